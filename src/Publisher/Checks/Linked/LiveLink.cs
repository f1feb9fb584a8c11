using System.Globalization;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>A link of the web leads to a page that is there, and to a place that the page has. Whoever runs the checks asks
/// for the addresses; this weighs what came back.</summary>
internal sealed class LiveLink : Check
{
    public override string Name => CheckSettings.LiveLink;

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (subject.Settings.Links is not { } verdicts)
        {
            yield break;
        }

        var faults = verdicts
            .Where(verdict => verdict.State is LinkState.Dead or LinkState.FragmentMissing)
            .DistinctBy(verdict => verdict.Address, StringComparer.Ordinal)
            .ToDictionary(verdict => verdict.Address, StringComparer.Ordinal);
        foreach (var link in subject.Outline.Links)
        {
            if (!link.Link.IsInternal && faults.TryGetValue(link.Link.Address, out var verdict))
            {
                yield return Told(link, verdict);
            }
        }
    }

    private Finding Told(OutlineLink link, LinkVerdict verdict)
    {
        var words = PlainText.Of(link.Link.Content);
        var isDead = verdict.State == LinkState.Dead;
        return FindIn(
            link,
            words,
            $"“{Shortened.Of(words)}” links to {Shortened.Of(verdict.Address)}, {(isDead ? "which is dead" : "a page without that place")}: {verdict.Reason}.",
            isDead
                ? $"Link to where it is now, or take the link off.{Copy(verdict)}"
                : "Link to a place that the page has, or to the page as a whole."
        ) with
        {
            Severity = isDead ? Severity : Severity.Note,
            Same = verdict.Address,
        };
    }

    private static string Copy(LinkVerdict verdict) =>
        verdict.Snapshot is { } copy
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" The Internet Archive has it as of {copy.Day:yyyy-MM-dd}: {copy.Address}"
            )
            : "";
}
