using System.Globalization;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Memory;
using Publisher.Web.Links.Pages;
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
    /// <summary>So many places of one page are looked for.</summary>
    private const int MostPlaces = 500;

    private readonly List<(LinkedPage Page, Answer Answer)> _unheard = [];
    private bool _isHeard;
    private int _done;

    /// <summary>Where copies of pages are looked up.</summary>
    public static Uri InternetArchiveAddress { get; } = new("https://archive.org/");

    /// <param name="progress">Takes how many of the pages are answered.</param>
    /// <returns>Whether the network answered at all, or nothing was asked.</returns>
    public async Task<bool> Run(LinkPlan plan, Action<int> progress, CancellationToken cancellation)
    {
        var papers = plan
            .Asked.Select(page => (Page: page, Paper: ArxivPaper.Of(new(page.Name))))
            .ToLookup(asked => asked.Paper is not null);
        var known = await Papers([.. papers[true].Select(asked => asked.Paper!.Id)], cancellation)
            .ConfigureAwait(false);
        var others = papers[false].Select(asked => asked.Page).ToList();
        foreach (var (page, paper) in papers[true])
        {
            if (known.TryGetValue(paper!.Id, out var state) && !(paper.Version > state.Version))
            {
                Take(page, paper, state);
                progress(++_done);
            }
            else
            {
                others.Add(page);
            }
        }

        await Ask(
                others,
                Inquiry,
                (page, inquiry) =>
                {
                    Take(page, inquiry);
                    progress(++_done);
                },
                cancellation
            )
            .ConfigureAwait(false);
        var isOnline = Settle();
        await Copies(plan, cancellation).ConfigureAwait(false);
        return isOnline;
    }

    private async Task Ask<T>(
        IReadOnlyList<T> subjects,
        Func<T, Inquiry> inquiry,
        Action<T, Inquiry> answered,
        CancellationToken cancellation
    )
    {
        var schedule = new Schedule(policy);
        var asked = new Dictionary<Inquiry, T>(subjects.Count);
        foreach (var subject in subjects)
        {
            var one = inquiry(subject);
            asked.Add(one, subject);
            schedule.Enter(one);
        }

        await new Dispatch(schedule, transport, clock, ended => answered(asked[ended], ended))
            .Run(cancellation)
            .ConfigureAwait(false);
    }

    private Inquiry Inquiry(LinkedPage page)
    {
        var address = new Uri(page.Name);
        return DoiName.Registry(address) is { } registry
            ? new(registry, wantsBody: true, policy)
            : new(address, Places(page).Count > 0, Patient(page));
    }

    /// <summary>What would make a page dead that failed before is asked for more often.</summary>
    private InquiryPolicy Patient(LinkedPage page) =>
        cache.Of(page.Name) is { Failing: not null }
            ? policy with
            {
                Attempts = policy.Attempts * 2,
            }
            : policy;

    private async Task<Dictionary<string, ArxivState>> Papers(
        IReadOnlyList<string> ids,
        CancellationToken cancellation
    )
    {
        var known = new Dictionary<string, ArxivState>(StringComparer.Ordinal);
        await Ask(
                [.. ids.Distinct(StringComparer.Ordinal).Chunk(ArxivPaper.MostAtOnce)],
                some => new(ArxivPaper.Query(some), wantsBody: true, policy),
                (_, inquiry) =>
                {
                    foreach (var (id, state) in ArxivPaper.Read(inquiry.Answer?.Body?.Text ?? ""))
                    {
                        known[id] = state;
                    }
                },
                cancellation
            )
            .ConfigureAwait(false);
        return known;
    }

    private void Take(LinkedPage page, ArxivPaper paper, ArxivState state)
    {
        _isHeard = true;
        var answer = new Answer(AnswerKind.Alive, new(page.Name), "");
        cache.Take(
            LinkRecord.After(cache.Of(page.Name), page.Name, answer, clock.GetUtcNow()) with
            {
                Places = page.Fragments,
                Remark =
                    state.IsWithdrawn ? "its authors have withdrawn it"
                    : paper.Version < state.Version
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"version {paper.Version} is linked, and version {state.Version} is the newest"
                        )
                    : "",
            }
        );
    }

    private void Take(LinkedPage page, Inquiry inquiry)
    {
        var answer = inquiry.Answer!;
        _isHeard |= !answer.MayBeOffline && answer.Kind != AnswerKind.Untold;
        if (answer.MayBeOffline)
        {
            _unheard.Add((page, answer));
        }
        else
        {
            Remember(page, answer, inquiry.Address.AbsoluteUri == page.Name);
        }
    }

    /// <summary>What may be our network's fault counts only where somebody else was heard by it.</summary>
    private bool Settle()
    {
        foreach (var (page, answer) in _isHeard ? _unheard : [])
        {
            Remember(page, answer, isOwn: false);
        }

        return _isHeard || _unheard.Count == 0;
    }

    /// <param name="isOwn">Whether the page itself was asked, and not a registry that knows of it.</param>
    private void Remember(LinkedPage page, Answer answer, bool isOwn)
    {
        var before = cache.Of(page.Name);
        var record = LinkRecord.After(before, page.Name, answer, clock.GetUtcNow());
        if (answer.Kind == AnswerKind.Alive)
        {
            // A redirect may name a place of its own, which is where a browser goes.
            var search = new FragmentSearch(
                isOwn && answer.Final.Fragment.Length == 0 ? answer.Body : null
            );
            var places = Places(page).ToLookup(search.Lacks);
            record = record with
            {
                Places = [.. places[false]],
                Lacking = [.. places[true]],
                Instead = isOwn && IsProposed(page, answer) ? answer.Final.AbsoluteUri : "",
            };
        }

        cache.Take(record);
    }

    /// <summary>Sites often send what they do not have any more to their first page.</summary>
    private static bool IsProposed(LinkedPage page, Answer answer) =>
        answer.IsMoved
        && (answer.Final.AbsolutePath != "/" || new Uri(page.Name).AbsolutePath == "/");

    /// <summary>Those of this document and those that others asked for.</summary>
    private List<string> Places(LinkedPage page) =>
        cache.Of(page.Name) is { } before
            ?
            [
                .. page
                    .Fragments.Concat(before.Places)
                    .Concat(before.Lacking)
                    .Distinct(StringComparer.Ordinal)
                    .Take(MostPlaces),
            ]
            : [.. page.Fragments.Take(MostPlaces)];

    private async Task Copies(LinkPlan plan, CancellationToken cancellation)
    {
        if (archive is null || !_isHeard)
        {
            return;
        }

        var dead = plan
            .Pages.Where(page =>
                cache.Of(page.Name) is { State: Checks.LinkState.Dead }
                && cache.SnapshotOf(page.Name) is null
            )
            .ToList();
        await Ask(
                dead,
                page =>
                    new(InternetArchive.Query(archive, new(page.Name)), wantsBody: true, policy),
                (page, inquiry) =>
                {
                    if (InternetArchive.Read(inquiry.Answer?.Body?.Text ?? "") is { } copy)
                    {
                        cache.Take(page.Name, copy);
                    }
                },
                cancellation
            )
            .ConfigureAwait(false);
    }
}
