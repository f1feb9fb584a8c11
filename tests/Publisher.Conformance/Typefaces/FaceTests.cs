using Publisher.Conformance.Validity.PdfUa;

namespace Publisher.Conformance.Typefaces;

/// <summary>A page in each of many fonts, of TrueType, CFF and variable: valid, embedded, and read back as it was written.</summary>
public sealed class FaceTests
{
    private static readonly string Sample = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Conformance",
        "Typefaces",
        "faces.md"
    );

    private static readonly string Crafted = Path.Combine(
        Repository.Root,
        "tests",
        "Publisher.Tests",
        "Cases",
        "fonts"
    );

    public static TheoryData<string> Names { get; } = [.. Faces.All.Where((_, i) => i % 2 == 0)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_in_the_face_is_embedded_and_read_back(string face)
    {
        var (path, weight) = Faces.Find(face);
        Check(
            face,
            weight == 400 ? path : $"{path}@{weight}",
            path.EndsWith(".otf", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("regular.otf", true)]
    [InlineData("regular.ttf", false)]
    [InlineData("regular.woff2", false)]
    [InlineData("two.ttc#1", false)]
    [InlineData("weight.otf@600", true)]
    [InlineData("weight.ttf@600", false)]
    public void So_is_one_in_a_font_of_each_kind(string file, bool isCff) =>
        Check(file, Path.Combine(Crafted, file), isCff);

    private static void Check(string name, string path, bool isCff)
    {
        var folder = Repository.EmptyFolder($"faces-{name.Replace('/', '-')}");
        var settings = Path.Combine(folder, "publisher.yml");
        File.WriteAllText(
            settings,
            $$"""
            system-fonts: off
            pdf:
              preset: office
              families:
                serif:
                  regular: '{{path}}'
                  italic: '{{path}}'
                  bold: '{{path}}'
                  bold-italic: '{{path}}'
            """
        );
        string[] arguments =
        [
            "publish",
            Sample,
            "--config",
            settings,
            "--editions",
            "pdf",
            "--out",
            folder,
        ];
        var run = Command.Run(arguments);
        Assert.True(run.ExitCode == 0, run.Said);
        var pdf = Path.Combine(folder, "faces.pdf");

        AssertEmbedded(pdf, isCff);
        AssertReadBack(pdf);
        var tagged = new TaggedPdf(QpdfFile.Read(pdf));
        foreach (var rule in Rule.All)
        {
            Assert.True(!rule.Broken(tagged).Any(), $"{name}: {rule.Says}");
        }
    }

    private static void AssertEmbedded(string pdf, bool isCff)
    {
        var fonts = Programme
            .Run(Tools.PdfFonts, [pdf])
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2)
            .ToList();
        var kind = isCff ? " CID Type 0C " : " CID TrueType ";
        Assert.Contains(fonts, font => font.Contains(kind, StringComparison.Ordinal));
        Assert.All(
            fonts,
            font =>
                Assert.True(
                    font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2]
                        is ["yes", "yes", "yes"],
                    font
                )
        );
    }

    /// <summary>Every word, in the order in which it was written; a mark right behind its letter.</summary>
    private static void AssertReadBack(string pdf)
    {
        var read = Words(Programme.Run(Tools.PdfToText, [pdf, "-"]).Output);
        var at = 0;
        foreach (var word in Words(File.ReadAllText(Sample)).Where(word => word.Any(char.IsLetter)))
        {
            var found = read.FindIndex(at, candidate => candidate == word);
            Assert.True(found >= 0, $"{word} is not in: {string.Join(' ', read.Skip(at))}");
            at = found + 1;
        }
    }

    private static List<string> Words(string text) =>
        [
            .. text.Normalize()
                .Split((char[])[' ', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries),
        ];
}
