namespace Publisher.Model;

/// <summary>Rebuilds a document node by node. A pass overrides the kinds that it changes: it adds to the nodes that
/// are being built what should stand there instead - the node, another, several or none.</summary>
public abstract class DocumentRewriter : DocumentWriter<DocumentRewriter.Built>
{
    /// <summary>The children built so far of one parent: blocks or inlines.</summary>
    public sealed class Built
    {
        public List<Block> Blocks { get; } = [];

        public List<Inline> Inlines { get; } = [];
    }

    public virtual Document Rewrite(Document document) =>
        document with
        {
            Title = Rewrite(document.Title),
            Subtitle = Rewrite(document.Subtitle),
            Blocks = Rewrite(document.Blocks),
            Notes = [.. document.Notes.Select(note => note with { Blocks = Rewrite(note.Blocks) })],
        };

    protected Items<Block> Rewrite(Items<Block> blocks)
    {
        if (blocks.Count == 0)
        {
            return blocks;
        }

        var built = new Built();
        Write(blocks, built);
        return built.Blocks.ToItems();
    }

    protected Items<Inline> Rewrite(Items<Inline> inlines)
    {
        if (inlines.Count == 0)
        {
            return inlines;
        }

        var built = new Built();
        Write(inlines, built);
        return built.Inlines.ToItems();
    }

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(node with { Content = Rewrite(node.Content) });

    protected override void Heading(Heading node, Built into) =>
        into.Blocks.Add(node with { Content = Rewrite(node.Content) });

    protected override void Section(Section node, Built into) =>
        into.Blocks.Add(node with { Title = Rewrite(node.Title), Blocks = Rewrite(node.Blocks) });

    protected override void Entry(Entry node, Built into) =>
        into.Blocks.Add(node with { Head = Rewrite(node.Head), Body = Rewrite(node.Body) });

    protected override void List(List node, Built into) =>
        into.Blocks.Add(
            node with
            {
                Items = [.. node.Items.Select(item => item with { Blocks = Rewrite(item.Blocks) })],
            }
        );

    protected override void Table(Table node, Built into) =>
        into.Blocks.Add(
            node with
            {
                Caption = Rewrite(node.Caption),
                Rows = [.. node.Rows.Select(Row)],
            }
        );

    protected virtual TableRow Row(TableRow row) =>
        row with
        {
            Cells = [.. row.Cells.Select(cell => cell with { Blocks = Rewrite(cell.Blocks) })],
        };

    protected override void Quote(Quote node, Built into) =>
        into.Blocks.Add(node with { Blocks = Rewrite(node.Blocks) });

    protected override void CodeBlock(CodeBlock node, Built into) => into.Blocks.Add(node);

    protected override void Rule(Rule node, Built into) => into.Blocks.Add(node);

    protected override void DefinitionList(DefinitionList node, Built into) =>
        into.Blocks.Add(node with { Groups = [.. node.Groups.Select(Group)] });

    protected virtual DefinitionGroup Group(DefinitionGroup group) =>
        group with
        {
            Terms = [.. group.Terms.Select(Rewrite)],
            Definitions = [.. group.Definitions.Select(Rewrite)],
        };

    protected override void Figure(Figure node, Built into) =>
        into.Blocks.Add(
            node with
            {
                Blocks = Rewrite(node.Blocks),
                Caption = Rewrite(node.Caption),
            }
        );

    protected override void Text(Text node, Built into) => into.Inlines.Add(node);

    protected override void Link(Link node, Built into) =>
        into.Inlines.Add(node with { Content = Rewrite(node.Content) });

    protected override void LineBreak(LineBreak node, Built into) => into.Inlines.Add(node);

    protected override void Image(Image node, Built into) => into.Inlines.Add(node);

    protected override void Formula(Formula node, Built into) => into.Inlines.Add(node);

    protected override void NoteReference(NoteReference node, Built into) => into.Inlines.Add(node);
}
