using System.Globalization;
using System.Text.Json;
using Publisher.Checks;
using Publisher.Cli.Output;
using Publisher.Web.Links;

namespace Publisher.Cli.Commands.Links;

/// <summary>What is said of links beside the findings: how many are what, where pages have moved to, what else was learnt.</summary>
internal static class LinkSummary
{
    private const int MostListed = 40;

    /// <summary>In the order in which they are told.</summary>
    private static readonly LinkState[] States =
    [
        LinkState.Alive,
        LinkState.Moved,
        LinkState.FragmentMissing,
        LinkState.Blocked,
        LinkState.RateLimited,
        LinkState.TimedOut,
        LinkState.Dead,
        LinkState.Unchecked,
    ];

    public static void Tell(LinkPlan plan, Items<LinkVerdict> verdicts)
    {
        var counts = verdicts.CountBy(verdict => verdict.State).ToDictionary();
        var told = States
            .Where(counts.ContainsKey)
            .Select(state =>
                string.Create(CultureInfo.InvariantCulture, $"{counts[state]} {Word(state)}")
            );
        Messages.Progress(
            verdicts.Count == 0
                ? "The document links to nothing on the web."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{plan.Asked.Count} of {plan.Pages.Count} pages asked for; addresses: {string.Join(", ", told)}"
                )
        );
        List("moved for good", verdicts.Where(verdict => verdict.Instead.Length > 0), Moved);
        List(
            "to know",
            verdicts.Where(verdict => verdict.Remark.Length > 0),
            verdict => $"{verdict.Address}: {verdict.Remark}"
        );
        List(
            "not told by their servers",
            verdicts.Where(verdict =>
                verdict.State
                    is LinkState.Blocked
                        or LinkState.RateLimited
                        or LinkState.TimedOut
                        or LinkState.Unchecked
                && verdict.Reason.Length > 0
            ),
            verdict => $"{verdict.Address}: {verdict.Reason}"
        );
    }

    private static string Moved(LinkVerdict verdict) =>
        $"{verdict.Address} is now {verdict.Instead}";

    private static void List(
        string title,
        IEnumerable<LinkVerdict> verdicts,
        Func<LinkVerdict, string> line
    )
    {
        var lines = verdicts.Select(line).ToList();
        foreach (var text in lines.Take(MostListed))
        {
            Messages.Progress($"  {title}: {Printable.Of(text)}");
        }

        if (lines.Count > MostListed)
        {
            Messages.Progress(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {title}: {lines.Count - MostListed} more"
                )
            );
        }
    }

    /// <summary>As the manual has it: <c>fragment-missing</c>.</summary>
    private static string Word(LinkState state) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
