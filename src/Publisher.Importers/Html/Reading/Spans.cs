using Publisher.Model;

namespace Publisher.Importers.Html.Reading;

/// <summary>Keeps the spans of a table's cells to what a page can show: HTML lets a few cells cover millions of places.</summary>
internal static class Spans
{
    /// <summary>Places for each cell, which no table of a person's comes near.</summary>
    private const int MostPlacesOfCell = 100;

    private const int Free = 10_000;

    /// <summary>The rows as they are, or else each cell with one place: no word is lost with a span.</summary>
    public static List<TableRow> Bound(List<TableRow> rows)
    {
        var (cells, places) = (0L, 0L);
        foreach (var cell in rows.SelectMany(row => row.Cells))
        {
            cells++;
            places += (long)cell.ColumnSpan * cell.RowSpan;
        }

        return places <= Free + (cells * MostPlacesOfCell)
            ? rows
            : [.. rows.Select(row => row with { Cells = [.. row.Cells.Select(Single)] })];
    }

    private static TableCell Single(TableCell cell) => cell with { ColumnSpan = 1, RowSpan = 1 };
}
