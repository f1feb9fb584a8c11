using System.Globalization;
using System.Text;
using Publisher.Editions.Html;
using Publisher.Model;

namespace Publisher.Editions.Site.Markdown;

/// <summary>Turns nodes into GitHub's Markdown, one case a node, for programs that read a page without its markup. Every
/// block ends with an empty line.</summary>
/// <param name="own">Files of the entries that have a page of their own, by id.</param>
/// <param name="image">Where a picture is found; null where it is not shown.</param>
internal sealed class MarkdownContent(
    Anchors anchors,
    IReadOnlyDictionary<string, string> own,
    Func<Image, string?> image
) : DocumentWriter<StringBuilder>
{
    private const int DeepestHeading = 6;

    private bool _isInCell;

    /// <summary>Headings above the current place.</summary>
    public int Depth { get; set; }

    public void Blocks(Items<Block> blocks, StringBuilder into) => Write(blocks, into);

    /// <summary>Inlines on one line.</summary>
    public string Line(Items<Inline> content)
    {
        var line = new StringBuilder();
        Inlines(content, line);
        return string.Join(
            ' ',
            line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    public void Notes(Items<Note> notes, StringBuilder into)
    {
        foreach (var note in notes)
        {
            Indented($"[^{note.Id}]: ", "    ", Text(note.Blocks), into);
            into.Append('\n');
        }
    }

    protected override void Paragraph(Paragraph node, StringBuilder into)
    {
        var line = new StringBuilder();
        Inlines(node.Content, line);
        var text = MarkdownText.Line(line.ToString().Trim());
        if (text.Length > 0)
        {
            into.Append(text).Append("\n\n");
        }
    }

    protected override void Heading(Heading node, StringBuilder into) =>
        Headed(Depth + 1, node.Content, into);

    protected override void Section(Section node, StringBuilder into)
    {
        Depth++;
        Headed(Depth, node.Title, into);
        Write(node.Blocks, into);
        Depth--;
    }

    protected override void Entry(Entry node, StringBuilder into)
    {
        if (own.TryGetValue(node.Headword.Id, out var page) && page != anchors.File)
        {
            into.Append(
                CultureInfo.InvariantCulture,
                $"- [{MarkdownText.Of(node.Headword.Term)}]({page})\n\n"
            );
            return;
        }

        if (node.Form == EntryForm.Heading)
        {
            Depth++;
            Headed(Depth, node.Head, into);
            Write(node.Body, into);
            Depth--;
            return;
        }

        var text = new StringBuilder();
        Paragraph(new(node.Head), text);
        Write(node.Body, text);
        if (node.Form == EntryForm.Item)
        {
            Indented("- ", "  ", text.ToString(), into);
            into.Append('\n');
        }
        else
        {
            into.Append(text);
        }
    }

    protected override void List(List node, StringBuilder into)
    {
        if (_isInCell)
        {
            // A cell is one line, which no list can stand in.
            foreach (var item in node.Items)
            {
                Write(item.Blocks, into);
            }

            return;
        }

        for (var at = 0; at < node.Items.Count; at++)
        {
            var item = node.Items[at];
            var number = node.Start + at;
            var label = string.Create(CultureInfo.InvariantCulture, $"{number}. ");

            // Markdown has no numbers below 0: such a one is the first word of its item.
            var mark = node.IsOrdered && number >= 0 ? label : "- ";
            var lead = node.IsOrdered && number < 0 ? label : "";
            var task = item.Checked switch
            {
                true => "[x] ",
                false => "[ ] ",
                null => "",
            };
            Indented(mark + task + lead, new string(' ', mark.Length), Text(item.Blocks), into);
        }

        into.Append('\n');
    }

    protected override void Table(Table node, StringBuilder into)
    {
        Write(node.Caption, into);
        var rows = TableGrid.Of(node);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Sum(Width) + row.Missing);
        for (var at = 0; at < rows.Count; at++)
        {
            if (at == 0 && !rows[0].IsHeader)
            {
                Cells(Enumerable.Repeat("", width), into);
                Cells(Enumerable.Repeat("---", width), into);
            }

            var cells = rows[at]
                .Cells.SelectMany(cell =>
                    Enumerable.Repeat("", Width(cell) - 1).Prepend(Cell(cell.Cell))
                );
            Cells(cells.Concat(Enumerable.Repeat("", rows[at].Missing)), into);
            if (at == 0 && rows[0].IsHeader)
            {
                Cells(Enumerable.Repeat("---", width), into);
            }
        }

        into.Append('\n');
    }

    protected override void Quote(Quote node, StringBuilder into)
    {
        Indented("> ", "> ", Text(node.Blocks), into);
        into.Append('\n');
    }

    protected override void CodeBlock(CodeBlock node, StringBuilder into)
    {
        var fence = MarkdownText.Fence(node.Code, least: 3);
        into.Append(
            CultureInfo.InvariantCulture,
            $"{fence}{node.Language}\n{node.Code.TrimEnd('\n')}\n{fence}\n\n"
        );
    }

    protected override void Rule(Rule node, StringBuilder into) => into.Append("---\n\n");

    protected override void DefinitionList(DefinitionList node, StringBuilder into)
    {
        foreach (var group in node.Groups)
        {
            foreach (var term in group.Terms)
            {
                Write(term, into);
            }

            foreach (var definition in group.Definitions)
            {
                Indented("- ", "  ", Text(definition), into);
            }

            into.Append('\n');
        }
    }

    protected override void Figure(Figure node, StringBuilder into)
    {
        Write(node.IsCaptionFirst ? node.Caption : [], into);
        Write(node.Blocks, into);
        Write(node.IsCaptionFirst ? [] : node.Caption, into);
    }

    protected override void Text(Text node, StringBuilder into) =>
        MarkdownText.Styled(node, next: '\0', into);

    protected override void Link(Link node, StringBuilder into)
    {
        var address =
            node.Destination is null && !node.IsInternal ? WebAddress.Of(node.Address)
            : node.Destination is null ? null
            : anchors.Address(node.Destination);
        if (address is null)
        {
            Inlines(node.Content, into);
            return;
        }

        into.Append('[');
        Inlines(node.Content.Where(inline => inline is not Model.NoteReference).ToItems(), into);
        into.Append("](").Append(MarkdownText.Address(address)).Append(')');
        foreach (var mark in node.Content.OfType<NoteReference>())
        {
            NoteReference(mark, into);
        }
    }

    protected override void LineBreak(LineBreak node, StringBuilder into) =>
        into.Append(_isInCell ? "<br>" : "\\\n");

    protected override void Image(Image node, StringBuilder into)
    {
        var text = MarkdownText.Of(node.AltText.ReplaceLineEndings(" "));
        into.Append(
            image(node) is { } address ? $"![{text}]({MarkdownText.Address(address)})" : text
        );
    }

    protected override void Formula(Formula node, StringBuilder into)
    {
        var tex = node.Tex.ReplaceLineEndings(" ").Trim();
        into.Append(node.IsDisplay ? $"$${tex}$$" : $"${tex}$");
    }

    protected override void NoteReference(NoteReference node, StringBuilder into) =>
        into.Append(CultureInfo.InvariantCulture, $"[^{node.Note}]");

    private static int Width(GridCell cell) => cell.ColumnSpan;

    private static void Cells(IEnumerable<string> cells, StringBuilder into) =>
        into.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private string Cell(TableCell cell)
    {
        var wasInCell = _isInCell;
        _isInCell = true;
        var lines = Text(cell.Blocks)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Barred(line.Trim()));
        _isInCell = wasInCell;
        return string.Join("<br>", lines);
    }

    private string Text(Items<Block> blocks)
    {
        var text = new StringBuilder();
        Write(blocks, text);
        return text.ToString();
    }

    private void Inlines(Items<Inline> content, StringBuilder into)
    {
        for (var at = 0; at < content.Count; at++)
        {
            if (content[at] is Text text)
            {
                var next = at + 1 < content.Count ? PlainText.Of([content[at + 1]]) : "";
                MarkdownText.Styled(text, next.Length > 0 ? next[0] : '\0', into);
            }
            else
            {
                Write(content[at], into);
            }
        }
    }

    private void Headed(int level, Items<Inline> content, StringBuilder into)
    {
        if (_isInCell)
        {
            into.Append(CultureInfo.InvariantCulture, $"**{Line(content)}**\n\n");
            return;
        }

        var marks = new string('#', Math.Clamp(level, 1, DeepestHeading));
        into.Append(CultureInfo.InvariantCulture, $"{marks} {Line(content)}\n\n");
    }

    /// <summary>A block within others: the mark before its first line, blanks of its width before the others.</summary>
    private static void Indented(string first, string others, string text, StringBuilder into)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = (at == 0 ? first : others) + lines[at];
            into.Append(lines[at].Length == 0 ? line.TrimEnd() : line).Append('\n');
        }
    }

    /// <summary>A bar ends a cell, even in code.</summary>
    private static string Barred(string line) =>
        line.Replace("\\|", "|", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal);
}
