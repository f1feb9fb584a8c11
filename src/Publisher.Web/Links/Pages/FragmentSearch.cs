using System.Text;
using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Pages;

/// <summary>Looks in a page for the places that links lead to.</summary>
internal sealed class FragmentSearch
{
    /// <summary>Fewer letters than this are a frame that scripts fill in.</summary>
    private const int FewWords = 400;

    private const string Directive = ":~:";

    /// <summary>What GitHub writes before the ids of what users wrote.</summary>
    private const string UserContent = "user-content-";

    private readonly string _html;
    private readonly PageContent? _page;

    /// <param name="body">Null for what is no text.</param>
    public FragmentSearch(ReplyBody? body)
    {
        _html = body?.Text ?? "";
        _page = body is { IsHtml: true, IsWhole: true } ? PageContent.Of(body.Text) : null;
    }

    /// <param name="fragment">Without the <c>#</c>, as the address has it.</param>
    /// <returns>Whether it is surely not there.</returns>
    public bool Lacks(string fragment)
    {
        if (_page is null || (_page.HasScripts && _page.Words.Length < FewWords))
        {
            return false;
        }

        var directive = fragment.IndexOf(Directive, StringComparison.Ordinal);
        var anchor = directive < 0 ? fragment : fragment[..directive];
        return LacksAnchor(anchor)
            || (directive >= 0 && LacksText(fragment[(directive + Directive.Length)..]));
    }

    private bool LacksAnchor(string anchor)
    {
        var decoded = Uri.UnescapeDataString(anchor);
        // The HTML Standard has both lead to the top; what is no word is for a script to understand.
        var isOther =
            anchor.Length == 0
            || anchor.Equals("top", StringComparison.OrdinalIgnoreCase)
            || decoded.AsSpan().IndexOfAny("/!=&?") >= 0;
        return !isOther
            && IsRead(decoded)
            && !_page!.Anchors.Contains(anchor)
            && !_page.Anchors.Contains(decoded)
            && !_page.Anchors.Contains(UserContent + decoded)
            && !(_page.HasScripts && IsNamedElsewhere(decoded));
    }

    /// <summary>Whether the page names it, but for links to it: then a script may make it.</summary>
    private bool IsNamedElsewhere(string anchor)
    {
        for (
            var at = _html.IndexOf(anchor, StringComparison.Ordinal);
            at >= 0;
            at = _html.IndexOf(anchor, at + anchor.Length, StringComparison.Ordinal)
        )
        {
            if (at == 0 || _html[at - 1] != '#')
            {
                return true;
            }
        }

        return false;
    }

    private bool LacksText(string directives) =>
        directives
            .Split('&')
            .Where(directive => directive.StartsWith("text=", StringComparison.Ordinal))
            .Any(directive => LacksWords(directive["text=".Length..]));

    /// <summary><c>[prefix-,]start[,end][,-suffix]</c> (URL Fragment Text Directives, WICG): all of it, in this order.</summary>
    private bool LacksWords(string text)
    {
        var from = 0;
        foreach (var part in text.Split(','))
        {
            var words = PageContent.Folded(Uri.UnescapeDataString(part.Trim('-')));
            var at = _page!.Words.IndexOf(words, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return IsRead(words);
            }

            from = at + words.Length;
        }

        return false;
    }

    /// <summary>A page in an encoding that we do not know has only its ASCII in common with what it says.</summary>
    private bool IsRead(string words) =>
        Ascii.IsValid(words) || !_html.Contains('\uFFFD', StringComparison.Ordinal);
}
