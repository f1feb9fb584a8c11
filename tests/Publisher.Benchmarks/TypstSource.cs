using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Benchmarks;

/// <summary>A document in Typst's markup, so that Typst sets what we set: title, contents, sections, entries, lists,
/// tables, notes and links. Pictures and formulas come in as their words.</summary>
internal sealed class TypstSource : DocumentWriter<StringBuilder>
{
    private const string Preamble = """
        #set page(numbering: "1")
        #set par(justify: true)
        #set heading(numbering: none)

        """;

    private readonly Dictionary<string, Note> notes;
    private readonly HashSet<string> ids;
    private int depth;

    private TypstSource(Document document)
    {
        notes = document.Notes.ToDictionary(note => note.Id, StringComparer.Ordinal);
        var outline = Outline.Of(document);
        ids =
        [
            .. outline.Sections.Select(section => section.Id),
            .. outline.Entries.Select(entry => entry.Id),
        ];
    }

    public static string Of(Document document)
    {
        var into = new StringBuilder(Preamble);
        into.Append("#set document(title: ").Append(Quoted(document.Name)).Append(")\n");
        into.Append("#title()\n#outline()\n\n");
        new TypstSource(document).Write(document.Blocks, into);
        return into.ToString();
    }

    protected override void Paragraph(Paragraph node, StringBuilder into)
    {
        Write(node.Content, into);
        into.Append("\n\n");
    }

    protected override void Heading(Heading node, StringBuilder into) =>
        Heading(node.Content, "", into);

    protected override void Section(Section node, StringBuilder into)
    {
        depth++;
        Heading(node.Title, node.Id, into);
        Write(node.Blocks, into);
        depth--;
    }

    protected override void Entry(Entry node, StringBuilder into)
    {
        if (node.Form == EntryForm.Heading)
        {
            depth++;
            Heading(node.Head, node.Headword.Id, into);
            Write(node.Body, into);
            depth--;
            return;
        }

        into.Append("#list[");
        Write(node.Head, into);
        Label(node.Headword.Id, into);
        into.Append("\n\n");
        Write(node.Body, into);
        into.Append("]\n\n");
    }

    protected override void List(List node, StringBuilder into)
    {
        into.Append(
            node.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"#enum(start: {node.Start})")
                : "#list"
        );
        foreach (var item in node.Items)
        {
            into.Append('[');
            Write(item.Blocks, into);
            into.Append(']');
        }

        into.Append("\n\n");
    }

    protected override void Table(Table node, StringBuilder into)
    {
        into.Append(CultureInfo.InvariantCulture, $"#table(columns: {node.Columns},\n");
        for (var row = 0; row < node.Rows.Count; row++)
        {
            into.Append(node.HeaderRows > 0 && row == 0 ? "table.header(" : "");
            foreach (var cell in node.Rows[row].Cells)
            {
                into.Append(
                    CultureInfo.InvariantCulture,
                    $"table.cell(colspan: {cell.ColumnSpan}, rowspan: {cell.RowSpan})["
                );
                Write(cell.Blocks, into);
                into.Append("], ");
            }

            into.Append(node.HeaderRows > 0 && row == node.HeaderRows - 1 ? "),\n" : "\n");
        }

        into.Append(")\n\n");
    }

    protected override void DefinitionList(DefinitionList node, StringBuilder into)
    {
        foreach (var group in node.Groups)
        {
            into.Append("#terms.item[");
            foreach (var term in group.Terms)
            {
                Write(term, into);
            }

            into.Append("][");
            foreach (var definition in group.Definitions)
            {
                Write(definition, into);
            }

            into.Append("]\n\n");
        }
    }

    protected override void Figure(Figure node, StringBuilder into) => Write(node.InOrder, into);

    protected override void Quote(Quote node, StringBuilder into)
    {
        into.Append("#quote(block: true)[");
        Write(node.Blocks, into);
        into.Append("]\n\n");
    }

    protected override void CodeBlock(CodeBlock node, StringBuilder into) =>
        into.Append("#raw(block: true, ").Append(Quoted(node.Code)).Append(")\n\n");

    protected override void Rule(Rule node, StringBuilder into) =>
        into.Append("#line(length: 100%)\n\n");

    protected override void Text(Text node, StringBuilder into)
    {
        var closing = 0;
        foreach (
            var (flag, function) in new[]
            {
                (TextStyle.Bold, "strong"),
                (TextStyle.Italic, "emph"),
                (TextStyle.Strike, "strike"),
                (TextStyle.Superscript, "super"),
                (TextStyle.Subscript, "sub"),
            }
        )
        {
            if (node.Style.HasFlag(flag))
            {
                into.Append('#').Append(function).Append('[');
                closing++;
            }
        }

        if (node.Style.HasFlag(TextStyle.Code))
        {
            into.Append("#raw(").Append(Quoted(node.Value)).Append(");");
        }
        else
        {
            Escape(node.Value, into);
        }

        into.Append(']', closing);
        into.Append(closing > 0 ? ";" : "");
    }

    protected override void Link(Link node, StringBuilder into)
    {
        var isInternal = node.Target is { } target && ids.Contains(target);
        if (!isInternal && (node.IsInternal || node.Address.Length == 0))
        {
            Write(node.Content, into);
            return;
        }

        into.Append("#link(")
            .Append(isInternal ? $"label({Quoted(node.Target!)})" : Quoted(node.Address))
            .Append(")[");
        Write(node.Content, into);
        into.Append("];");
    }

    protected override void LineBreak(LineBreak node, StringBuilder into) =>
        into.Append("#linebreak();");

    protected override void Image(Image node, StringBuilder into) => Escape(node.AltText, into);

    protected override void Formula(Formula node, StringBuilder into) =>
        into.Append("#raw(").Append(Quoted(node.Tex)).Append(");");

    protected override void NoteReference(NoteReference node, StringBuilder into)
    {
        if (notes.TryGetValue(node.Note, out var note))
        {
            into.Append("#footnote[");
            Write(note.Blocks, into);
            into.Append("];");
        }
    }

    private void Heading(Items<Inline> content, string id, StringBuilder into)
    {
        into.Append(CultureInfo.InvariantCulture, $"#heading(level: {Math.Clamp(depth, 1, 6)})[");
        Write(content, into);
        into.Append(']');
        into.Append(id.Length > 0 ? $"#label({Quoted(id)})" : "").Append("\n\n");
    }

    private static void Label(string id, StringBuilder into)
    {
        if (id.Length > 0)
        {
            into.Append("#metadata(none)#label(").Append(Quoted(id)).Append(')');
        }
    }

    private static void Escape(string text, StringBuilder into)
    {
        foreach (var character in text)
        {
            if (@"\#*_`$<>@[]~=+-/".Contains(character, StringComparison.Ordinal))
            {
                into.Append('\\');
            }

            into.Append(character);
        }
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
