using System.Text;
using System.Xml.Linq;

namespace Publisher.Mathematics.Markup;

/// <summary>An element of MathML or OMML, whichever parser read it and whichever writer takes it.</summary>
/// <param name="name">Local name; one of a foreign vocabulary with its prefix, as <c>w:color</c>.</param>
public sealed class MarkupElement(string name)
{
    /// <summary>Deeper elements are left out when they are read.</summary>
    public const int MaximumDepth = 200;

    public string Name => name;

    /// <summary>The characters of an element that has no elements in it.</summary>
    public string Text { get; init; } = "";

    public List<(string Name, string Value)> Attributes { get; init; } = [];

    public List<MarkupElement> Children { get; init; } = [];

    /// <summary>The value of an attribute; empty where there is none.</summary>
    public string this[string attribute]
    {
        get
        {
            foreach (var (of, value) in Attributes)
            {
                if (of == attribute)
                {
                    return value;
                }
            }

            return "";
        }
    }

    public bool HasClass(string of) =>
        this["class"].Split(' ').Contains(of, StringComparer.Ordinal);

    public MarkupElement? Child(string of) => Children.Find(child => child.Name == of);

    public MarkupElement With(string attribute, string value)
    {
        Attributes.Add((attribute, value));
        return this;
    }

    public static MarkupElement Of(string name, params IEnumerable<MarkupElement> children) =>
        new(name) { Children = [.. children] };

    public static MarkupElement Leaf(string name, string text) => new(name) { Text = text };

    /// <summary>An element of XML with all that is in it.</summary>
    /// <param name="nameOf">What the element is called here.</param>
    public static MarkupElement Read(XElement element, Func<XName, string> nameOf, int depth = 0) =>
        new(nameOf(element.Name))
        {
            Text = element.HasElements ? "" : element.Value,
            Attributes =
            [
                .. element
                    .Attributes()
                    .Where(attribute => !attribute.IsNamespaceDeclaration)
                    .Select(attribute => (attribute.Name.LocalName, attribute.Value)),
            ],
            Children =
                depth < MaximumDepth
                    ? [.. element.Elements().Select(child => Read(child, nameOf, depth + 1))]
                    : [],
        };

    /// <summary>As XML.</summary>
    /// <param name="prefix">What names and attributes without a prefix get: <c>m:</c> or nothing.</param>
    /// <param name="declarations">Declarations of namespaces for the outermost element, with a blank before each.</param>
    public string ToXml(string prefix = "", string declarations = "")
    {
        var xml = new StringBuilder();
        Write(xml, prefix, declarations);
        return xml.ToString();
    }

    public override string ToString() => ToXml();

    private void Write(StringBuilder into, string prefix, string declarations)
    {
        var tag = Prefixed(Name, prefix);
        into.Append('<').Append(tag).Append(declarations);
        foreach (var (of, value) in Attributes)
        {
            into.Append(' ')
                .Append(Prefixed(of, Name.Contains(':', StringComparison.Ordinal) ? "w:" : prefix))
                .Append("=\"");
            Escape(into, value);
            into.Append('"');
        }

        if (Children.Count == 0 && Text.Length == 0 && prefix.Length > 0)
        {
            into.Append("/>");
            return;
        }

        into.Append('>');
        Escape(into, Text);
        foreach (var child in Children)
        {
            child.Write(into, prefix, "");
        }

        into.Append("</").Append(tag).Append('>');
    }

    private static string Prefixed(string of, string prefix) =>
        of.Contains(':', StringComparison.Ordinal) ? of : prefix + of;

    /// <summary>Characters that no XML document may hold are replaced.</summary>
    private static void Escape(StringBuilder into, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => into.Append("&amp;"),
                '<' => into.Append("&lt;"),
                '>' => into.Append("&gt;"),
                '"' => into.Append("&quot;"),
                < ' ' or 0xFFFE or 0xFFFF => into.Append('\uFFFD'),
                _ => into.Append(rune.ToString()),
            };
        }
    }
}
