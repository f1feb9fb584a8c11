using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Takes a first row in bold for the header of its table: Google Docs exports header rows as such only where
/// the author pinned them, and most authors set them in bold instead. A header without a word, which Markdown asks for
/// where an author wants none, heads nothing and is left out.</summary>
internal sealed class HeaderRows : DocumentRewriter
{
    public static Document Apply(Document document) => new HeaderRows().Rewrite(document);

    protected override void Table(Table node, Built into)
    {
        if (HasEmptyHead(node))
        {
            node = node with { HeaderRows = 0, Rows = [.. node.Rows.Skip(node.HeaderRows)] };
        }

        base.Table(IsHeadedByLook(node) ? node with { HeaderRows = 1 } : node, into);
    }

    private static bool HasEmptyHead(Table table) =>
        table.HeaderRows > 0
        && table.Rows.Count > table.HeaderRows
        && table.Rows.Take(table.HeaderRows).All(row => row.Cells.All(IsEmpty));

    private static bool IsEmpty(TableCell cell) =>
        cell.RowSpan == 1
        && cell.Blocks.All(block => block is Model.Paragraph { Content.Count: 0 });

    private static bool IsHeadedByLook(Table table) =>
        table is { HeaderRows: 0, Rows: { Count: > 1 } rows }
        && rows[0].Cells.Count > 1
        && rows[0].Cells.All(IsBold)
        && !rows.Skip(1).Any(row => row.Cells.All(IsBold));

    private static bool IsBold(TableCell cell) =>
        cell.Blocks is [Model.Paragraph { Content: { Count: > 0 } content }]
        && BoldRuns.Of(content) is [{ IsBold: true }];
}
