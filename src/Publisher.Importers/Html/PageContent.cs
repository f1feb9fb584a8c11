using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Repairs;
using Publisher.Model;

namespace Publisher.Importers.Html;

/// <summary>Counts what stands in a page, or in a piece of one, by what its elements are: nothing is mended or
/// understood for it.</summary>
internal sealed class PageContent
{
    private const string Note = "#ftnt";
    private const string NoteBody = "#ftnt_ref";
    private const string Comment = "#cmnt";
    private const string CommentBody = "#cmnt_ref";

    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _comments = new(StringComparer.Ordinal);
    private readonly ContentCounter _counter = new();

    private PageContent() { }

    /// <param name="elements">Counted even where they are hidden themselves.</param>
    public static ContentCount Of(List<Element> elements)
    {
        var content = new PageContent();
        elements.ForEach(content.Pair);
        content._counter.Count[ContentKind.Footnote] = content._marks.Count(content.IsNote);
        content._counter.Count[ContentKind.Comment] = content._comments.Count;
        foreach (var element in elements)
        {
            content._counter.Count[ContentKind.ListItem] += element.Name == "li" ? 1 : 0;
            content.Shown(element, address: "", isPreformatted: false);
        }

        return content._counter.Count;
    }

    /// <summary>The marks of notes and comments, and what leads back to them.</summary>
    private void Pair(Element element)
    {
        if (element.Name == "a" && element["href"].StartsWith('#'))
        {
            PairLink(element);
        }

        foreach (var child in element.Children)
        {
            if (!IsLeftOut(child))
            {
                Pair(child);
            }
        }
    }

    private void PairLink(Element link)
    {
        foreach (var prefix in (ReadOnlySpan<string>)[Note, NoteBody, Comment, CommentBody])
        {
            if (Endnotes.Number(link, prefix) is { Length: > 0 } number)
            {
                (prefix is Note or Comment ? _marks : _bodies).Add(prefix + number);
                _ = prefix is Comment or CommentBody && _comments.Add(number);
            }
        }
    }

    private static bool IsLeftOut(Element element) =>
        element.Style.IsHidden || element.LeftOut.Length > 0;

    private bool IsNote(string mark) =>
        mark.StartsWith(Note, StringComparison.Ordinal)
        && _bodies.Contains(NoteBody + mark[Note.Length..]);

    private void Within(Element parent, string address, bool isPreformatted)
    {
        var hasItem = false;
        foreach (var child in parent.Children)
        {
            if (IsLeftOut(child))
            {
                // What is not shown stands in no word of what is.
                _counter.Count.Add(Of([child]));
                continue;
            }

            if (parent.IsList && IsItem(child, hasItem))
            {
                _counter.Count[ContentKind.ListItem]++;
                hasItem = true;
            }

            Shown(child, address, isPreformatted);
        }
    }

    /// <summary>What stands in a list is an item in all but name, unless it is a list that follows on one.</summary>
    private static bool IsItem(Element child, bool hasItem) =>
        child.Name == "li" || (child.IsVisible() && !(child.IsList && hasItem));

    private void Shown(Element element, string address, bool isPreformatted)
    {
        switch (element.Name)
        {
            case Element.TextName:
                _counter.Text(element.Text, address, isPreformatted);
                break;
            case Element.NoteName:
                _counter.Atom(kind: null, address);
                break;
            case Element.FormulaName:
                _counter.Atom(ContentKind.Equation, address);
                break;
            case "br":
                _counter.LineBreak();
                break;
            case "img":
                Picture(element, address);
                break;
            case "a" when element["href"].Length > 0:
                Link(element, address, isPreformatted);
                break;
            default:
                Other(element, address, isPreformatted);
                break;
        }
    }

    private void Other(Element element, string address, bool isPreformatted)
    {
        _counter.Count[ContentKind.Table] += element.Name == "table" ? 1 : 0;
        if (element.IsBlock)
        {
            _counter.EndParagraph();
        }

        Within(element, address, isPreformatted || element.Name == "pre");
        if (element.IsBlock)
        {
            _counter.EndParagraph();
        }
    }

    private void Picture(Element image, string address)
    {
        var isEquation = Equations.Tex(image).Length > 0;
        _counter.Atom(isEquation ? ContentKind.Equation : ContentKind.Image, address);
    }

    private void Link(Element link, string outer, bool isPreformatted)
    {
        var href = link["href"];
        if (_marks.Contains(href) && IsNote(href))
        {
            _counter.Atom(kind: null, outer);
        }
        else if (!LeadsBack(link))
        {
            var address = LinkAddress.Canonical(href);
            var isFollowable = LinkAddress.IsFollowable(address);
            _counter.Count[ContentKind.Link] += isFollowable ? 0 : 1;
            Within(link, outer.Length > 0 || !isFollowable ? outer : address, isPreformatted);
        }
    }

    /// <summary>What only leads from a note or comment to its mark, or from the mark of a comment to it.</summary>
    private bool LeadsBack(Element link) =>
        (Endnotes.Number(link, NoteBody) is { Length: > 0 } note && _marks.Contains(Note + note))
        || Endnotes.Number(link, Comment).Length > 0
        || Endnotes.Number(link, CommentBody).Length > 0;
}
