using System.Text;
using Publisher.Importers.Html.Parsing.Markup;

namespace Publisher.Importers.Html.Parsing;

/// <summary>What shows a picture though it is no <c>img</c>: a drawing in the page, and an object or embedding that is one.</summary>
internal static class EmbeddedPicture
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly string[] Endings =
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".svg",
        ".bmp",
        ".tif",
        ".tiff",
        ".avif",
    ];

    /// <summary>The picture as an <c>img</c> would name it; null for a node that is none.</summary>
    /// <param name="rules">What the page says of its drawings.</param>
    public static (string Source, string Description)? Of(MarkupNode node, DrawingRules rules) =>
        node.Name switch
        {
            "svg" when !HoldsText(node) => (DataOf(node, rules), SvgWords(node)),
            "object" when IsPicture(node, "data") => (Value(node, "data"), Words(node)),
            "embed" when IsPicture(node, "src") => (Value(node, "src"), Value(node, "title")),
            _ => null,
        };

    /// <summary>Whether text of the page stands in a drawing, which was not closed before it: what opens a block ends a drawing
    /// (HTML Standard, 13.2.6.5), but in those of its parts that hold HTML.</summary>
    private static bool HoldsText(MarkupNode svg)
    {
        for (var node = svg.FirstChild; node is not null; )
        {
            if (Names.Blocks.Contains(node.Name))
            {
                return true;
            }

            var isOpen = node.Name is not ("foreignobject" or "desc" or "title");
            var next = isOpen ? node.FirstChild : null;
            while (next is null && node is not null && node != svg)
            {
                next = node.Next;
                node = next is null ? node.Parent : node;
            }

            node = next;
        }

        return false;
    }

    private static bool IsPicture(MarkupNode node, string source)
    {
        var type = Value(node, "type");
        var path = Value(node, source).Split('?', '#')[0];
        return path.Length > 0
            && (
                type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
                || path.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
                || (
                    type.Length == 0
                    && Endings.Any(ending =>
                        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                    )
                )
            );
    }

    private static string SvgWords(MarkupNode svg)
    {
        var label = Value(svg, "aria-label");
        if (label.Length > 0)
        {
            return label;
        }

        var words = svg
            .Children.Where(child => child.Name is "title" or "desc")
            .Select(Words)
            .Where(text => text.Length > 0)
            .ToList();
        return words.Count > 0
            ? string.Join(". ", words)
            : string.Join(
                ' ',
                svg.Descendants()
                    .Where(node => node.Name == "text")
                    .Select(Words)
                    .Where(text => text.Length > 0)
            );
    }

    private static string Words(MarkupNode node) =>
        Blank.Single(CharacterReferences.Decode(node.InnerText())).Trim();

    private static string Value(MarkupNode node, string attribute) => node.Value(attribute).Trim();

    /// <summary>The drawing as a file of its own.</summary>
    private static string DataOf(MarkupNode svg, DrawingRules rules)
    {
        var markup = new StringBuilder();
        Write(svg, markup, rules.For(svg));
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(markup.ToString()))}";
    }

    /// <param name="sheet">Goes with the drawing; empty for none.</param>
    private static void Write(MarkupNode node, StringBuilder into, string sheet = "")
    {
        if (node.IsText)
        {
            into.Append(Escaped(CharacterReferences.Decode(node.Written)));
        }
        else if (node.IsElement)
        {
            var name = Xml(node.Written);
            into.Append('<').Append(name);
            WriteAttributes(node, into);
            into.Append('>');
            if (sheet.Length > 0)
            {
                into.Append("<style>").Append(Escaped(sheet)).Append("</style>");
            }

            foreach (var child in node.Children)
            {
                Write(child, into);
            }

            into.Append("</").Append(name).Append('>');
        }
    }

    private static void WriteAttributes(MarkupNode node, StringBuilder into)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "xmlns" };
        if (node.Name == "svg")
        {
            into.Append($" xmlns=\"{Namespace}\"");
        }

        foreach (var attribute in node.Attributes)
        {
            // An address is one, whichever prefix it has; HTML has no namespaces to declare.
            var name = attribute.Written is "xlink:href" ? "href" : Xml(attribute.Written);
            if (!attribute.Name.StartsWith("xmlns", StringComparison.Ordinal) && seen.Add(name))
            {
                var value = Escaped(CharacterReferences.Decode(attribute.Value, isAttribute: true));
                into.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
            }
        }
    }

    /// <summary>A name without the characters that XML has no place for there.</summary>
    private static string Xml(string name)
    {
        var letters = string.Concat(
            name.Where(character =>
                char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'
            )
        );
        return letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : $"x{letters}";
    }

    private static string Escaped(string text) =>
        string.Concat(
            text.Where(character => character >= ' ' || character is '\t' or '\n')
                .Select(character =>
                    character switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '"' => "&quot;",
                        _ => character.ToString(),
                    }
                )
        );
}
