using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publisher.Importers;
using Publisher.Normalisation;
using Publisher.References;

namespace Publisher.Benchmarks;

/// <summary>How long the mentions of ten thousand terms take to find in two million words.</summary>
internal static class Linking
{
    private const int Terms = 10_000;
    private const int WordsOfEntry = 200;
    private const int Runs = 3;

    public static void Measure(TextWriter table)
    {
        var bytes = Encoding.UTF8.GetBytes(MadeUpGlossary.Of(Terms, WordsOfEntry));
        var document = Importers
            .Importers.Import("terms.md", "terms.md", new OneFile("terms.md", bytes))
            .Value;
        table.WriteLine($"{"normalise 2,000,000 words", -32}{"fastest s", 10}");
        foreach (var mentions in new[] { LinkedMentions.Off, LinkedMentions.First })
        {
            var settings = new NormaliserSettings { Links = new() { Mentions = mentions } };
            var fastest = Fastest(() => Normaliser.Normalise(document, settings));
            table.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{$"{Terms:N0} terms, links: {mentions}", -32}{fastest.TotalSeconds, 10:0.00}"
                )
            );
        }
    }

    private static TimeSpan Fastest(Func<object> work)
    {
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(work());
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        return fastest;
    }
}
