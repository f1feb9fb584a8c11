using System.Collections.Frozen;
using Publisher.Checks.Finished;
using Publisher.Model;

namespace Publisher.Checks;

/// <summary>Two checks never report one fault: what is told about a line's end by a check that knows what is missing is not
/// told once more as a sentence that breaks off, nor what may break off as one that only lacks its stop, nor a link that was never made as one that shows its address.</summary>
internal static class Overlaps
{
    private const string FinishedSentence = "finished-sentence";

    private const string ConsistentStop = "consistent-stop";

    private const string WholeLink = "whole-link";

    /// <summary>What is told of an address that stands in the text, which it does where a link was meant.</summary>
    private static readonly FrozenSet<string> Addresses = new[]
    {
        "direct-link",
        "readable-link",
    }.ToFrozenSet(StringComparer.Ordinal);

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
        var broken = all.Where(finding => finding.Check == WholeLink).ToList();
        var unfinished = all.Where(finding => finding.Check == FinishedSentence)
            .Select(finding => finding.Source)
            .ToHashSet();
        return all.Where(finding =>
            !(finding.Check == FinishedSentence && told.Contains(finding.Source))
            && !(finding.Check == ConsistentStop && unfinished.Contains(finding.Source))
            && !(Addresses.Contains(finding.Check) && broken.Exists(link => Holds(link, finding)))
        );
    }

    /// <summary>Whether what is told of a link is told of the address that a broken one shows.</summary>
    private static bool Holds(Finding link, Finding finding) =>
        link.Source == finding.Source
        && finding.Quote.Length > 0
        && link.Quote.Contains(finding.Quote, StringComparison.Ordinal);
}
