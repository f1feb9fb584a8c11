using Publisher.Editions.Docx;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Tests.Importers.Docx;

/// <summary>A document as far as our edition for word processors says it: the list of what it does not say.</summary>
internal sealed class Held : DocumentRewriter
{
    private int _depth;

    public static Document Of(Document document) => Sizeless.Of(new Held().Rewrite(document));

    /// <summary>All of a title is bold, as all of a heading is.</summary>
    public override Document Rewrite(Document document) =>
        base.Rewrite(document) with
        {
            Title = Themed(document.Title, TextStyle.Bold),
            Subtitle = Themed(document.Subtitle, TextStyle.None),
        };

    /// <summary>The edition counts levels from 1 and without gaps.</summary>
    protected override void Section(Section node, Built into)
    {
        _depth++;
        into.Blocks.Add(new Heading(Math.Min(_depth, 6), Themed(node.Title, TextStyle.Bold)));
        into.Blocks.AddRange(Rewrite(node.Blocks));
        _depth--;
    }

    /// <summary>An entry is a look: an item, a paragraph or a heading.</summary>
    protected override void Entry(Entry node, Built into)
    {
        switch (node.Form)
        {
            case EntryForm.Item:
                var item = new ListItem([new Paragraph(Rewrite(node.Head)), .. Rewrite(node.Body)]);
                if (into.Blocks is [.., List { Style: ListStyle.Bullet } open])
                {
                    into.Blocks[^1] = open with { Items = [.. open.Items, item] };
                }
                else
                {
                    into.Blocks.Add(new List(ListStyle.Bullet, 1, [item]));
                }

                break;
            case EntryForm.Heading:
                Section(new Section(node.Level, node.Head, node.Body), into);
                break;
            default:
                into.Blocks.Add(new Paragraph(Rewrite(node.Head)));
                into.Blocks.AddRange(Rewrite(node.Body));
                break;
        }
    }

    /// <summary>Bullets that follow on bullets are one list.</summary>
    protected override void List(List node, Built into)
    {
        var rewritten = new Built();
        base.List(node, rewritten);
        var list = (List)rewritten.Blocks[0];
        if (
            list.Style == ListStyle.Bullet
            && into.Blocks is [.., List { Style: ListStyle.Bullet } open]
            && open.Items[0].Checked is null == list.Items[0].Checked is null
        )
        {
            into.Blocks[^1] = open with { Items = [.. open.Items, .. list.Items] };
        }
        else
        {
            into.Blocks.Add(list);
        }
    }

    /// <summary>All of a heading is bold.</summary>
    protected override void Heading(Heading node, Built into) =>
        into.Blocks.Add(new Heading(node.Level, Themed(node.Content, TextStyle.Bold)));

    /// <summary>All of a table's header is bold, and every place of the grid has a cell.</summary>
    protected override void Table(Table node, Built into)
    {
        var grid = new TableGrid(node);
        var rows = grid.Rows.Select(
            (row, at) =>
                new TableRow([
                    .. row.Where(place => !place.IsContinued)
                        .Select(place => Cell(place, isHeader: at < node.HeaderRows)),
                ])
        );
        into.Blocks.Add(
            new Table([.. rows], node.HeaderRows)
            {
                Caption = Rewrite(node.Caption),
                FooterRows = node.FooterRows,
            }
        );
    }

    /// <summary>All of a term is bold.</summary>
    protected override DefinitionGroup Group(DefinitionGroup group)
    {
        var rewritten = base.Group(group);
        return rewritten with
        {
            Headword = null,
            Terms = [.. rewritten.Terms.Select(term => Plain.Of(term, TextStyle.Bold))],
        };
    }

    private TableCell Cell(GridCell place, bool isHeader)
    {
        var blocks = Rewrite(place.Cell?.Blocks ?? []);
        return new(
            isHeader || place.Cell is { IsRowHead: true }
                ? Plain.Of(blocks, TextStyle.Bold)
                : blocks
        )
        {
            IsRowHead = place.Cell is { IsRowHead: true },
            ColumnSpan = place.Span,
            RowSpan = place.Cell?.RowSpan ?? 1,
        };
    }

    /// <summary>All of a quotation's own paragraphs is italic.</summary>
    protected override void Quote(Quote node, Built into) =>
        into.Blocks.Add(
            new Quote([
                .. Rewrite(node.Blocks)
                    .SelectMany(block =>
                        block is Paragraph ? Plain.Of([block], TextStyle.Italic) : [block]
                    ),
            ])
        );

    /// <summary>A link that we made is its words; one of the author's within the document leads to the edition's own
    /// bookmark.</summary>
    protected override void Link(Link node, Built into)
    {
        if (node.Kind != LinkKind.Author)
        {
            into.Inlines.AddRange(Rewrite(node.Content));
            return;
        }

        var address = node.Target is { } target
            ? $"#{target.Replace('-', '_')}"
            : LinkAddress.Canonical(node.Address);
        into.Inlines.Add(new Link(Rewrite(node.Content), address));
    }

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(node with { Content = InlineRuns.Canonical(Rewrite(node.Content)) });

    private static Items<Inline> Themed(Items<Inline> inlines, TextStyle theme) =>
        Styled(new Held().Rewrite(inlines), style => style & ~theme);

    private static Items<Inline> Styled(Items<Inline> inlines, Func<TextStyle, TextStyle> style) =>
        InlineRuns.Canonical(
            inlines.Select(inline =>
                inline switch
                {
                    Text text => text with { Style = style(text.Style) },
                    Link link => link with { Content = Styled(link.Content, style) },
                    _ => inline,
                }
            )
        );

    private sealed class Plain(TextStyle theme) : DocumentRewriter
    {
        public static Items<Block> Of(Items<Block> blocks, TextStyle theme) =>
            new Plain(theme).Rewrite(blocks);

        protected override void Paragraph(Paragraph node, Built into) =>
            into.Blocks.Add(new Paragraph(Styled(node.Content, style => style & ~theme)));
    }
}

/// <summary>A picture without the size that the edition gives to each.</summary>
internal sealed class Sizeless : DocumentRewriter
{
    public static Document Of(Document document) => new Sizeless().Rewrite(document);

    protected override void Image(Image node, Built into) =>
        into.Inlines.Add(node with { Width = null, Height = null, Address = "" });
}
