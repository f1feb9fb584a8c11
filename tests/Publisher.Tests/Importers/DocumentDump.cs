using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Tests.Importers;

/// <summary>A document as lines that a person can check: a line a block, indented by depth, with styles in braces
/// (<c>{b|bold}</c>, <c>{i:fr|italique}</c>), <c>⏎</c> for a break and <c>#</c> before anchors.</summary>
internal sealed class DocumentDump : DocumentWriter<DocumentDump.Page>
{
    internal sealed class Page
    {
        public StringBuilder Text { get; } = new();

        public int Depth { get; set; }

        public void Line(string text) => Text.Append(' ', Depth * 2).Append(text).Append('\n');
    }

    private static readonly (TextStyle Style, char Letter)[] Letters =
    [
        (TextStyle.Bold, 'b'),
        (TextStyle.Italic, 'i'),
        (TextStyle.Strike, 's'),
        (TextStyle.Code, 'c'),
        (TextStyle.Superscript, '^'),
        (TextStyle.Subscript, '_'),
    ];

    public static string Of(Result<Document> result)
    {
        var (document, findings) = (result.Value, result.Findings);
        var dump = new DocumentDump();
        var page = new Page();
        page.Line($"name: {document.Name}");
        page.Line($"title: {dump.Inlines(document.Title)}");
        page.Line($"subtitle: {dump.Inlines(document.Subtitle)}");
        dump.Write(document.Blocks, page);
        foreach (var note in document.Notes)
        {
            page.Line($"note {note.Id}");
            dump.Inner(note.Blocks, page);
        }

        foreach (var image in document.Images)
        {
            page.Line($"image {image.Name} {image.MediaType} {image.Width}x{image.Height}");
        }

        foreach (var finding in findings)
        {
            page.Line(
                $"{finding.Severity} {finding.Check} at {finding.Source.Ordinal}: {finding.Message}"
            );
        }

        return page.Text.ToString();
    }

    protected override void Paragraph(Paragraph node, Page into) =>
        Leaf("p", node, node.Content, into);

    protected override void Heading(Heading node, Page into) =>
        Leaf(Invariant($"h{node.Level}"), node, node.Content, into);

    protected override void Section(Section node, Page into)
    {
        Leaf(Invariant($"section {node.Level}"), node, node.Title, into);
        Inner(node.Blocks, into);
    }

    protected override void Entry(Entry node, Page into)
    {
        Leaf("entry", node, node.Head, into);
        Inner(node.Body, into);
    }

    protected override void List(List node, Page into)
    {
        into.Line(node.IsOrdered ? Invariant($"list {node.Style} from {node.Start}") : "list");
        foreach (var item in node.Items)
        {
            into.Line(item.Checked is { } isChecked ? (isChecked ? "* [x]" : "* [ ]") : "*");
            Inner(item.Blocks, into);
        }
    }

    protected override void Table(Table node, Page into)
    {
        into.Line(Invariant($"table with {node.HeaderRows} header rows"));
        Part("caption", node.Caption, into);
        foreach (var cells in node.Rows.Select(row => row.Cells))
        {
            into.Line("row");
            foreach (var cell in cells)
            {
                into.Line(
                    (cell.IsRowHead ? "|head" : "|")
                        + (
                            cell is { ColumnSpan: 1, RowSpan: 1 }
                                ? ""
                                : Invariant($" spans {cell.ColumnSpan} by {cell.RowSpan}")
                        )
                );
                Inner(cell.Blocks, into);
            }
        }

        if (node.FooterRows > 0)
        {
            into.Line(Invariant($"foot of {node.FooterRows}"));
        }
    }

    protected override void DefinitionList(DefinitionList node, Page into)
    {
        into.Line("definitions");
        foreach (var group in node.Groups)
        {
            into.Line("group");
            foreach (var term in group.Terms)
            {
                Part("term", term, into);
            }

            foreach (var definition in group.Definitions)
            {
                Part("definition", definition, into);
            }
        }
    }

    protected override void Figure(Figure node, Page into)
    {
        into.Line("figure");
        into.Depth++;
        if (node.IsCaptionFirst)
        {
            Part("caption", node.Caption, into);
        }

        Write(node.Blocks, into);
        if (!node.IsCaptionFirst)
        {
            Part("caption", node.Caption, into);
        }

        into.Depth--;
    }

    private void Part(string name, Items<Block> blocks, Page into)
    {
        if (blocks.Count > 0)
        {
            into.Line(name);
            Inner(blocks, into);
        }
    }

    protected override void Quote(Quote node, Page into)
    {
        into.Line("quote");
        Inner(node.Blocks, into);
    }

    protected override void CodeBlock(CodeBlock node, Page into)
    {
        into.Line($"code {node.Language}".TrimEnd());
        into.Depth++;
        foreach (var line in node.Code.Split('\n'))
        {
            into.Line($"|{line}");
        }

        into.Depth--;
    }

    protected override void Rule(Rule node, Page into) => into.Line("rule");

    protected override void Text(Text node, Page into)
    {
        var letters = Letters
            .Where(pair => node.Style.HasFlag(pair.Style))
            .Select(pair => pair.Letter);
        var prefix = string.Concat(letters);
        prefix += node.Language.Length > 0 ? ":" + node.Language : "";
        into.Text.Append(prefix.Length == 0 ? node.Value : $"{{{prefix}|{node.Value}}}");
    }

    protected override void Link(Link node, Page into) =>
        into.Text.Append(
            CultureInfo.InvariantCulture,
            $"[{Inlines(node.Content)}]({node.Address})"
        );

    protected override void LineBreak(LineBreak node, Page into) => into.Text.Append('⏎');

    protected override void Image(Image node, Page into) =>
        into.Text.Append(
            CultureInfo.InvariantCulture,
            $"![{node.AltText}]({node.File ?? $"missing: {node.Address}"})"
        );

    protected override void Formula(Formula node, Page into) =>
        into.Text.Append(
            CultureInfo.InvariantCulture,
            $"{{{(node.IsDisplay ? "display" : "formula")}: {node.Tex}}}"
        );

    protected override void NoteReference(NoteReference node, Page into) =>
        into.Text.Append(CultureInfo.InvariantCulture, $"[^{node.Note}]");

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private string Inlines(Items<Inline> content)
    {
        var line = new Page();
        Write(content, line);
        return line.Text.ToString();
    }

    private void Leaf(string kind, Block node, Items<Inline> content, Page into)
    {
        var anchors = string.Concat(node.Source.Anchors.Select(anchor => $" #{anchor}"));
        into.Line($"{kind}{anchors}: {Inlines(content)}");
    }

    private void Inner(Items<Block> blocks, Page into)
    {
        into.Depth++;
        Write(blocks, into);
        into.Depth--;
    }
}
