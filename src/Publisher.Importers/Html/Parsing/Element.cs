using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Html.Parsing;

/// <summary>An element of the export or, named <c>#text</c>, its characters, or, named <c>#formula</c>, their TeX. Unlike the parser's nodes it knows what
/// its rules say, and whole lists of children can be exchanged in linear time.</summary>
internal sealed partial class Element(string name)
{
    public const string TextName = "#text";
    public const string NoteName = "#note";
    public const string FormulaName = "#formula";

    private static readonly Dictionary<string, string> NoAttributes = [];

    private Dictionary<string, string> _attributes = NoAttributes;

    /// <summary>Lower case.</summary>
    public string Name { get; } = name;

    public string Text { get; set; } = "";

    public List<Element> Children { get; set; } = [];

    /// <summary>What the element's own rules say.</summary>
    public Style Style { get; set; } = Style.None;

    /// <summary>The look of its characters, with what it inherits.</summary>
    public TextStyle Look { get; set; }

    /// <summary>The look that its kind gives to its characters, so that it is not the author's doing.</summary>
    public TextStyle KindLook { get; set; }

    /// <summary>Number of the paragraph, heading or item in the export, counted from 1; 0 for other elements.</summary>
    public int Ordinal { get; set; }

    /// <summary>The author's ids that lead here.</summary>
    public List<string> Anchors { get; } = [];

    /// <summary>Whether a block stands anywhere within.</summary>
    public bool HoldsBlock { get; set; }

    public bool IsText => Name == TextName;

    public bool IsHeading => Name is ['h', >= '1' and <= '6'];

    public bool IsList => Name is "ul" or "ol";

    public bool IsBlock { get; set; } = Names.Blocks.Contains(name);

    /// <summary>Whether the line ends within are the author's.</summary>
    public bool KeepsLines { get; set; }

    /// <summary>Whether a formula stands on a line of its own.</summary>
    public bool IsDisplay { get; private init; }

    /// <summary>Why the element is no part of the text, such as "navigation"; empty for what is.</summary>
    public string LeftOut { get; set; } = "";

    public string this[string attribute]
    {
        get => _attributes.GetValueOrDefault(attribute, "");
        set
        {
            if (_attributes == NoAttributes)
            {
                _attributes = [];
            }

            _attributes[attribute] = value;
        }
    }

    /// <summary>Whether an attribute is written, even with no value.</summary>
    public bool Has(string attribute) => _attributes.ContainsKey(attribute);

    public IEnumerable<string> Classes =>
        this["class"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public bool HasClass(string name) => Classes.Contains(name, StringComparer.Ordinal);

    public static Element OfText(string text, TextStyle look) =>
        new(TextName) { Text = text, Look = look };

    public static Element OfFormula(string tex, bool isDisplay = false) =>
        new(FormulaName) { Text = tex, IsDisplay = isDisplay };

    /// <summary>An element of the same kind, look and place with other content.</summary>
    public Element With(string name, List<Element> children) =>
        new(name)
        {
            Style = Style,
            Look = Look,
            KindLook = KindLook,
            Ordinal = Ordinal,
            Children = children,
        };

    /// <summary>The same element by another name.</summary>
    public Element Renamed(string name)
    {
        var renamed = With(name, Children);
        renamed._attributes = _attributes;
        renamed.HoldsBlock = HoldsBlock;
        return renamed;
    }

    /// <summary>The element and all within it, in reading order.</summary>
    public IEnumerable<Element> SelfAndDescendants()
    {
        if (Children.Count == 0)
        {
            yield return this;
            yield break;
        }

        var open = new Stack<Element>();
        open.Push(this);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var at = element.Children.Count - 1; at >= 0; at--)
            {
                open.Push(element.Children[at]);
            }
        }
    }

    /// <summary>All characters within, a break as LF.</summary>
    public string Words() =>
        string.Concat(
            SelfAndDescendants().Select(element => element.Name == "br" ? "\n" : element.Text)
        );

    /// <summary>All characters within, with the line ends of the page's own layout as the blanks that they are.</summary>
    public string Line() =>
        string.Concat(
            SelfAndDescendants()
                .Select(element =>
                    element.Name == "br" ? "\n"
                    : element.Text.Contains('\n', StringComparison.Ordinal)
                        ? LayoutLineEnd().Replace(element.Text, " ")
                    : element.Text
                )
        );

    public bool HasWords() => SelfAndDescendants().Any(element => !Blank.Is(element.Text));

    /// <summary>Whether a reader would see anything: words, a picture, the mark of a note.</summary>
    public bool IsVisible() =>
        SelfAndDescendants()
            .Any(element =>
                !Blank.Is(element.Text) || element.Name is "img" or NoteName or "table" or "hr"
            );

    [GeneratedRegex(@"[ \t]*[\r\n]+[ \t\r\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex LayoutLineEnd();
}
