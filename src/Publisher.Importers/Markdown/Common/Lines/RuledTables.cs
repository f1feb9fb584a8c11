using System.Text;
using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Tables that Pandoc sets by columns alone, its simple and its multiline ones: a rule of hyphens says where each
/// column stands. They become tables with pipes. Words that reach from one column into the next tell that the lines
/// are no table.</summary>
internal static partial class RuledTables
{
    public static void Resolve(MarkdownExport export, FrontMatter head)
    {
        if (!Columns().IsMatch(export.Text))
        {
            return;
        }

        var lines = export.Text.Split('\n');
        var isCode = MarkdownLines.AreFenced(lines);
        var text = new StringBuilder(export.Text.Length);
        for (var at = 0; at < lines.Length; )
        {
            if (!isCode[at] && RuledTable.At(lines, at) is { } table)
            {
                table.Write(text);
                at = table.End;
            }
            else
            {
                text.Append(lines[at++]).Append('\n');
            }
        }

        export.Text = text.ToString(0, text.Length - 1);
    }

    private static bool IsBlank(string[] lines, int at) =>
        at < 0 || at >= lines.Length || string.IsNullOrWhiteSpace(lines[at]);

    /// <summary>One table, from its first line to the one after its last.</summary>
    private sealed class RuledTable
    {
        private readonly List<(int Start, int End)> _columns;
        private readonly List<string[]> _rows = [];
        private string[] _head = [];

        private RuledTable(string rule) =>
            _columns = [
                .. Hyphens().Matches(rule).Select(run => (run.Index, run.Index + run.Length)),
            ];

        /// <summary>The first line after the table.</summary>
        public int End { get; private set; }

        /// <returns>Null where no table begins at the line.</returns>
        public static RuledTable? At(string[] lines, int start)
        {
            if (IsBlank(lines, start) || !IsBlank(lines, start - 1))
            {
                return null;
            }

            var isFramed = Frame().IsMatch(lines[start]);
            var rule = isFramed ? start + 1 : start;
            while (!IsBlank(lines, rule) && !Columns().IsMatch(lines[rule]))
            {
                rule++;
            }

            if (IsBlank(lines, rule) || (!isFramed && rule > start + 1))
            {
                return null;
            }

            var table = new RuledTable(lines[rule]);
            var head = lines[(isFramed ? start + 1 : start)..rule];
            var isRead =
                (head.Length == 0 || table.TryCut(head, out table._head))
                && (
                    isFramed || (head.Length == 0 && IsSpaced(lines, rule))
                        ? table.TryReadSpaced(lines, rule + 1)
                        : table.TryRead(lines, rule + 1, mustClose: head.Length == 0)
                );
            return isRead && table._rows.Count > 0 ? table : null;
        }

        public void Write(StringBuilder into)
        {
            Row(_head.Length > 0 ? _head : [.. _columns.Select(_ => "")], into);
            Row([.. _columns.Select(_ => "---")], into);
            _rows.ForEach(row => Row(row, into));
            into.Append('\n');
        }

        private static void Row(string[] cells, StringBuilder into)
        {
            foreach (var cell in cells)
            {
                into.Append("| ")
                    .Append(cell.Replace("|", "\\|", StringComparison.Ordinal))
                    .Append(' ');
            }

            into.Append("|\n");
        }

        /// <summary>A line a row, up to an empty line; without a head, up to a rule.</summary>
        private bool TryRead(string[] lines, int at, bool mustClose)
        {
            for (; !IsBlank(lines, at) && !Columns().IsMatch(lines[at]); at++)
            {
                if (!TryCut([lines[at]], out var row))
                {
                    return false;
                }

                _rows.Add(row);
            }

            var isClosed = !IsBlank(lines, at);
            End = isClosed ? at + 1 : at;
            return (isClosed || !mustClose) && IsBlank(lines, End);
        }

        /// <summary>Rows of several lines, an empty line between them, up to a rule.</summary>
        private bool TryReadSpaced(string[] lines, int at)
        {
            var row = new List<string>();
            for (; at < lines.Length && !IsRule(lines[at]); at++)
            {
                if (!IsBlank(lines, at))
                {
                    row.Add(lines[at]);
                }
                else if (!TryEnd(row))
                {
                    return false;
                }
            }

            End = at + 1;
            return at < lines.Length && TryEnd(row) && IsBlank(lines, End);
        }

        private bool TryEnd(List<string> row)
        {
            if (row.Count == 0)
            {
                return true;
            }

            var isRead = TryCut(row, out var cells);
            _rows.Add(cells);
            row.Clear();
            return isRead;
        }

        /// <summary>Whether an empty line stands before the rule that would end it.</summary>
        private static bool IsSpaced(string[] lines, int rule)
        {
            var at = rule + 1;
            while (!IsBlank(lines, at) && !Columns().IsMatch(lines[at]))
            {
                at++;
            }

            return IsBlank(lines, at) && at > rule + 1;
        }

        /// <summary>The cells of a row, each of the lines that it is set in.</summary>
        private bool TryCut(IReadOnlyList<string> lines, out string[] cells)
        {
            cells = new string[_columns.Count];
            for (var column = 0; column < _columns.Count; column++)
            {
                var from = column == 0 ? 0 : _columns[column].Start;
                var to = column + 1 < _columns.Count ? _columns[column + 1].Start : int.MaxValue;
                var parts = new List<string>();
                foreach (var line in lines)
                {
                    var cell = Part(line, from, to);
                    var gap = to == int.MaxValue ? "" : Part(line, _columns[column].End, to);
                    if (gap.Length > 0)
                    {
                        return false;
                    }

                    parts.Add(cell);
                }

                cells[column] = string.Join(' ', parts.Where(part => part.Length > 0));
            }

            return true;
        }

        private static string Part(string line, int from, int to) =>
            from >= line.Length ? "" : line[from..Math.Min(to, line.Length)].Trim();

        private static bool IsRule(string line) => Frame().IsMatch(line) || Columns().IsMatch(line);
    }

    /// <summary>Two columns and more; one would be a line across the page.</summary>
    [GeneratedRegex(
        @"^ {0,3}-{2,}(?: +-{2,})+ *$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Columns();

    [GeneratedRegex(@"^ {0,3}-{5,} *$", RegexOptions.NonBacktracking)]
    private static partial Regex Frame();

    [GeneratedRegex("-+")]
    private static partial Regex Hyphens();
}
