using System.Globalization;
using System.Text;
using Publisher.Model;
using Publisher.Tests.Generators;

namespace Publisher.Tests.Importers.Html;

/// <summary>Writes a document as Google would export it, with the quirks that whim chooses.</summary>
internal sealed class GoogleHtmlWriter : DocumentWriter<TextWriter>
{
    public const string Path = "My folder/Glossary.html";

    private const string Reset =
        "color:#000000;font-weight:400;text-decoration:none;vertical-align:baseline;font-size:11pt;font-family:\"Arial\";font-style:normal";

    private readonly Whim _whim;
    private readonly GoogleStyles _styles;
    private readonly GoogleText _text;
    private readonly Document _document;
    private readonly bool _isBoldTheme;
    private readonly List<string> _anchors = [];
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private int _families;
    private bool _isBold;
    private bool _isTicked;
    private string _glued = "";

    private GoogleHtmlWriter(Document document, int seed)
    {
        _document = document;
        _whim = new(seed);
        _styles = new(_whim);
        _text = new(_whim);
        _isBoldTheme = !_styles.IsInline && _whim.Once(2) && !new BoldHeadings().In(document);
    }

    /// <summary>The export, and the anchors in it in reading order.</summary>
    public static (MemoryFiles Files, IReadOnlyList<string> Anchors) Write(
        Document document,
        int seed
    )
    {
        var writer = new GoogleHtmlWriter(document, seed);
        var files = new MemoryFiles(Path, Encoding.ASCII.GetBytes(writer.Page()));
        foreach (var (name, bytes) in writer._files)
        {
            files.And(name, bytes);
        }

        return (files, writer._anchors);
    }

    private string Page()
    {
        _styles.Rule("p", "margin:0;color:#000000;font-size:11pt;font-family:\"Arial\"");
        _styles.Rule("li", "color:#000000;font-size:11pt;font-family:\"Arial\"");
        _styles.Rule(
            "h1",
            "padding-top:20pt;" + (_isBoldTheme ? "font-weight:700" : "font-size:20pt")
        );
        _styles.Rule(
            "h2",
            "padding-top:20pt;" + (_isBoldTheme ? "font-weight:bold" : "font-size:16pt")
        );
        _styles.Rule(".title", "font-size:26pt;font-family:\"Arial\"");
        using var body = new StringWriter(CultureInfo.InvariantCulture);
        Front("title", _document.Title, body);
        Front("subtitle", _document.Subtitle, body);
        foreach (var block in _document.Blocks)
        {
            Spacers(body);
            Write(block, body);
        }

        EndCode(body);
        Notes(body);
        return $"<html><head><meta content=\"text/html; charset=UTF-8\" http-equiv=\"content-type\">{_styles.Sheet}</head><body class=\"doc-content\">{body}</body></html>";
    }

    private void Front(string role, Items<Inline> content, TextWriter into)
    {
        if (content.Count > 0)
        {
            into.Write($"<p{_styles.Attributes(role, "padding-top:0pt")}>");
            Inlines(content, into);
            into.Write("</p>");
        }
    }

    private void Spacers(TextWriter into)
    {
        while (_glued.Length == 0 && _whim.Once(3))
        {
            into.Write(
                _whim.Next(4) switch
                {
                    0 => "<hr style=\"page-break-before:always;display:none;\">",
                    1 => "<h2></h2>",
                    _ =>
                        $"<p{_styles.Attributes("", "height:11pt")}><span{_styles.Attributes("", Reset)}></span></p>",
                }
            );
        }
    }

    protected override void Paragraph(Paragraph node, TextWriter into) =>
        Leaf("p", node.Content, into);

    protected override void Heading(Heading node, TextWriter into)
    {
        _isBold = _isBoldTheme && node.Level <= 2;
        Leaf(FormattableString.Invariant($"h{node.Level}"), node.Content, into);
        _isBold = false;
    }

