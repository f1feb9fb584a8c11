using Publisher.Model;

namespace Publisher.Importers.Accounting;

/// <summary>Counts what a document, or a part of one, holds.</summary>
internal sealed class DocumentContent : DocumentWalker<string>
{
    private readonly ContentCounter _counter = new();

    private DocumentContent() { }

    public static ContentCount Of(Document document)
    {
        var content = new DocumentContent();
        content.Walk(document, "");
        content._counter.Count[ContentKind.Footnote] = document.Notes.Count;
        content._counter.Count[ContentKind.Comment] = document.Comments.Count;
        return content._counter.Count;
    }

    public static ContentCount Of(Items<Block> blocks)
    {
        var content = new DocumentContent();
        content.Write(blocks, "");
        return content._counter.Count;
    }

    /// <summary>Of one paragraph.</summary>
    public static ContentCount Of(Items<Inline> inlines)
    {
        var content = new DocumentContent();
        content.Line(inlines);
        return content._counter.Count;
    }

    protected override void Walk(Document document, string into)
    {
        Line(document.Title);
        Line(document.Subtitle);
        Write(document.Blocks, into);
        foreach (var note in document.Notes)
        {
            Write(note.Blocks, into);
        }
    }

    protected override void Paragraph(Paragraph node, string into) => Line(node.Content);

    protected override void Heading(Heading node, string into) => Line(node.Content);

    protected override void List(List node, string into)
    {
        _counter.Count[ContentKind.ListItem] += node.Items.Count;
        base.List(node, into);
    }

    protected override void Table(Table node, string into)
    {
        _counter.Count[ContentKind.Table]++;
        base.Table(node, into);
    }

    protected override void CodeBlock(CodeBlock node, string into)
    {
        _counter.Text(node.Code, isPreformatted: true);
        _counter.EndParagraph();
    }

    protected override void Text(Text node, string into) => _counter.Text(node.Value, into);

    protected override void Link(Link node, string into) => Write(node.Content, node.Address);

    protected override void LineBreak(LineBreak node, string into) => _counter.LineBreak();

    protected override void Image(Image node, string into) =>
        _counter.Atom(ContentKind.Image, into);

    protected override void Formula(Formula node, string into) =>
        _counter.Atom(ContentKind.Equation, into);

    protected override void NoteReference(NoteReference node, string into) =>
        _counter.Atom(kind: null, into);

    private void Line(Items<Inline> content)
    {
        Write(content, "");
        _counter.EndParagraph();
    }
}
