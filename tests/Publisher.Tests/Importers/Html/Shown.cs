using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Tests.Importers.Html;

/// <summary>A document as far as our editions of HTML say it: the list of what they do not say.</summary>
/// <param name="heading">The style of all headings.</param>
/// <param name="head">The style of all that heads a column or a row.</param>
/// <param name="subtitle">The style of all of a subtitle.</param>
/// <param name="least">Level of the highest heading within a cell, an item or a quotation.</param>
internal sealed class Shown(TextStyle heading, TextStyle head, TextStyle subtitle, int least)
    : DocumentRewriter
{
    private int _depth;

    /// <summary>As far as the web page says it, whose style sheet is read with it.</summary>
    public static Document OnPage(Document written) =>
        new Shown(TextStyle.Bold, TextStyle.Bold, TextStyle.None, least: 1).Rewrite(written);

    /// <summary>As far as the book says it.</summary>
    public static Document InBook(Document written) =>
        new Shown(TextStyle.None, TextStyle.None, TextStyle.Italic, least: 2).Rewrite(written);

    /// <summary>A document that was read, without where its parts stood.</summary>
    public static Document Back(Document read) => new Unplaced().Rewrite(read);

    /// <summary>All of a title is bold, as all of a heading is.</summary>
    public override Document Rewrite(Document document)
    {
        var rewritten = base.Rewrite(document);
        return rewritten with
        {
            Title = Plain.Of(rewritten.Title, heading),
            Subtitle = Plain.Of(rewritten.Subtitle, subtitle),
        };
    }

    /// <summary>A heading within a cell, an item or a quotation is of the level below the section around.</summary>
    protected override void Heading(Heading node, Built into) =>
        into.Blocks.Add(
            new Heading(Math.Clamp(_depth + 1, least, 5), Plain.Of(Rewrite(node.Content), heading))
        );

    /// <summary>The edition counts levels from 1 and without gaps.</summary>
    protected override void Section(Section node, Built into)
    {
        _depth++;
        into.Blocks.Add(new Heading(Math.Min(_depth, 5), Plain.Of(Rewrite(node.Title), heading)));
        into.Blocks.AddRange(Rewrite(node.Blocks));
        _depth--;
    }

    /// <summary>A link to what is not in the document is its words.</summary>
    protected override void Link(Link node, Built into)
    {
        if (node.IsInternal)
        {
            into.Inlines.AddRange(Rewrite(node.Content));
        }
        else
        {
            base.Link(node, into);
        }
    }

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(new Paragraph(InlineRuns.Canonical(Rewrite(node.Content))));

    /// <summary>All of a term is bold.</summary>
    protected override DefinitionGroup Group(DefinitionGroup group)
    {
        var rewritten = base.Group(group);
        return rewritten with
        {
            Terms = [.. rewritten.Terms.Select(term => Plain.Of(term, TextStyle.Bold))],
        };
    }

    protected override void Table(Table node, Built into)
    {
        var rewritten = new Built();
        base.Table(node, rewritten);
        var table = (Table)rewritten.Blocks[0];
        into.Blocks.Add(
            table with
            {
                Rows =
                [
                    .. table.Rows.Select(
                        (row, at) =>
                            new TableRow([
                                .. row.Cells.Select(cell =>
                                    at < table.HeaderRows || cell.IsRowHead
                                        ? cell with
                                        {
                                            Blocks = Plain.Of(cell.Blocks, head),
                                        }
                                        : cell
                                ),
                            ])
                    ),
                ],
            }
        );
    }

    private sealed class Plain(TextStyle theme) : DocumentRewriter
    {
        public static Items<Block> Of(Items<Block> blocks, TextStyle theme) =>
            new Plain(theme).Rewrite(blocks);

        public static Items<Inline> Of(Items<Inline> inlines, TextStyle theme) =>
            InlineRuns.Canonical(new Plain(theme).Rewrite(inlines));

        protected override void Text(Text node, Built into) =>
            into.Inlines.Add(node with { Style = node.Style & ~theme });

        protected override void Paragraph(Paragraph node, Built into) =>
            into.Blocks.Add(node with { Content = InlineRuns.Canonical(Rewrite(node.Content)) });
    }

    private sealed class Unplaced : DocumentRewriter
    {
        protected override void Paragraph(Paragraph node, Built into) =>
            into.Blocks.Add(node with { Source = Source.Unknown });

        protected override void Heading(Heading node, Built into) =>
            into.Blocks.Add(node with { Source = Source.Unknown });
    }
}