    private void Leaf(
        string name,
        Items<Inline> content,
        TextWriter into,
        params ReadOnlySpan<string> declarations
    )
    {
        var id = name == "p" ? "" : FormattableString.Invariant($"h.{_anchors.Count}x");
        var way = id.Length == 0 || _glued.Length > 0 ? 0 : 1 + _whim.Next(3);
        if (way > 0)
        {
            _anchors.Add(id);
        }

        into.Write(way == 1 ? $"<a id=\"{id}\"></a>" : "");
        into.Write(
            $"<{name}{_styles.Attributes("", declarations)}{(way == 2 ? $" id=\"{id}\"" : "")}>"
        );
        into.Write(way == 3 ? $"<a name=\"{id}\"></a>" : "");
        into.Write(_glued.Length > 0 ? $"<span>{_glued}</span>" : "");
        _glued = "";
        Inlines(content, into);
        into.Write($"</{name}>");
    }

    protected override void Section(Section node, TextWriter into) =>
        throw new NotSupportedException();

    protected override void Entry(Entry node, TextWriter into) => throw new NotSupportedException();

    protected override void List(List node, TextWriter into)
    {
        EndCode(into);
        Pieces(
            node,
            level: 0,
            Family(),
            new Dictionary<string, ListStyle>(StringComparer.Ordinal),
            into
        );
    }

    /// <summary>Documents from Word have another list id on every level.</summary>
    private string Family() =>
        FormattableString.Invariant($"lst-kix_{(_whim.Once(2) ? "list_" : "k1z")}{++_families}");

    private void Pieces(
        List node,
        int level,
        string family,
        Dictionary<string, ListStyle> styles,
        TextWriter into
    )
    {
        var name = FormattableString.Invariant($"{family}-{level}");
        if (_whim.Once(3) || (styles.TryGetValue(name, out var taken) && taken != node.Style))
        {
            family = Family();
            name = FormattableString.Invariant($"{family}-{level}");
        }

        if (styles.TryAdd(name, node.Style))
        {
            ListRules(name, node.Style);
        }

        for (var deeper = 1; deeper < 9 && node.Items[0].Checked is not null; deeper++)
        {
            ListRules(FormattableString.Invariant($"{family}-{deeper}"), node.Style);
        }

        var element = node.IsOrdered ? "ol" : "ul";
        var isOpen = false;
        for (var at = 0; at < node.Items.Count; at++)
        {
            if (!isOpen)
            {
                var start = node.IsOrdered
                    ? FormattableString.Invariant($" start=\"{node.Start + at}\"")
                    : "";
                into.Write(
                    $"<{element}{_styles.Attributes(name + (at == 0 ? " start" : ""), "padding:0", "margin:0")}{start}>"
                );
                isOpen = true;
            }

            Item(node.Items[at], level, into);
            foreach (var inner in node.Items[at].Blocks.OfType<List>())
            {
                into.Write($"</{element}>");
                isOpen = false;
                Pieces(inner, level + 1, family, styles, into);
            }
        }

        into.Write(isOpen ? $"</{element}>" : "");
    }

    private void Item(ListItem item, int level, TextWriter into)
    {
        var margin = FormattableString.Invariant($"margin-left:{36 * (level + 1)}pt");
        _isTicked = item.Checked == true;
        into.Write(
            $"<li{_styles.Attributes("li-bullet-0", _isTicked ? [margin, "text-decoration:line-through"] : [margin])}>"
        );
        Inlines(((Paragraph)item.Blocks[0]).Content, into);
        into.Write("</li>");
        _isTicked = false;
    }

    private void ListRules(string name, ListStyle style)
    {
        var counter = style switch
        {
            ListStyle.LowerLetter => "lower-latin",
            ListStyle.UpperLetter => "upper-latin",
            ListStyle.LowerRoman => "lower-roman",
            ListStyle.UpperRoman => "upper-roman",
            _ => "decimal",
        };
        var content =
            style == ListStyle.Bullet
                ? "\"\\0025cf   \""
                : $"\"(\" counter(lst-ctn-{name[4..]},{counter}) \") \"";
        _styles.Rule($".{name}{(_whim.Once(2) ? ">" : " > ")}li:before", $"content:{content}");
        _styles.Rule($"ul.{name}", "list-style-type:none");
    }

    protected override void DefinitionList(DefinitionList node, TextWriter into) =>
        throw new NotSupportedException("Google Docs has no definition lists.");

    protected override void Figure(Figure node, TextWriter into) =>
        throw new NotSupportedException("Google Docs has no captions.");

    protected override void Table(Table node, TextWriter into)
    {
        EndCode(into);
        into.Write(
            "<a id=\"t.0123456789012345678901234567890123456789\"></a><a id=\"t.0\"></a><table>"
        );
        into.Write(node.HeaderRows > 0 ? "<thead>" : "<tbody>");
        for (var at = 0; at < node.Rows.Count; at++)
        {
            into.Write("<tr>");
            foreach (var cell in node.Rows[at].Cells)
            {
                into.Write(
                    FormattableString.Invariant(
                        $"<td{_styles.Attributes("", "vertical-align:top")} colspan=\"{cell.ColumnSpan}\" rowspan=\"{cell.RowSpan}\">"
                    )
                );
                into.Write(cell.Blocks.Count == 0 ? "<p><span></span></p>" : "");
                Write(cell.Blocks, into);
                into.Write("</td>");
            }

            into.Write(at + 1 == node.HeaderRows ? "<tbody></tbody></tr>" : "</tr>");
        }

        into.Write(node.HeaderRows > 0 ? "</thead></table>" : "</tbody></table>");
    }

    protected override void Quote(Quote node, TextWriter into)
    {
        foreach (var paragraph in node.Blocks.Cast<Paragraph>())
        {
            Leaf("p", paragraph.Content, into, "margin-left:24pt;margin-right:24pt");
        }
    }

    protected override void CodeBlock(CodeBlock node, TextWriter into)
    {
        EndCode(into);
        var isTyped = _whim.Once(2);
        var opener = isTyped ? "" : "&#60419;";
        if (!isTyped && _whim.Once(2))
        {
            into.Write($"<p><span>{opener}</span></p>");
            opener = "";
        }

        foreach (var line in node.Code.Split('\n'))
        {
            var words = _text.Escape(line, keepsBlanks: true);
            into.Write(
                $"<p><span>{opener}</span><span{_styles.Attributes("", "font-family:\"Roboto Mono\"")}>{words}</span></p>"
            );
            opener = "";
        }

        _glued = isTyped ? "" : "&#60418;";
    }

    /// <summary>What closes a code block is glued to the next paragraph or heading; it is alone where none follows.</summary>
    private void EndCode(TextWriter into)
    {
        into.Write(_glued.Length > 0 ? $"<p><span>{_glued}</span></p>" : "");
        _glued = "";
    }

    protected override void Rule(Rule node, TextWriter into)
    {
        EndCode(into);
        into.Write("<hr>");
    }

    private void Notes(TextWriter into)
    {
        into.Write(
            _document.Notes.Count > 0
                ? $"<hr{_styles.Attributes("", "page-break-before:auto")}>"
                : ""
        );
        foreach (var note in _document.Notes)
        {
            var content = ((Paragraph)note.Blocks[0]).Content;
            into.Write(
                $"<div><p><a href=\"#ftnt_ref{note.Id}\" id=\"ftnt{note.Id}\">[{note.Id}]</a>"
            );
            Inlines([new Text(" "), .. content], into);
            into.Write("</p></div>");
        }
    }

    /// <summary>A blank between plain and styled words may stand in either.</summary>
    private void Inlines(Items<Inline> content, TextWriter into)
    {
        var inlines = content.ToList();
        for (var at = 0; at + 1 < inlines.Count; at++)
        {
            if (
                inlines[at] is Text { Style: TextStyle.None } plain
                && plain.Value.EndsWith(' ')
                && plain.Value.Length > 1
                && inlines[at + 1] is Text styled
                && _whim.Once(2)
            )
            {
                inlines[at] = new Text(plain.Value[..^1]);
                inlines[at + 1] = styled with { Value = " " + styled.Value };
            }
        }

        Write(inlines.ToItems(), into);
    }

    protected override void Text(Text node, TextWriter into)
    {
        foreach (
            var part in node.Style.HasFlag(TextStyle.Code) ? [node.Value] : _text.Cut(node.Value)
        )
        {
            into.Write(
                $"<span{Look(node.Style)}>{_text.Escape(part, node.Style.HasFlag(TextStyle.Code))}</span>"
            );
        }
    }

    private string Look(TextStyle style)
    {
        var declarations = new List<string>();
        if (_isBold || style.HasFlag(TextStyle.Bold))
        {
            declarations.Add(_whim.Once(2) ? "font-weight:700" : "font-weight:bold");
        }

        declarations.AddRange(style.HasFlag(TextStyle.Italic) ? ["font-style:italic"] : []);
        declarations.AddRange(style.HasFlag(TextStyle.Code) ? ["font-family:\"Courier New\""] : []);
        declarations.AddRange(style.HasFlag(TextStyle.Superscript) ? ["vertical-align:super"] : []);
        declarations.AddRange(style.HasFlag(TextStyle.Subscript) ? ["vertical-align:sub"] : []);
        declarations.AddRange(
            style.HasFlag(TextStyle.Strike) ? ["text-decoration:line-through"]
            : _isTicked ? ["text-decoration:none"]
            : []
        );
        return declarations.Count == 0 && !_isBold && _whim.Once(2)
            ? _styles.Attributes("", Reset)
            : _styles.Attributes("", declarations.ToArray());
    }

    /// <summary>One link over several looks is several links in a row, each with a redirect of its own.</summary>
    protected override void Link(Link node, TextWriter into)
    {
        foreach (var inline in node.Content)
        {
            if (inline is not Text text)
            {
                Write(inline, into);
                continue;
            }

            var address = _text
                .Redirected(node.Address)
                .Replace("&", "&amp;", StringComparison.Ordinal);
            into.Write(
                $"<span{Look(text.Style)}><a{_styles.Attributes("", "color:inherit;text-decoration:inherit")} href=\"{address}\">{_text.Escape(text.Value, text.Style.HasFlag(TextStyle.Code))}</a></span>"
            );
        }
    }

    protected override void LineBreak(LineBreak node, TextWriter into) =>
        into.Write("<span><br></span>");

    protected override void Image(Image node, TextWriter into)
    {
        var bytes = _document.Images.Single(file => file.Name == node.File).Bytes.ToArray();
        var name = FormattableString.Invariant($"images/image{_files.Count + 1}.png");
        var source = _whim.Once(2)
            ? "data:image/png;base64," + Convert.ToBase64String(bytes)
            : name;
        _files["My folder/" + name] = bytes;
        var size = node.Width is null
            ? ""
            : FormattableString.Invariant(
                $"width: {node.Width / 0.75:0.00}px; height: {node.Height / 0.75:0.00}px;"
            );
        into.Write(
            $"<span style=\"overflow: hidden; display: inline-block; {size}\"><img alt=\"{_text.Escape(node.AltText, keepsBlanks: true)}\" src=\"{source}\" style=\"{size}\" title=\"\"></span>"
        );
    }

    protected override void Formula(Formula node, TextWriter into) =>
        into.Write(
            $"<img src=\"https://www.google.com/chart?cht=tx&amp;chf=bg,s,FFFFFF00&amp;chco=000000&amp;chl={Uri.EscapeDataString(node.Tex)}\">"
        );

    protected override void NoteReference(NoteReference node, TextWriter into) =>
        into.Write(
            $"<sup{_styles.Attributes("", "vertical-align:super")}><a href=\"#ftnt{node.Note}\" id=\"ftnt_ref{node.Note}\">[{node.Note}]</a></sup>"
        );

    /// <summary>In a theme with bold headings the author's bold could not be told from the theme's.</summary>
    private sealed class BoldHeadings : DocumentWalker<bool>
    {
        private bool _found;

        public bool In(Document document)
        {
            Walk(document, into: false);
            return _found;
        }

        protected override void Heading(Heading node, bool into) => Write(node.Content, into: true);

        protected override void Text(Text node, bool into) =>
            _found |= into && node.Style.HasFlag(TextStyle.Bold);
    }
}
