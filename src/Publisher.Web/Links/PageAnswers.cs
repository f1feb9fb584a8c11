using System.Globalization;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Memory;
using Publisher.Web.Links.Pages;
using Publisher.Web.Links.Services;

namespace Publisher.Web.Links;

/// <summary>Weighs what pages answered, and has a cache remember it.</summary>
internal sealed class PageAnswers(LinkCache cache, TimeProvider clock)
{
    /// <summary>So many places of one page are looked for.</summary>
    private const int MostPlaces = 500;

    private readonly List<(LinkedPage Page, Answer Answer)> _unheard = [];

    /// <summary>Whether anybody has answered, so that there is a network.</summary>
    public bool IsHeard { get; private set; }

    /// <summary>The places to look for: those of this document and those that others asked for.</summary>
    public Items<string> Places(LinkedPage page)
    {
        var before = cache.Of(page.Name);
        return
        [
            .. page
                .Fragments.Concat(before?.Places ?? [])
                .Concat(before?.Lacking ?? [])
                .Distinct(StringComparer.Ordinal)
                .Take(MostPlaces),
        ];
    }

    public void Take(LinkedPage page, ArxivPaper paper, ArxivState state)
    {
        IsHeard = true;
        var answer = new Answer(AnswerKind.Alive, new(page.Name), "");
        cache.Take(
            LinkRecord.After(cache.Of(page.Name), page.Name, answer, clock.GetUtcNow()) with
            {
                Places = Places(page),
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

    public void Take(LinkedPage page, Inquiry inquiry)
    {
        var answer = inquiry.Answer!;
        IsHeard |= !answer.MayBeOffline && answer.Kind != AnswerKind.Untold;
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
    /// <returns>Whether there is a network, or nobody was in want of it.</returns>
    public bool Settle()
    {
        foreach (var (page, answer) in IsHeard ? _unheard : [])
        {
            Remember(page, answer, isOwn: false);
        }

        return IsHeard || _unheard.Count == 0;
    }

    /// <param name="isOwn">Whether the page itself was asked, and not a registry that knows of it.</param>
    private void Remember(LinkedPage page, Answer answer, bool isOwn)
    {
        var record = LinkRecord.After(cache.Of(page.Name), page.Name, answer, clock.GetUtcNow());
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
}
