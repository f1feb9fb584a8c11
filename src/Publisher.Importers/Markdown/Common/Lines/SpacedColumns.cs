using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>A table that its author laid out in columns by blanks or tabs, in a text file. Only figures below a head without
/// any prove one: two columns of words may be terms and what they mean.</summary>
internal static partial class SpacedColumns
{
    private const int FewestRows = 3;

    /// <summary>In characters: a cell that is longer may be a sentence.</summary>
    private const int LongestCell = 30;

    /// <summary>The lines with each such table as Markdown has it.</summary>
    public static string[] Ruled(string[] lines)
    {
        var ruled = new List<string>(lines.Length);
        for (var at = 0; at < lines.Length; )
        {
            var rows = Rows(lines, at);
            if (IsTable(rows))
            {
                ruled.AddRange([
                    "",
                    Row(rows[0]),
                    Row(rows[0].Select(_ => "---")),
                    .. rows.Skip(1).Select(Row),
                    "",
                ]);
                at += rows.Count;
            }
            else
            {
                ruled.Add(lines[at++]);
            }
        }

        return [.. ruled];
    }

    /// <summary>The lines from here on that have as many cells as the first, to a blank one; none where others follow.</summary>
    private static List<string[]> Rows(string[] lines, int from)
    {
        var rows = new List<string[]>();
        if (from > 0 && lines[from - 1].Trim().Length > 0)
        {
            return rows;
        }

        for (var at = from; at < lines.Length && lines[at].Trim().Length > 0; at++)
        {
            var cells = Gap().Split(lines[at].Trim());
            if (cells.Length < 2 || (at > from && cells.Length != rows[0].Length))
            {
                return [];
            }

            rows.Add(cells);
        }

        return rows;
    }

    private static bool IsTable(List<string[]> rows) =>
        rows.Count >= FewestRows
        && rows.TrueForAll(row =>
            row.All(cell =>
                cell.Length <= LongestCell && !cell.Contains('|', StringComparison.Ordinal)
            )
        )
        && !rows[0].Any(cell => cell.Any(char.IsDigit))
        && Enumerable
            .Range(0, rows[0].Length)
            .Any(column => rows.Skip(1).All(row => char.IsDigit(row[column][0])));

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    [GeneratedRegex(@"\s*\t\s*|\s{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
