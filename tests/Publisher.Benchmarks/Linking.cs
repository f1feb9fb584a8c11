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
    private const int CommonWords = 5_000;
    private const int Runs = 3;

    private static readonly string[] Syllables =
    [
        "ba",
        "de",
        "fi",
        "go",
        "ku",
        "la",
        "me",
        "ni",
        "po",
        "ru",
        "sa",
        "te",
        "vi",
        "wo",
        "zu",
    ];

    public static void Measure(TextWriter table)
    {
        var bytes = Encoding.UTF8.GetBytes(Glossary());
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

    /// <summary>An entry a term; one word in fifty mentions another.</summary>
    private static string Glossary()
    {
        var random = 1u;
        var terms = Enumerable.Range(0, Terms).Select(_ => $"{Word(3)} {Word(3)}").ToList();
        var common = Enumerable.Range(0, CommonWords).Select(_ => Word(1 + Next(4))).ToList();
        var text = new StringBuilder("# Glossary\n\n");
        foreach (var term in terms)
        {
            text.Append("**").Append(term).Append("**: the");
            for (var word = 3; word < WordsOfEntry; word++)
            {
                text.Append(' ')
                    .Append(Next(50) == 0 ? terms[Next(Terms)] : common[Next(CommonWords)]);
            }

            text.Append(".\n\n");
        }

        return text.ToString();

        // The same document on every machine (Numerical Recipes' linear congruential generator).
        int Next(int below)
        {
            random = unchecked((random * 1664525) + 1013904223);
            return (int)((random >> 8) % (uint)below);
        }

        string Word(int syllables) =>
            string.Concat(
                Enumerable.Range(0, syllables).Select(_ => Syllables[Next(Syllables.Length)])
            );
    }
}
