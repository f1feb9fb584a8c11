using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Documents;

/// <summary>What <c>inspect</c> prints for people: the tree of sections and entries, why each entry is one, and the
/// lines that were considered and left.</summary>
internal sealed class DocumentText : DocumentWalker<int>
{
    /// <summary>Enough of a line to find it by.</summary>
    private const int QuoteLength = 60;

    private readonly StringBuilder _text = new();

    private DocumentText() { }

    public static string Of(Document document)
    {
        var outline = Outline.Of(document);
        var count = DocumentCount.Of(document);
        var text = new DocumentText();
        text.Line(0, document.Name);
        text.Walk(document, 1);
        text.Line(0, "");
        text._text.Append(CommentsText.Of(document));
        text._text.Append(
            CultureInfo.InvariantCulture,
            $"{outline.Sections.Count} sections, {outline.Entries.Count} entries, {outline.Links.Count} links, {PlainText.Words(PlainText.Of(document))} words, {count.Images} images, {document.Notes.Count} footnotes, {document.Comments.Count} comments"
        );
        return text._text.ToString();
    }

    protected override void Section(Section node, int into)
    {
        Line(into, $"{PlainText.Of(node.Title)}  #{node.Id}");
        base.Section(node, into + 1);
    }

    protected override void Entry(Entry node, int into)
    {
        Headword(into, node.Headword, Form(node.Form));
        base.Entry(node, into + 1);
    }

    protected override void Row(TableRow row, int into)
    {
        if (row.Headword is not null)
        {
            Headword(into, row.Headword, "row");
        }

        base.Row(row, into);
    }

    protected override void Group(DefinitionGroup group, int into)
    {
        if (group.Headword is not null)
        {
            Headword(into, group.Headword, "definition list");
        }

        base.Group(group, into);
    }

    protected override void Paragraph(Paragraph node, int into)
    {
        if (node.LeftBecause is not null)
        {
            Line(into, $"- left “{Opening(PlainText.Of(node.Content))}”: {node.LeftBecause}");
        }

        base.Paragraph(node, into);
    }

    private void Headword(int depth, Headword headword, string form)
    {
        Line(depth, $"* {string.Join(" | ", Names(headword))}  #{headword.Id}  ({form})");
        if (headword.Evidence is not null)
        {
            Line(depth + 1, $"because: {headword.Evidence.Reason}");
        }

        if (headword.OtherIds.Count > 0)
        {
            Line(depth + 1, $"also at: #{string.Join(", #", headword.OtherIds)}");
        }

        foreach (var other in headword.Others)
        {
            Headword(depth, other, "the same line");
        }
    }

    private static IEnumerable<string> Names(Headword headword) =>
        headword.Terms.Select(
            (term, at) =>
                at < headword.Kinds.Count && headword.Kinds[at] == TermKind.Abbreviation
                    ? $"{term} (short form)"
                    : term
        );

    private static string Opening(string line)
    {
        var flat = line.ReplaceLineEndings(" ");
        if (flat.Length <= QuoteLength)
        {
            return flat;
        }

        var end = flat.LastIndexOf(' ', QuoteLength);
        return $"{flat[..(end > 0 ? end : QuoteLength)]} …";
    }

    private static string Form(EntryForm form) =>
        form switch
        {
            EntryForm.Item => "list item",
            EntryForm.Paragraph => "paragraph",
            _ => "heading",
        };

    private void Line(int depth, string text) =>
        _text.Append(' ', depth * 2).Append(text).Append('\n');
}
