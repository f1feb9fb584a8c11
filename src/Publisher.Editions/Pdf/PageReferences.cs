using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>What cross-references print of the pages they lead to. Where a place comes to stand is known only once the
/// body is set, and the numbers take room themselves; so the body is set over and over, until all has its place. The room
/// of a number depends on how many digits it has and not on which: a body that was set with room of the right size is set
/// alike with the right numbers.</summary>
internal sealed class PageReferences
{
    /// <summary>From so many times on what is printed stays, though its target have come onto its page: else it could come
    /// and go for ever.</summary>
    private const int FreeTimes = 2;

    private static readonly Reference Unknown = new("00", IsShown: true, Digits: 2);

    private readonly Dictionary<Link, Reference> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Link, InternalTarget> placed = new(
        ReferenceEqualityComparer.Instance
    );
    private int times;

    /// <summary>What a link prints.</summary>
    /// <param name="Page">The printed number of the page.</param>
    /// <param name="Digits">How many digits there is room for.</param>
    public sealed record Reference(string Page, bool IsShown, int Digits);

    /// <summary>References that are true of the body when it is set once more.</summary>
    /// <param name="setBody">Sets it with the references as they are known so far.</param>
    public static PageReferences Settled(Func<PageReferences, BodyDraft> setBody)
    {
        var references = new PageReferences();
        while (true)
        {
            if (references.Learn(setBody(references).Book))
            {
                return references;
            }
        }
    }

    /// <summary>What a link prints this time; null where its target is in sight, or nowhere.</summary>
    /// <param name="target">By which the link is known on its page.</param>
    public Reference? Of(Link link, InternalTarget target)
    {
        placed[link] = target;
        var reference = known.GetValueOrDefault(link, Unknown);
        return reference.IsShown ? reference : null;
    }

    /// <summary>The page that a link names, once all is settled; null where it names none.</summary>
    public string? PageOf(Link link) =>
        known.TryGetValue(link, out var reference) && reference.IsShown ? reference.Page : null;

    /// <summary>Takes the places of the links and of their targets from the book, whose body is set. Says whether there was
    /// the right room for all.</summary>
    private bool Learn(Book book)
    {
        times++;
        var isSettled = true;
        foreach (var (link, target) in placed)
        {
            var was = known.GetValueOrDefault(link, Unknown);
            var now = Seen(book, target);
            isSettled &=
                times <= FreeTimes
                    ? (now.IsShown, now.Digits) == (was.IsShown, was.Digits)
                    : now.Digits <= was.Digits || !was.IsShown;
            if (times >= FreeTimes)
            {
                now = now with
                {
                    IsShown = was.IsShown || (now.IsShown && times == FreeTimes),
                    Digits = Math.Max(was.Digits, now.Digits),
                };
            }

            known[link] = now;
        }

        placed.Clear();
        return isSettled;
    }

    private static Reference Seen(Book book, InternalTarget target)
    {
        var page = book.PageOf(target.Name) ?? "";
        return new(page, page.Length > 0 && !book.IsInSight(target, target.Name), page.Length);
    }
}
