using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publisher.Checks;
using Publisher.Importers;
using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.Benchmarks;

/// <summary>How long all the checks take, once the program is warm, and a whole run of them in a process of its own.</summary>
internal static class Checking
{
    private const double Megabyte = 1024 * 1024;
    private const int SlowestShown = 5;

    private static readonly (int Words, int Runs)[] Sizes = [(22_000, 40), (2_000_000, 2)];

    public static void Measure(
        string command,
        SampleDocument sample,
        string folder,
        TextWriter table
    )
    {
        table.WriteLine(
            $"{"all checks", -32}{"words", 10}{"fastest s", 11}{"processor s", 13}{"findings", 10}{"whole run s", 13}{"peak MB", 9}"
        );
        foreach (var (words, runs) in Sizes)
        {
            var text = sample.Repeated(
                (int)Math.Ceiling((double)words / PlainText.Words(sample.Repeated(1)))
            );
            var document = Document(text);
            var (fastest, processor, findings) = Fastest(runs, () => Check.RunAll(document).Count);
            var source = Path.Combine(folder, $"check-{words}.md");
            File.WriteAllText(source, text);
            var whole = WholeProcess.Median(1, command, "check", source, "--fail-on", "never");
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sample.Name, -32}{PlainText.Words(text), 10}{fastest.TotalSeconds, 11:0.000}{processor.TotalSeconds, 13:0.000}{findings, 10}{whole.Time.TotalSeconds, 13:0.00}{whole.Peak / Megabyte, 9:0}"
                )
            );
            Slowest(document, runs, table);
        }
    }

    private static void Slowest(Document document, int runs, TextWriter table)
    {
        var subject = new CheckedDocument(document);
        var times = Check
            .All.Select(check => (check.Name, Fastest(runs, () => check.Run(subject).Count()).Time))
            .OrderByDescending(row => row.Time);
        foreach (var (name, time) in times.Take(SlowestShown))
        {
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {name, -40}{time.TotalSeconds, 13:0.000}"
                )
            );
        }
    }

    private static Document Document(string text) =>
        Normaliser.Normalise(
            Importers
                .Importers.Import(
                    "sample.md",
                    "sample.md",
                    new OneFile("sample.md", Encoding.UTF8.GetBytes(text))
                )
                .Value
        );

    /// <summary>On a busy machine the processor's time tells more than the clock's.</summary>
    private static (TimeSpan Time, TimeSpan Processor, int Findings) Fastest(
        int runs,
        Func<int> work
    )
    {
        var (fastest, processor, findings) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0);
        for (var run = 0; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            findings = work();
            var used = Environment.CpuUsage.TotalTime - before;
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
            processor = used < processor ? used : processor;
        }

        return (fastest, processor, findings);
    }
}
