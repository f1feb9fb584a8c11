using System.Collections.Frozen;
using Publisher.Checks.Finished;
using Publisher.Model;

namespace Publisher.Checks;

/// <summary>Two checks never report one fault: what is told about a line's end by a check that knows what is missing is not
/// told once more as a sentence that breaks off.</summary>
internal static class Overlaps
{
    private const string FinishedSentence = "finished-sentence";

    private static readonly FrozenSet<string> SayMore = new[]
    {
        "announced-list",
        "balanced-punctuation",
        "defined-term",
        "no-empty-item",
        "no-placeholder",
        "self-contained-definition",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="findings">In the document's order.</param>
    public static IEnumerable<Finding> Without(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var told = all.Where(finding => SayMore.Contains(finding.Check))
            .Select(finding => finding.Source)
            .Where(source => source.Ordinal > 0)
            .ToHashSet();
        return all.Where(finding =>
            finding.Check != FinishedSentence || !told.Contains(finding.Source)
        );
    }
}
