using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Tables (ISO/IEC 29500-1, 17.4): each row covers the grid from the left, and a cell that goes on from above is
/// written again.</summary>
internal sealed class TableReader(DocxExport export, StoryReader story)
{
    private const int MostColumns = 1000;

    /// <summary>Of the bits that <c>w:tblLook</c> may be written as (ISO/IEC 29500-1, 17.4.56).</summary>
    private const int LastRowBit = 0x0040;

    /// <summary>Cells that may go on in the next row, by the column of the grid at which they begin.</summary>
    private readonly Dictionary<int, Cell> _open = [];

    /// <returns>Null for a table with no cells.</returns>
    public Table? Read(W.Table table)
    {
        var rows = new List<List<Cell>>();
        var headers = 0;
        foreach (var row in Unwrapped<W.TableRow>(table))
        {
            if (export.Suggestions.LeavesOutAny(row.TableRowProperties, row, export.Ordinal))
            {
                export.Ledger.Omit(story.Content(row), "suggestion", export.Ordinal);
                continue;
            }

            var isHeader =
                headers == rows.Count
                && row.TableRowProperties?.GetFirstChild<W.TableHeader>().IsOn() == true;
            headers += isHeader ? 1 : 0;
            rows.Add(Row(row, isHeader));
        }

        if (rows.Exists(row => row.Count > 0))
        {
            headers = headers > 0 ? headers : rows.TakeWhile(IsAllHeads).Count();
            foreach (var cell in rows.Take(headers).SelectMany(row => row))
            {
                cell.IsRowHead = false;
            }

            return new([.. rows.Select(row => new TableRow([.. row.Select(Finished)]))], headers)
            {
                FooterRows = Math.Min(Feet(table), rows.Count - headers),
            };
        }

        export.Ledger.Omit(ContentKind.Table, "table without cells", export.Ordinal);
        return null;
    }

    private static bool IsAllHeads(List<Cell> row) =>
        row.Count > 0 && row.TrueForAll(cell => cell.IsRowHead);

    /// <summary>How many rows at the end are the table's total: one by Word's own setting, more where each says so.</summary>
    private static int Feet(W.Table table)
    {
        var look = table.GetFirstChild<W.TableProperties>()?.TableLook;
        var hasFoot = look?.LastRow?.InnerText is { } written
            ? written is "1" or "true" or "on"
            : int.TryParse(
                look?.Val.Words(),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture,
                out var bits
            )
                && (bits & LastRowBit) != 0;
        return hasFoot
            ? Math.Max(1, Unwrapped<W.TableRow>(table).Reverse().TakeWhile(IsFoot).Count())
            : 0;
    }

    private static bool IsFoot(W.TableRow row) =>
        row.TableRowProperties?.GetFirstChild<W.ConditionalFormatStyle>()?.LastRow?.InnerText
            is "1"
                or "true"
                or "on";

    /// <summary>Whether all its words are in the style of heads.</summary>
    private bool IsHead(W.TableCell cell)
    {
        var lines = cell.Elements<W.Paragraph>().ToList();
        return lines.Exists(line => line.InnerText.Length > 0)
            && lines.TrueForAll(line =>
                export
                    .Styles.Paragraph(line.ParagraphProperties?.ParagraphStyleId?.Val.Words())
                    .IsTableHead
            );
    }

    private List<Cell> Row(W.TableRow row, bool isHeader)
    {
        var cells = new List<Cell>();
        var skipped = Columns(row.TableRowProperties?.GetFirstChild<W.GridBefore>()?.Val, 0);
        if (skipped > 0)
        {
            cells.Add(new([]) { Span = skipped });
        }

        var column = skipped;
        var open = new Dictionary<int, Cell>();
        foreach (var element in Unwrapped<W.TableCell>(row))
        {
            var properties = element.TableCellProperties;
            if (export.Suggestions.LeavesOutAny(properties, element, export.Ordinal))
            {
                export.Ledger.Omit(story.Content(element), "suggestion", export.Ordinal);
                continue;
            }

            var span = Columns(properties?.GridSpan?.Val, 1);
            var isHead = IsHead(element);
            var blocks = story.Blocks(element.ChildElements, isHeader || isHead);
            var merge = properties?.VerticalMerge;
            var isContinued = merge is { Val: null } || merge?.Val?.InnerText == "continue";
            if (isContinued && _open.TryGetValue(column, out var above))
            {
                above.Rows++;
                above.Blocks.AddRange(blocks);
                open[column] = above;
            }
            else
            {
                var cell = new Cell([.. blocks]) { Span = span, IsRowHead = isHead };
                cells.Add(cell);
                if (merge is not null)
                {
                    open[column] = cell;
                }
            }

            column += span;
        }

        _open.Clear();
        foreach (var (at, cell) in open)
        {
            _open.Add(at, cell);
        }

        return cells;
    }

    private static TableCell Finished(Cell cell) =>
        new(cell.Blocks.ToItems())
        {
            ColumnSpan = cell.Span,
            RowSpan = cell.Rows,
            IsRowHead = cell.IsRowHead,
        };

    /// <summary>Children of a type, also within content controls.</summary>
    private static IEnumerable<T> Unwrapped<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (
                child
                is W.SdtRow
                    or W.SdtCell
                    or W.SdtContentRow
                    or W.SdtContentCell
                    or W.CustomXmlRow
                    or W.CustomXmlCell
            )
            {
                foreach (var inner in Unwrapped<T>(child))
                {
                    yield return inner;
                }
            }
        }
    }

    private static int Columns(OpenXmlSimpleType? value, int least) =>
        Math.Clamp(value.Number() ?? least, least, MostColumns);

    private sealed class Cell(List<Block> blocks)
    {
        public List<Block> Blocks { get; } = blocks;

        public int Span { get; init; } = 1;

        public int Rows { get; set; } = 1;

        public bool IsRowHead { get; set; }
    }
}
