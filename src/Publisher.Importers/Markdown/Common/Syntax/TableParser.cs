using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>Tables as GFM has them (4.10): a row, a rule of as many cells, and rows up to an empty line or another block,
/// with pipes or without. A pipe that is escaped is a character, in code too. Markdig's own extension ends a table
/// where a line has no pipe, and needs one in the rule.</summary>
internal sealed partial class TableParser : BlockParser
{
    private const int LongestRule = 20_000;

    private const int MostEmptyCells = 200_000;

    private static readonly object Key = new();
    private static readonly object Empty = new();

    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    /// <summary>How many cells a row gets. Those that its author left off are empty ones; a head of thousands of cells over
    /// rows of one would make a page of millions, so their number has an end.</summary>
    private static int Filled(MarkdownDocument document, int written, int columns)
    {
        if (written >= columns)
        {
            return columns;
        }

        var added = (document.GetData(Empty) as int? ?? 0) + columns - written;
        if (added > MostEmptyCells)
        {
            return Math.Max(1, written);
        }

        document.SetData(Empty, added);
        return columns;
    }

    /// <summary>Cells beyond the head of their table, which GFM leaves out.</summary>
    public static List<string> Beyond(MarkdownDocument document)
    {
        if (document.GetData(Key) is not List<string> beyond)
        {
            document.SetData(Key, beyond = []);
        }

        return beyond;
    }

    public override bool CanInterrupt(BlockProcessor processor, Block block) =>
        block is ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (
            processor.IsCodeIndent
            || processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0 } paragraph
            || processor.Line.Length > LongestRule
            || !Rule().IsMatch(processor.Line.AsSpan())
        )
        {
            return BlockState.None;
        }

        var head = Cells(paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.AsSpan());
        var rule = Cells(processor.Line.AsSpan());
        if (head.Count != rule.Count || (head.Count == 1 && !HasPipe(processor, paragraph)))
        {
            return BlockState.None;
        }

        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        if (paragraph.Lines.Count == 0)
        {
            processor.Discard(paragraph);
        }

        var table = new Table(this);
        Add(table, head, head.Count, isHeader: true);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (
            processor.IsBlankLine
            || processor.IsCodeIndent
            || Opening().IsMatch(processor.Line.AsSpan())
        )
        {
            return processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.None;
        }

        var table = (Table)block;
        var cells = Cells(processor.Line.AsSpan());
        var columns = ((TableRow)table[0]).Count;
        Beyond(processor.Document).AddRange(cells.Skip(columns));
        Add(table, cells, Filled(processor.Document, cells.Count, columns), isHeader: false);
        return BlockState.ContinueDiscard;
    }

    /// <summary>A heading's underline of hyphens would be a rule of one cell.</summary>
    private static bool HasPipe(BlockProcessor processor, ParagraphBlock paragraph) =>
        processor.Line.AsSpan().ContainsAny('|', ':')
        && (
            processor.Line.AsSpan().Contains('|')
            || paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.AsSpan().Contains('|')
        );

    /// <summary>Cells beyond the head's are left out as in GFM; where fewer are written, empty ones stand.</summary>
    private static void Add(Table table, List<string> cells, int columns, bool isHeader)
    {
        var row = new TableRow { IsHeader = isHeader };
        for (var at = 0; at < columns; at++)
        {
            var text = new ParagraphBlock { ProcessInlines = true };
            text.Lines = new(at < cells.Count ? cells[at] : "");
            row.Add(new TableCell { text });
        }

        table.Add(row);
    }

    private static List<string> Cells(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        line = line.StartsWith("|", StringComparison.Ordinal) ? line[1..] : line;
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length)
            {
                // Before a pipe the backslash is the table's, else the cell's.
                cell.Append(line[at + 1] == '|' ? "" : "\\").Append(line[++at]);
            }
            else if (line[at] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        if (cell.ToString().Trim() is { Length: > 0 } last)
        {
            cells.Add(last);
        }

        return cells;
    }

    [GeneratedRegex(
        @"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Rule();

    /// <summary>What opens another block.</summary>
    [GeneratedRegex(
        @"^\s*(?:>|#{1,6}(?:\s|$)|`{3}|~{3}|[-+*]\s|1[.)]\s|</?(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|script|section|style|table|ul)\b|<!--|(?:\*\s*){3,}$|(?:-\s*){3,}$|(?:_\s*){3,}$|\[\^[^\]\s]+\]:|:::|\$\$)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();
}
