using System.Globalization;
using Publisher.Model;

namespace Publisher.Conformance.Specifications;

/// <summary>What an imported document says.</summary>
internal sealed class OutlinedDocument : DocumentWalker<Outlined>
{
    private string _address = "";

    public static string Of(Document document)
    {
        var into = new Outlined();
        var writer = new OutlinedDocument();
        writer.Write(document.Title, into);
        into.EndLine("h1");
        writer.Write(document.Subtitle, into);
        into.EndLine("h2");
        writer.Write(document.Blocks, into);
        return into.ToString();
    }

    protected override void Paragraph(Paragraph node, Outlined into) =>
        Line(node.Content, "p", into);

    protected override void Heading(Heading node, Outlined into) =>
        Line(node.Content, string.Create(CultureInfo.InvariantCulture, $"h{node.Level}"), into);

    protected override void List(List node, Outlined into) =>
        into.Within(
            node.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"list from {node.Start}")
                : "list",
            isKept: false,
            () =>
            {
                foreach (var item in node.Items)
                {
                    into.Within("item", node.IsOrdered, () => Write(item.Blocks, into));
                }
            }
        );

    protected override void Table(Table node, Outlined into) =>
        into.Within(
            "table",
            isKept: false,
            () =>
            {
                for (var at = 0; at < node.Rows.Count; at++)
                {
                    var isHead = at < node.HeaderRows;
                    into.Within(
                        "row",
                        isKept: true,
                        () =>
                        {
                            foreach (var cell in node.Rows[at].Cells)
                            {
                                var kind = isHead || cell.IsRowHead ? "head" : "cell";
                                into.Within(kind, isKept: true, () => Write(cell.Blocks, into));
                            }
                        }
                    );
                }
            }
        );

    protected override void Quote(Quote node, Outlined into) =>
        into.Within("quote", isKept: false, () => Write(node.Blocks, into));

    protected override void CodeBlock(CodeBlock node, Outlined into) => into.Code(node.Code);

    protected override void Rule(Rule node, Outlined into) => into.Line("rule");

    protected override void Text(Text node, Outlined into) =>
        into.Text(node.Value, Letters(node.Style), _address);

    protected override void Formula(Formula node, Outlined into) =>
        into.Text($"${node.Tex}$", "", _address);

    protected override void LineBreak(LineBreak node, Outlined into) => into.Break();

    protected override void Image(Image node, Outlined into) =>
        into.Text($"!({node.AltText})", "", _address);

    protected override void Link(Link node, Outlined into)
    {
        _address = node.Address;
        Write(node.Content, into);
        _address = "";
    }

    private void Line(Items<Inline> content, string kind, Outlined into)
    {
        Write(content, into);
        into.EndLine(kind);
    }

    private static string Letters(TextStyle style)
    {
        (TextStyle Style, char Letter)[] letters =
        [
            (TextStyle.Bold, 'b'),
            (TextStyle.Code, 'c'),
            (TextStyle.Italic, 'i'),
            (TextStyle.Strike, 's'),
            (TextStyle.Superscript, '^'),
            (TextStyle.Subscript, '_'),
        ];
        return string.Concat(
            letters.Where(pair => style.HasFlag(pair.Style)).Select(pair => pair.Letter).Order()
        );
    }
}
