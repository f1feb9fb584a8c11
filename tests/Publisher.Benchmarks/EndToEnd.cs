using System.Globalization;

namespace Publisher.Benchmarks;

/// <summary>Whole runs of the command on a growing document, with pandoc's on the same Markdown beside them.</summary>
internal static class EndToEnd
{
    private const double Megabyte = 1024 * 1024;

    private static readonly (int Times, int Runs)[] Sizes = [(1, 7), (5, 7), (10, 5), (100, 3)];

    private const string FourEditions = "html,epub,pdf,docx";

    private static readonly string[] PandocFormats = ["html", "epub", "docx"];

    public static void Measure(
        string command,
        SampleDocument sample,
        string folder,
        TextWriter table
    )
    {
        var pandoc = Installed.Find("pandoc");
        table.WriteLine(
            $"{"document", -24}{"words", 9}  {"program", -10}{"editions", -20}{"median s", 9}{"peak MB", 9}{"µs/word", 9}"
        );
        foreach (var (times, runs) in Sizes)
        {
            var name = times == 1 ? sample.Name : $"{sample.Name} x{times}";
            var source = Path.Combine(folder, $"sample-{times}.md");
            var text = sample.Repeated(times);
            var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            File.WriteAllText(source, text);

            var seconds = new Dictionary<(string, string), double>();

            void Row(string program, string editions, Cost cost)
            {
                seconds[(program, editions)] = cost.Time.TotalSeconds;
                table.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name, -24}{words, 9}  {program, -10}{editions, -20}{cost.Time.TotalSeconds, 9:0.00}{cost.Peak / Megabyte, 9:0}{cost.Time.TotalMicroseconds / words, 9:0.0}"
                    )
                );
            }

            string[] publish = ["publish", source, "--out", folder];
            Row("publisher", FourEditions, WholeProcess.Median(runs, command, publish));
            Row(
                "publisher",
                "check",
                WholeProcess.Median(runs, command, "check", source, "--fail-on", "never")
            );
            foreach (var edition in new[] { "html", "epub", "docx", "pdf" })
            {
                Row(
                    "publisher",
                    edition,
                    WholeProcess.Median(runs, command, [.. publish, "--editions", edition])
                );
            }

            foreach (var format in pandoc is null ? [] : PandocFormats)
            {
                string[] arguments =
                [
                    "-f",
                    "markdown",
                    "-s",
                    "--toc",
                    source,
                    "-o",
                    Path.Combine(folder, $"pandoc.{format}"),
                ];
                Row("pandoc", format, WholeProcess.Median(Math.Min(runs, 3), pandoc!, arguments));
            }

            if (pandoc is not null)
            {
                table.WriteLine(Ratios(name, seconds));
            }
        }

        if (pandoc is null)
        {
            table.WriteLine("pandoc is not installed, so there is nothing beside it.");
        }
    }

    /// <summary>How much of pandoc's time ours is.</summary>
    private static string Ratios(string name, Dictionary<(string, string), double> seconds)
    {
        var three = PandocFormats.Sum(format => seconds[("pandoc", format)]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -24}of pandoc's three: four editions {seconds[("publisher", FourEditions)] / three:0.00}, check {seconds[("publisher", "check")] / three:0.00}; of its HTML: HTML {seconds[("publisher", "html")] / seconds[("pandoc", "html")]:0.00}"
        );
    }
}
