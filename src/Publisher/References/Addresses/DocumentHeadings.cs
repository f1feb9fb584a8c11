using Publisher.Model;

namespace Publisher.References.Addresses;

/// <summary>The words of all headings of a document, and the entry or section that each leads to.</summary>
internal sealed class DocumentHeadings : DocumentWalker<string>
{
    private readonly List<(string Words, string Id)> _found = [];

    /// <summary>In reading order, the document's title first.</summary>
    /// <param name="start">Id of what a link to the title leads to.</param>
    public static IReadOnlyList<(string Words, string Id)> Of(Document document, string start)
    {
        var headings = new DocumentHeadings();
        headings.Add(document.Title, start);
        headings.Write(document.Blocks, "");
        return headings._found;
    }

    protected override void Section(Section node, string into)
    {
        Add(node.Title, node.Id);
        Write(node.Blocks, node.Id);
    }

    protected override void Heading(Heading node, string into) => Add(node.Content, into);

    protected override void Entry(Entry node, string into)
    {
        if (node.Form == EntryForm.Heading)
        {
            Add(node.Head, node.Headword.Id);
        }

        Write(node.Body, node.Headword.Id);
    }

    protected override void Row(TableRow row, string into) =>
        base.Row(row, row.Headword?.Id ?? into);

    private void Add(Items<Inline> words, string id)
    {
        if (words.Count > 0 && id.Length > 0)
        {
            _found.Add((PlainText.Of(words), id));
        }
    }
}
