using Publisher.Checks;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Memory;
using Publisher.Web.Links.Replies;
using Publisher.Web.Links.Services;

namespace Publisher.Web.Links;

/// <summary>Asks for the pages of a plan, and has a cache remember what comes of it as it comes, so that a run that ends early
/// has not been for nothing.</summary>
/// <param name="archive">Where copies of dead pages are looked up; null where they are not.</param>
public sealed class LinkCheck(
    IWebTransport transport,
    InquiryPolicy policy,
    TimeProvider clock,
    LinkCache cache,
    Uri? archive
)
{
    private readonly Interview _interview = new(transport, policy, clock);
    private readonly PageAnswers _answers = new(cache, clock);

    /// <summary>Where copies of pages are looked up.</summary>
    public static Uri InternetArchiveAddress { get; } = new("https://archive.org/");

    /// <param name="progress">Takes how many of the pages are answered.</param>
    /// <returns>Whether the network answered at all, or nothing was asked.</returns>
    public async Task<bool> Run(LinkPlan plan, Action<int> progress, CancellationToken cancellation)
    {
        var others = await Papers(plan.Asked, cancellation).ConfigureAwait(false);
        var done = plan.Asked.Count - others.Count;
        progress(done);
        await _interview
            .Ask(
                others,
                Inquiry,
                (page, inquiry) =>
                {
                    _answers.Take(page, inquiry);
                    progress(++done);
                },
                cancellation
            )
            .ConfigureAwait(false);
        var isOnline = _answers.Settle();
        if (archive is not null && _answers.IsHeard)
        {
            await Copies(archive, plan, cancellation).ConfigureAwait(false);
        }

        return isOnline;
    }

    private Inquiry Inquiry(LinkedPage page)
    {
        var address = new Uri(page.Name);
        return DoiName.Registry(address) is { } registry
            ? new(registry, wantsBody: true, Patient(page))
            : new(address, _answers.Places(page).Count > 0, Patient(page));
    }

    /// <summary>What failed before is asked for more often, since it may be dead then.</summary>
    private InquiryPolicy Patient(LinkedPage page) =>
        cache.Of(page.Name) is { Failing: not null }
            ? policy with
            {
                Attempts = policy.Attempts * 2,
            }
            : policy;

    /// <summary>Asks arXiv for its papers, many at once.</summary>
    /// <returns>The pages that it does not tell of.</returns>
    private async Task<List<LinkedPage>> Papers(
        IReadOnlyList<LinkedPage> pages,
        CancellationToken cancellation
    )
    {
        var papers = pages
            .Select(page => (Page: page, Paper: ArxivPaper.Of(new(page.Name))))
            .ToList();
        var known = new Dictionary<string, ArxivState>(StringComparer.Ordinal);
        await _interview
            .Ask(
                papers
                    .Select(asked => asked.Paper?.Id)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Chunk(ArxivPaper.MostAtOnce),
                some => new(ArxivPaper.Query(some), wantsBody: true, policy),
                (_, inquiry) =>
                {
                    foreach (var (id, state) in ArxivPaper.Read(Text(inquiry)))
                    {
                        known[id] = state;
                    }
                },
                cancellation
            )
            .ConfigureAwait(false);
        var others = new List<LinkedPage>();
        foreach (var (page, paper) in papers)
        {
            if (
                paper is not null
                && known.TryGetValue(paper.Id, out var state)
                && !(paper.Version > state.Version)
            )
            {
                _answers.Take(page, paper, state);
            }
            else
            {
                others.Add(page);
            }
        }

        return others;
    }

    private Task Copies(Uri archive, LinkPlan plan, CancellationToken cancellation) =>
        _interview.Ask(
            plan.Pages.Where(page =>
                cache.Of(page.Name) is { State: LinkState.Dead }
                && cache.SnapshotOf(page.Name) is null
            ),
            page => new(InternetArchive.Query(archive, new(page.Name)), wantsBody: true, policy),
            (page, inquiry) =>
            {
                if (InternetArchive.Read(Text(inquiry)) is { } copy)
                {
                    cache.Take(page.Name, copy);
                }
            },
            cancellation
        );

    private static string Text(Inquiry inquiry) => inquiry.Answer?.Body?.Text ?? "";
}
