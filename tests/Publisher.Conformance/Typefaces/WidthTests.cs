using System.Globalization;
using System.Text.Json;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Conformance.Typefaces;

/// <summary>HarfBuzz, which browsers and office suites set their text by, is the judge of how wide a word is.</summary>
public sealed class WidthTests(ITestOutputHelper output)
{
    private const double Least = 0.995;

    public static TheoryData<string> Names { get; } = [.. Faces.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_are_as_wide_as_HarfBuzz_sets_them(string face)
    {
        var (path, weight) = Faces.Find(face);
        var font = Font.Read(File.ReadAllBytes(path), face, choice: new() { Weight = weight });
        var style = new TextStyle(new FontSet(font), font.UnitsPerEm, RgbColor.Black);
        var shaper = new Shaper();
        var (asked, other) = (0, new List<string>());
        foreach (var (word, judged) in WordList.All.Zip(Judged(face, path, weight)))
        {
            // What the font lacks is no question of width.
            if (judged is { } expected)
            {
                asked++;
                var width = shaper.Shape([new(word, style)]).NaturalWidth;
                if (Math.Abs(width - expected) >= 1)
                {
                    other.Add($"{word}: {width:0} for {expected}");
                }
            }
        }

        var said = $"{other.Count} of {asked} words: {string.Join(", ", other.Take(8))}";
        output.WriteLine(said);
        Assert.True(asked > 2000, $"only {asked} words can be set");
        Assert.True(other.Count <= asked * (1 - Least), said);
    }

    /// <returns>Null for a word that the font has not all letters of.</returns>
    private static IEnumerable<int?> Judged(string face, string path, double weight)
    {
        var words = Path.Combine(
            Repository.EmptyFolder($"widths-{face.Replace('/', '-')}"),
            "words.txt"
        );
        File.WriteAllLines(words, WordList.All);
        var axis = string.Create(CultureInfo.InvariantCulture, $"--variations=wght={weight}");
        var run = Programme.Run(
            Tools.HbShape,
            [
                $"--font-file={path}",
                $"--text-file={words}",
                axis,
                "--no-glyph-names",
                "--no-clusters",
                "--output-format=json",
            ]
        );
        Assert.True(run.ExitCode == 0, run.Said);
        foreach (var line in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var glyphs = JsonDocument.Parse(line);
            var all = glyphs.RootElement.EnumerateArray().ToList();
            yield return all.Exists(glyph => glyph.GetProperty("g").GetInt32() == 0)
                ? null
                : all.Sum(glyph => glyph.GetProperty("ax").GetInt32());
        }
    }
}
