using System.Globalization;
using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Training.Findings;

/// <summary>What a reader says of the findings of each check, and what nobody has judged yet; of
/// <c>finished-sentence</c> besides what it reports of lines that were cut.</summary>
internal sealed class FindingReport
{
    private readonly FindingVerdicts _verdicts = FindingVerdicts.Read();
    private readonly SortedDictionary<string, FindingCount> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _unjudged = [];
    private readonly Measurement _cuts = new();
    private int _documents;
    private int _words;

    /// <summary>The documents of a folder and of those below it.</summary>
    public static IEnumerable<string> Documents(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".md" or ".docx" or ".zip" or ".html")
            .Where(path =>
                Path.GetFileName(path) is not ("README.md" or "source.md")
                && !path.Contains(".expected", StringComparison.Ordinal)
                && !path.Contains("-cut", StringComparison.Ordinal)
                && !path.Contains("fragment", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    /// <param name="name">The document's, without its folder.</param>
    /// <param name="document">Normalised.</param>
    public void Add(string name, Document document)
    {
        _documents++;
        _words += PlainText.Words(PlainText.Of(document.Blocks));
        foreach (var finding in Check.RunAll(document))
        {
            Count(name, finding);
        }

        _cuts.Add(document);
    }

    public void Print(TextWriter output, bool withLists)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Findings in {_documents} documents, {_words} words"
            )
        );
        output.WriteLine(
            "| check | findings | right | arguable | wrong | of what was altered | not judged |"
        );
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (check, count) in _counts)
        {
            output.WriteLine($"| {check} | {count} |");
        }

        foreach (var line in withLists ? _unjudged : [])
        {
            output.WriteLine($"  not judged: {line}");
        }

        output.WriteLine();
        _cuts.Print("finished-sentence", output, withLists, withLists);
    }

    /// <summary>Each place of a fault that is told once was judged by itself: the finding is as good as the first that was.</summary>
    private void Count(string document, Finding finding)
    {
        if (!_counts.TryGetValue(finding.Check, out var count))
        {
            _counts[finding.Check] = count = new();
        }

        var verdict = finding
            .Others.Select(other => other.Quote)
            .Prepend(finding.Quote)
            .Select(quote => _verdicts.Of(document, finding.Check, quote))
            .FirstOrDefault(known => known.Length > 0, "");
        count.Add(verdict);
        if (verdict.Length == 0)
        {
            var key = FindingVerdicts.Key(document, finding.Check, finding.Quote);
            _unjudged.Add($"{document}\t{finding.Check}\t{key}\t{finding.Message}");
        }
    }

    /// <summary>How many findings of a check have which verdict.</summary>
    private sealed class FindingCount
    {
        private static readonly string[] Verdicts = ["right", "arguable", "wrong", "ours", ""];

        private readonly int[] _counts = new int[Verdicts.Length];

        public void Add(string verdict) => _counts[Array.IndexOf(Verdicts, verdict)]++;

        public override string ToString() =>
            string.Join(
                " | ",
                _counts
                    .Prepend(_counts.Sum())
                    .Select(count => count.ToString(CultureInfo.InvariantCulture))
            );
    }
}
