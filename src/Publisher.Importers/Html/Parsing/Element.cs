using System.Text;
using System.Text.RegularExpressions;
using Publisher.Mathematics;
using Publisher.Model;

namespace Publisher.Importers.Html.Parsing;

/// <summary>An element of the export or, named <c>#text</c>, its characters, or, named <c>#formula</c>, their TeX. Unlike the parser's nodes it knows what
/// its rules say, and whole lists of children can be exchanged in linear time.</summary>
internal sealed partial class Element(string name)
{
    public const string TextName = "#text";
    public const string NoteName = "#note";
    public const string FormulaName = "#formula";

    /// <summary>The class of a link that its author wrote as the name of its place, as pandoc has it.</summary>
    public const string LinkByName = "wikilink";

    /// <summary>Of characters, which hold nothing: most elements are such.</summary>
    private static readonly List<Element> Nothing = [];

    /// <summary>Few have more than three, so that looking through them is fastest.</summary>
    private List<KeyValuePair<string, string>>? _attributes;

    private List<Element>? _children;
    private List<string>? _anchors;

    /// <summary>Lower case.</summary>
    public string Name { get; } = name;

    public string Text { get; set; } = "";

    public List<Element> Children
    {
        get => _children ??= IsText ? Nothing : [];
        set => _children = value;
    }

    /// <summary>What the element's own rules say.</summary>
    public Style Style { get; set; } = Style.None;

    /// <summary>The look of its characters, with what it inherits.</summary>
    public TextStyle Look { get; set; }

    /// <summary>BCP 47 tag of its characters where it is another than the page's; else empty.</summary>
    public string Language { get; set; } = "";

    /// <summary>The look that its kind gives to its characters, so that it is not the author's doing.</summary>
    public TextStyle KindLook { get; set; }

    /// <summary>Number of the paragraph, heading or item in the export, counted from 1; 0 for other elements.</summary>
    public int Ordinal { get; set; }

    /// <summary>The author's ids that lead here.</summary>
    public List<string> Anchors => _anchors ??= [];

    public bool HasAnchors => _anchors?.Count > 0;

    /// <summary>Whether a block stands anywhere within.</summary>
    public bool HoldsBlock { get; set; }

    public bool IsText => Name == TextName;

    public bool IsHeading => Name is ['h', >= '1' and <= '6'];

    public bool IsList => Name is "ul" or "ol";

    public bool IsBlock { get; set; } = name != TextName && Names.Blocks.Contains(name);

    /// <summary>Whether the line ends within are the author's.</summary>
    public bool KeepsLines { get; set; }

    /// <summary>What a formula says, where its markup told it.</summary>
    public Expression? Mathematics { get; private init; }

    /// <summary>Whether a formula stands on a line of its own.</summary>
    public bool IsDisplay { get; private init; }

    /// <summary>Why the element is no part of the text, such as "navigation"; empty for what is.</summary>
    public string LeftOut { get; set; } = "";

    public string this[string attribute]
    {
        get => IndexOf(attribute) is >= 0 and var at ? _attributes![at].Value : "";
        set
        {
            var at = IndexOf(attribute);
            if (at >= 0)
            {
                _attributes![at] = new(attribute, value);
            }
            else
            {
                (_attributes ??= new(1)).Add(new(attribute, value));
            }
        }
    }

    /// <summary>Makes room for attributes that are known to come.</summary>
    public void Expect(int attributes) => _attributes ??= attributes == 0 ? null : new(attributes);

    /// <summary>Whether an attribute is written, even with no value.</summary>
    public bool Has(string attribute) => IndexOf(attribute) >= 0;

    private int IndexOf(string attribute)
    {
        for (var at = 0; at < _attributes?.Count; at++)
        {
            if (_attributes[at].Key == attribute)
            {
                return at;
            }
        }

        return -1;
    }

    public IEnumerable<string> Classes =>
        this["class"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public bool HasClass(string name) =>
        this["class"] is var classes
        && classes.Contains(name, StringComparison.Ordinal)
        && Classes.Contains(name, StringComparer.Ordinal);

    public static Element OfText(string text, TextStyle look, string language = "") =>
        new(TextName)
        {
            Text = text,
            Look = look,
            Language = language,
        };

    public static Element OfFormula(
        string tex,
        bool isDisplay = false,
        Expression? mathematics = null
    ) =>
        new(FormulaName)
        {
            Text = tex,
            IsDisplay = isDisplay,
            Mathematics = mathematics,
        };

    /// <summary>An element of the same kind, look and place with other content.</summary>
    public Element With(string name, List<Element> children) =>
        new(name)
        {
            Style = Style,
            Look = Look,
            Language = Language,
            KindLook = KindLook,
            Ordinal = Ordinal,
            Children = children,
        };

    /// <summary>The same element by another name.</summary>
    public Element Renamed(string name)
    {
        var renamed = With(name, Children);
        renamed._attributes = _attributes is null ? null : [.. _attributes];
        renamed.HoldsBlock = HoldsBlock;
        return renamed;
    }

    /// <summary>The element and all within it, in reading order. Whoever asks may change what an element holds before he
    /// goes on to it.</summary>
    public IEnumerable<Element> SelfAndDescendants()
    {
        yield return this;
        if (Children.Count == 0)
        {
            yield break;
        }

        var open = new Stack<(List<Element> Siblings, int Next)>();
        open.Push((Children, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Siblings.Count)
            {
                continue;
            }

            var element = place.Siblings[place.Next];
            open.Push((place.Siblings, place.Next + 1));
            yield return element;
            if (!element.IsText && element.Children.Count > 0)
            {
                open.Push((element.Children, 0));
            }
        }
    }

    /// <summary>All characters within, a break as LF.</summary>
    public string Words() => Joined(element => element.Text);

    /// <summary>All words within, with a blank between blocks.</summary>
    public string SpacedWords() =>
        Blank.Single(
            Joined(element => element.IsBlock || element.Name == "button" ? " " : element.Text)
        );

    /// <summary>All characters within, with the line ends of the page's own layout as the blanks that they are.</summary>
    public string Line() =>
        Joined(element =>
            element.Text.Contains('\n', StringComparison.Ordinal)
                ? LayoutLineEnd().Replace(element.Text, " ")
                : element.Text
        );

    public bool HasWords() => Holds(static element => !Blank.Is(element.Text));

    /// <summary>Whether a reader would see anything: words, a picture, the mark of a note.</summary>
    public bool IsVisible() =>
        Holds(static element =>
            !Blank.Is(element.Text) || element.Name is "img" or NoteName or "table" or "hr"
        );

    /// <summary>Whether the element or one within is as asked.</summary>
    public bool Holds(Func<Element, bool> isAsked)
    {
        if (isAsked(this))
        {
            return true;
        }

        foreach (var child in Children)
        {
            if (child.Holds(isAsked))
            {
                return true;
            }
        }

        return false;
    }

    private string Joined(Func<Element, string> text)
    {
        var only = this;
        while (only is { Children: [var child], Text: "", Name: not "br" })
        {
            only = child;
        }

        if (only.Children.Count == 0)
        {
            return only.Name == "br" ? "\n" : text(only);
        }

        var joined = new StringBuilder();
        foreach (var element in only.SelfAndDescendants())
        {
            joined.Append(element.Name == "br" ? "\n" : text(element));
        }

        return joined.ToString();
    }

    [GeneratedRegex(@"[ \t]*[\r\n]+[ \t\r\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex LayoutLineEnd();
}
