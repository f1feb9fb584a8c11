using System.Globalization;

namespace Publisher.Benchmarks;

/// <summary>What a formula costs in each edition: whole runs on lines with a formula each, and on the same lines without. And
/// what those of a glossary add to its four editions: whole runs on the glossary with lines of formulas, and on the
/// same text where a setting leaves them TeX.</summary>
internal static class FormulaCosts
{
    private const string Cases = "tests/Publisher.Tests/Cases/mathematics";
    private const int Repeats = 10;
    private const int Runs = 3;

    /// <summary>A glossary of 22,000 words was found to have so many lines of formulas; those of the sample are left out.</summary>
    private const int LinesOfGlossary = 47;

    private const int RunsOfGlossary = 9;

    private static readonly string[] Editions = ["html", "epub", "docx", "pdf"];

    // Formulas that define or number something are not to be repeated.
    private static readonly string[] Once = ["$", "\\tag", "\\label", "newcommand", "\\def"];

    public static void Measure(
        string command,
        SampleDocument sample,
        string folder,
        TextWriter table
    )
    {
        List<string> formulas =
        [
            .. Directory
                .GetFiles(SampleDocument.FromRoot(Cases), "*.tex")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(tex => tex.Length > 0 && !Once.Any(tex.Contains)),
        ];
        var count = Repeats * formulas.Count;
        var with = Write("formulas.md", formulas.Select(tex => $"The value ${tex}$ is a word."));
        var without = Write("words.md", formulas.Select(_ => "The value is a word."));
        table.WriteLine(
            $"{$"{count:N0} formulas", -32}{"with s", 10}{"without s", 11}{"ms each", 10}"
        );
        foreach (var edition in Editions)
        {
            var (much, less) = (Time(with, edition), Time(without, edition));
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{edition, -32}{much, 10:0.00}{less, 11:0.00}{(much - less) / count * 1000, 10:0.000}"
                )
            );
        }

        var step = formulas.Count / LinesOfGlossary;
        var lines = formulas
            .Where((_, at) => at % step == 0)
            .Take(LinesOfGlossary)
            .Select(tex => $"* It holds that ${tex}$ in every case.");
        var glossary = Path.Combine(folder, "glossary-with-formulas.md");
        var text = sample
            .Repeated(1)
            .Split('\n')
            .Where(line => !line.Contains('$', StringComparison.Ordinal))
            .Concat(["", .. lines, ""]);
        File.WriteAllText(glossary, string.Join('\n', text));
        var settings = Path.Combine(folder, "without-formulas.yml");
        File.WriteAllText(settings, "equations: none\n");
        var read = Glossary();
        var plain = Glossary("--config", settings);
        table.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{sample.Name} and {LinesOfGlossary} lines of formulas, processor's s: {read:0.000}; as TeX {plain:0.000}; {read / plain - 1:0.0%} more"
            )
        );

        double Glossary(params string[] more) =>
            WholeProcess
                .Median(
                    RunsOfGlossary,
                    command,
                    [
                        "publish",
                        glossary,
                        "--editions",
                        string.Join(',', Editions),
                        "--out",
                        Path.Combine(folder, "formulas"),
                        .. more,
                    ]
                )
                .Work.TotalSeconds;

        string Write(string name, IEnumerable<string> lines)
        {
            var path = Path.Combine(folder, name);
            var all = Enumerable.Repeat(lines.ToList(), Repeats).SelectMany(line => line);
            File.WriteAllText(path, $"# Lines\n\n{string.Join("\n\n", all)}\n");
            return path;
        }

        double Time(string source, string edition) =>
            WholeProcess
                .Median(
                    Runs,
                    command,
                    "publish",
                    source,
                    "--editions",
                    edition,
                    "--out",
                    Path.Combine(folder, "formulas"),
                    "--draft"
                )
                .Time.TotalSeconds;
    }
}
