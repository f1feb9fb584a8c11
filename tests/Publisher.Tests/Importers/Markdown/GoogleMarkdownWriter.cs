using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Tests.Importers.Markdown;

/// <summary>Writes a document as Google's Markdown export would: its escapes, its indents of two and three blanks, its
/// two blanks at the end of items and soft breaks, marks wherever the style changes, pictures at the end.</summary>
internal sealed class GoogleMarkdownWriter : DocumentWriter<GoogleMarkdownWriter.Page>
{
    internal sealed class Page
    {
        /// <summary>Each of one or more lines.</summary>
        public List<string> Blocks { get; } = [];

        public StringBuilder Line { get; } = new();

        public bool IsCell { get; init; }
    }

    private const string AlwaysEscaped = "\\`*_[]<>#+-!~=&";

    private readonly List<string> _images = [];

    public static string Write(Document document)
    {
        var writer = new GoogleMarkdownWriter();
        var page = new Page();
        if (document.Title.Count > 0)
        {
            page.Blocks.Add("# " + writer.Inlines(document.Title));
        }

        if (document.Subtitle.Count > 0)
        {
            page.Blocks.Add("## " + writer.Inlines(document.Subtitle));
        }

        writer.Write(document.Blocks, page);
        foreach (var note in document.Notes)
        {
            var text = string.Join("\n\n", writer.Inner(note.Blocks));
            page.Blocks.Add($"[^{note.Id}]:  {text}");
        }

        for (var at = 0; at < writer._images.Count; at++)
        {
            var image = document.Images.Single(file => file.Name == writer._images[at]);
            var data = Convert.ToBase64String(image.Bytes.Span);
            page.Blocks.Add(Invariant($"[image{at + 1}]: <data:{image.MediaType};base64,{data}>"));
        }

        return string.Join("\n\n", page.Blocks);
    }

    protected override void Paragraph(Paragraph node, Page into) =>
        into.Blocks.Add(Inlines(node.Content));

    protected override void Heading(Heading node, Page into) =>
        into.Blocks.Add(new string('#', node.Level) + " " + Inlines(node.Content));

    protected override void Section(Section node, Page into) =>
        throw new NotSupportedException("Imported documents have headings.");

    protected override void Entry(Entry node, Page into) =>
        throw new NotSupportedException("Imported documents have no entries.");

    protected override void List(List node, Page into)
    {
        var indent = node.IsOrdered ? "   " : "  ";
        var items = node.Items.Select(
            (item, index) =>
            {
                var mark = node.IsOrdered ? Invariant($"{node.Start + index}. ") : "* ";
                mark = item.Checked is { } isChecked ? (isChecked ? "- [x] " : "- [ ] ") : mark;
                var blocks = string.Join("  \n", Inner(item.Blocks));
                return mark + blocks.Replace("\n", "\n" + indent, StringComparison.Ordinal);
            }
        );
        into.Blocks.Add(string.Join("  \n", items));
    }

    protected override void DefinitionList(DefinitionList node, Page into) =>
        throw new NotSupportedException("Google Docs has no definition lists.");

    protected override void Figure(Figure node, Page into) =>
        throw new NotSupportedException("Google Docs has no captions.");

    protected override void Table(Table node, Page into)
    {
        var rows = node
            .Rows.Select(row =>
                "| " + string.Join(" | ", row.Cells.Select(cell => Cell(cell))) + " |"
            )
            .ToList();
        rows.Insert(1, "|" + string.Concat(Enumerable.Repeat(" :---- |", node.Columns)));
        into.Blocks.Add(string.Join('\n', rows));
    }

    protected override void Quote(Quote node, Page into) =>
        into.Blocks.Add(
            "> "
                + string.Join("\n\n", Inner(node.Blocks))
                    .Replace("\n", "\n> ", StringComparison.Ordinal)
        );

    protected override void CodeBlock(CodeBlock node, Page into) =>
        into.Blocks.Add($"```{node.Language}\n{node.Code}\n```");

    protected override void Rule(Rule node, Page into) => into.Blocks.Add("---");

    protected override void Text(Text node, Page into)
    {
        if (node.Style.HasFlag(TextStyle.Code))
        {
            var fence = node.Value.Contains('`', StringComparison.Ordinal) ? "`` " : "`";
            into.Line.Append(fence).Append(node.Value).Append(fence.Trim().PadLeft(fence.Length));
            return;
        }

        var (open, close) = Marks(node.Style);
        into.Line.Append(open).Append(Escape(node.Value, into.IsCell)).Append(close);
    }

    protected override void Link(Link node, Page into)
    {
        into.Line.Append('[');
        Write(node.Content, into);
        var address = node
            .Address.Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal);
        into.Line.Append("](").Append(address).Append(')');
    }

    protected override void LineBreak(LineBreak node, Page into) => into.Line.Append("  \n");

    protected override void Image(Image node, Page into)
    {
        var index = _images.IndexOf(node.File!);
        if (index < 0)
        {
            index = _images.Count;
            _images.Add(node.File!);
        }

        var alt = Escape(node.AltText, into.IsCell);
        into.Line.Append(Invariant($"![{alt}][image{index + 1}]"));
    }

    /// <summary>An equation is TeX as it is; typed TeX is escaped like all that is typed.</summary>
    protected override void Formula(Formula node, Page into) =>
        into.Line.Append(
            node.IsDisplay
                ? Invariant($"$${node.Tex}$$")
                : Invariant($"${Escape(node.Tex, into.IsCell)}$")
        );

    protected override void NoteReference(NoteReference node, Page into) =>
        into.Line.Append(Invariant($"[^{node.Note}]"));

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static (string Open, string Close) Marks(TextStyle style)
    {
        var stars =
            (style.HasFlag(TextStyle.Italic) ? "*" : "")
            + (style.HasFlag(TextStyle.Bold) ? "**" : "");
        var strike = style.HasFlag(TextStyle.Strike) ? "~~" : "";
        var tag =
            style.HasFlag(TextStyle.Superscript) ? "sup"
            : style.HasFlag(TextStyle.Subscript) ? "sub"
            : "";
        return tag.Length == 0
            ? (strike + stars, stars + strike)
            : ($"<{tag}>{strike}{stars}", $"{stars}{strike}</{tag}>");
    }

    private static string Escape(string text, bool isCell)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isAfterNumber = text[at] is '.' or ')' && at > 0 && char.IsAsciiDigit(text[at - 1]);
            var isEscaped =
                isAfterNumber
                || AlwaysEscaped.Contains(text[at], StringComparison.Ordinal)
                || (isCell && text[at] == '|');
            escaped.Append(isEscaped ? "\\" : "").Append(text[at]);
        }

        return escaped.ToString();
    }

    private string Cell(TableCell cell)
    {
        var page = new Page { IsCell = true };
        Write(((Paragraph)cell.Blocks[0]).Content, page);
        return page.Line.ToString();
    }

    private string Inlines(Items<Inline> inlines)
    {
        var page = new Page();
        Write(inlines, page);
        return page.Line.ToString();
    }

    private List<string> Inner(Items<Block> blocks)
    {
        var page = new Page();
        Write(blocks, page);
        return page.Blocks;
    }
}
