using System.Globalization;
using System.Security;
using System.Text;
using Publisher.Model;
using Publisher.Tests.Importers.Html;

namespace Publisher.Tests.Importers.Docx;

/// <summary>Writes a document as Google's Word export would: booleans spelled out in both directions, bookmarks named after the
/// ids of headings, no style but those of headings and titles, empty runs, a list a number.</summary>
internal sealed class GoogleDocxWriter : DocumentWriter<StringBuilder>
{
    private const double EmusInPoint = 12700;

    private readonly Whim _whim;
    private readonly Document _document;
    private readonly StringBuilder _numbering = new();
    private readonly List<string> _addresses = [];
    private int _lists;
    private (int List, int Level, bool? Checked)? _mark;
    private string _indent = "";

    private GoogleDocxWriter(Document document, int seed) =>
        (_document, _whim) = (document, new(seed));

    public static MemoryFiles Write(Document document, int seed)
    {
        var writer = new GoogleDocxWriter(document, seed);
        var body = new StringBuilder();
        writer.Front("Title", document.Title, body);
        writer.Front("Subtitle", document.Subtitle, body);
        foreach (var block in document.Blocks)
        {
            writer.Spacers(body);
            writer.Write(block, body);
        }

        var notes = new StringBuilder();
        foreach (var note in document.Notes)
        {
            notes.Append(
                Invariant(
                    $"<w:footnote w:id=\"{int.Parse(note.Id, CultureInfo.InvariantCulture) - 1}\">"
                )
            );
            writer.Write(note.Blocks, notes);
            notes.Append("</w:footnote>");
        }

        var package = new DocxPackage(body.ToString())
            .WithStyles(Styles)
            .With("numbering", "numbering", writer._numbering.ToString())
            .With("footnotes", "footnotes", notes.ToString());
        for (var at = 0; at < writer._addresses.Count; at++)
        {
            package.WithLink(Invariant($"link{at}"), writer._addresses[at]);
        }

        foreach (var image in document.Images)
        {
            package.WithImage(Id(image.Name), image.Bytes.ToArray());
        }

        return package.Files();
    }

    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading4"><w:name w:val="heading 4"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading5"><w:name w:val="heading 5"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading6"><w:name w:val="heading 6"/></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>
        """;

    private void Front(string style, Items<Inline> content, StringBuilder into)
    {
        if (content.Count > 0)
        {
            Leaf($"<w:pStyle w:val=\"{style}\"/>", content, into);
        }
    }

    private void Spacers(StringBuilder into)
    {
        while (_whim.Once(3))
        {
            into.Append(
                _whim.Once(2)
                    ? "<w:p w:rsidR=\"00000000\"><w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr></w:r></w:p>"
                    : "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>"
            );
        }
    }

    private void Leaf(string properties, Items<Inline> content, StringBuilder into)
    {
        into.Append("<w:p><w:pPr>").Append(properties).Append("<w:pageBreakBefore w:val=\"0\"/>");
        if (_mark is { } mark)
        {
            into.Append(
                Invariant(
                    $"<w:numPr><w:ilvl w:val=\"{mark.Level}\"/><w:numId w:val=\"{mark.List}\"/></w:numPr><w:ind w:left=\"{720 * (mark.Level + 1)}\" w:hanging=\"360\"/>"
                )
            );
        }

        into.Append(_indent).Append("</w:pPr>");
        if (_mark?.Checked is { } isChecked)
        {
            into.Append(
                Invariant(
                    $"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{(isChecked ? 1 : 0)}\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
                )
            );
        }

        _mark = null;
        Write(content, into);
        into.Append(_whim.Once(2) ? "<w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr></w:r>" : "")
            .Append("</w:p>");
    }

    protected override void Paragraph(Paragraph node, StringBuilder into) =>
        Leaf("", node.Content, into);

    protected override void Heading(Heading node, StringBuilder into) =>
        Leaf(Invariant($"<w:pStyle w:val=\"Heading{node.Level}\"/>"), node.Content, into);

    protected override void Section(Section node, StringBuilder into) =>
        throw new NotSupportedException("Imported documents have headings.");

    protected override void Entry(Entry node, StringBuilder into) =>
        throw new NotSupportedException("Imported documents have no entries.");

    protected override void List(List node, StringBuilder into) => List(node, level: 0, into);

    private void List(List node, int level, StringBuilder into)
    {
        var id = ++_lists;
        Number(node, id);
        foreach (var item in node.Items)
        {
            _mark = (id, level, item.Checked);
            foreach (var block in item.Blocks)
            {
                if (block is List inner)
                {
                    List(inner, level + 1, into);
                }
                else
                {
                    Write(block, into);
                }
            }
        }
    }

    /// <summary>A list of its own for each number, with all nine levels.</summary>
    private void Number(List list, int id)
    {
        var format = list.Style switch
        {
            ListStyle.Bullet => "bullet",
            ListStyle.LowerLetter => "lowerLetter",
            ListStyle.UpperLetter => "upperLetter",
            ListStyle.LowerRoman => "lowerRoman",
            ListStyle.UpperRoman => "upperRoman",
            _ => "decimal",
        };
        _numbering.Append(Invariant($"<w:abstractNum w:abstractNumId=\"{id}\">"));
        for (var level = 0; level < 9; level++)
        {
            var text = list.IsOrdered ? Invariant($"%{level + 1}.") : "●";
            _numbering.Append(
                Invariant(
                    $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{list.Start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
                )
            );
        }

        _numbering.Append(
            Invariant(
                $"</w:abstractNum><w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>"
            )
        );
    }

    protected override void DefinitionList(DefinitionList node, StringBuilder into) =>
        throw new NotSupportedException("Google Docs has no definition lists.");

    protected override void Figure(Figure node, StringBuilder into) =>
        throw new NotSupportedException("Google Docs has no captions.");

    protected override void Table(Table node, StringBuilder into)
    {
        into.Append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Table1\"/></w:tblPr>");
        var open = new Dictionary<int, (int Rows, int Span)>();
        for (var row = 0; row < node.Rows.Count; row++)
        {
            var isHeader = row < node.HeaderRows ? 1 : 0;
            into.Append(
                Invariant(
                    $"<w:tr><w:trPr><w:cantSplit w:val=\"0\"/><w:tblHeader w:val=\"{isHeader}\"/></w:trPr>"
                )
            );
            Row(node.Rows[row], open, into);
            into.Append("</w:tr>");
        }

        into.Append("</w:tbl>");
    }

    /// <param name="open">Cells that reach down from above: how many rows further, by their column.</param>
    private void Row(TableRow row, Dictionary<int, (int Rows, int Span)> open, StringBuilder into)
    {
        var cells = new Queue<TableCell>(row.Cells);
        var next = new Dictionary<int, (int Rows, int Span)>();
        for (var column = 0; cells.Count > 0 || open.Keys.Any(at => at >= column); )
        {
            var span = 1;
            if (open.TryGetValue(column, out var above))
            {
                span = above.Span;
                next[column] = (above.Rows - 1, span);
                Cell(span, "<w:vMerge w:val=\"continue\"/>", [], into);
            }
            else if (cells.TryDequeue(out var cell))
            {
                span = cell.ColumnSpan;
                next[column] = (cell.RowSpan - 1, span);
                var merge = cell.RowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                Cell(span, merge, cell.Blocks, into);
            }

            column += span;
        }

        open.Clear();
        foreach (var (column, reach) in next.Where(pair => pair.Value.Rows > 0))
        {
            open.Add(column, reach);
        }
    }

    private void Cell(int span, string merge, Items<Block> blocks, StringBuilder into)
    {
        into.Append(Invariant($"<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/>{merge}</w:tcPr>"));
        into.Append(blocks.Count == 0 ? "<w:p/>" : "");
        Write(blocks, into);
        into.Append("</w:tc>");
    }

    protected override void Quote(Quote node, StringBuilder into)
    {
        _indent = "<w:ind w:left=\"480\" w:right=\"480\"/>";
        Write(node.Blocks, into);
        _indent = "";
    }

    protected override void CodeBlock(CodeBlock node, StringBuilder into)
    {
        foreach (var line in node.Code.Split('\n'))
        {
            into.Append("<w:p>");
            Run(line, TextStyle.Code, into);
            into.Append("</w:p>");
        }
    }

    protected override void Rule(Rule node, StringBuilder into) =>
        into.Append(
            "<w:p><w:r><w:pict><v:rect style=\"width:0.0pt;height:1.5pt\" o:hr=\"t\" o:hrstd=\"t\"/></w:pict></w:r></w:p>"
        );

    /// <summary>A run may be cut anywhere.</summary>
    protected override void Text(Text node, StringBuilder into)
    {
        var cut = _whim.Next(node.Value.Length + 1);
        cut -= cut > 0 && char.IsHighSurrogate(node.Value[cut - 1]) ? 1 : 0;
        Run(node.Value[..cut], node.Style, into);
        Run(node.Value[cut..], node.Style, into);
    }

    private static void Run(string text, TextStyle style, StringBuilder into)
    {
        if (text.Length == 0)
        {
            return;
        }

        string Value(TextStyle flag) => style.HasFlag(flag) ? "1" : "0";
        var font = style.HasFlag(TextStyle.Code) ? "Roboto Mono" : "Arial";
        var script =
            style.HasFlag(TextStyle.Superscript) ? "superscript"
            : style.HasFlag(TextStyle.Subscript) ? "subscript"
            : "baseline";
        into.Append(
            Invariant(
                $"<w:r><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/><w:b w:val=\"{Value(TextStyle.Bold)}\"/><w:i w:val=\"{Value(TextStyle.Italic)}\"/><w:strike w:val=\"{Value(TextStyle.Strike)}\"/><w:vertAlign w:val=\"{script}\"/><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>"
            )
        );
    }

    protected override void Link(Link node, StringBuilder into)
    {
        if (node.IsInternal)
        {
            into.Append(Invariant($"<w:hyperlink w:anchor=\"{node.Address[1..]}\">"));
        }
        else
        {
            into.Append(Invariant($"<w:hyperlink r:id=\"link{_addresses.Count}\">"));
            _addresses.Add(node.Address);
        }

        Write(node.Content, into);
        into.Append("</w:hyperlink>");
    }

    protected override void LineBreak(LineBreak node, StringBuilder into) =>
        into.Append("<w:r><w:br w:type=\"textWrapping\"/></w:r>");

    protected override void Image(Image node, StringBuilder into)
    {
        var extent = node.Width is { } width
            ? Invariant(
                $"<wp:extent cx=\"{(long)(width * EmusInPoint)}\" cy=\"{(long)(node.Height!.Value * EmusInPoint)}\"/>"
            )
            : "";
        into.Append(
            Invariant(
                $"<w:r><w:drawing><wp:inline>{extent}<wp:docPr id=\"1\" name=\"image1.png\" descr=\"{SecurityElement.Escape(node.AltText)}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:blipFill><a:blip r:embed=\"{Id(node.File!)}\"/><a:srcRect b=\"0\" l=\"0\" r=\"0\" t=\"0\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
            )
        );
    }

    /// <summary>Our own edition's way, for a formula's TeX is not told from OMML.</summary>
    protected override void Formula(Formula node, StringBuilder into) =>
        into.Append(
            Invariant(
                $"<w:r><w:rPr><w:rStyle w:val=\"{(node.IsDisplay ? "TexDisplay" : "TexFormula")}\"/></w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(node.Tex)}</w:t></w:r>"
            )
        );

    protected override void NoteReference(NoteReference node, StringBuilder into) =>
        into.Append(
            Invariant(
                $"<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:customMarkFollows=\"0\" w:id=\"{int.Parse(node.Note, CultureInfo.InvariantCulture) - 1}\"/></w:r>"
            )
        );

    private static string Id(string file) => "image" + Path.GetFileNameWithoutExtension(file);

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
