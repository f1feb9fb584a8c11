using System.Xml.Linq;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;
using static Publisher.Importers.Odt.OdtNames;

namespace Publisher.Importers.Odt;

/// <summary>The styles of a text (OpenDocument 1.3, part 3, 16): what they make of characters and paragraphs, by their own
/// words and those of the styles that they build on.</summary>
internal sealed class OdtStyles
{
    private const int LongestChain = 30;

    private readonly Dictionary<(string Family, string Name), XElement> _named = [];
    private readonly Dictionary<(string Family, string Name), XElement> _automatic = [];
    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Family, string Name), OdtLook> _looks = [];

    /// <summary>How headings are numbered; null where the document does not say.</summary>
    public XElement? Outline { get; private set; }

    public string Language { get; private set; } = "";

    /// <param name="root">Root of content.xml or styles.xml, or of a flat document.</param>
    public void Add(XElement root)
    {
        foreach (var face in root.Descendants(Styling + "font-face"))
        {
            _fonts.TryAdd(face.Value(Styling + "name"), face.Value(Svg + "font-family"));
        }

        foreach (var styles in root.Elements(Office + "styles"))
        {
            Add(styles, _named);
            Outline ??= styles.Element(Texts + "outline-style");
            Language = styles
                .Elements(Styling + "default-style")
                .Where(style => style.Value(Styling + "family") == "paragraph")
                .Elements(Styling + "text-properties")
                .Select(LanguageOf)
                .FirstOrDefault(language => language.Length > 0, Language);
        }

        foreach (var styles in root.Elements(Office + "automatic-styles"))
        {
            Add(styles, _automatic);
        }
    }

    /// <summary>The style of a list, by its name.</summary>
    public XElement? List(string name) => _lists.GetValueOrDefault(name);

    /// <summary>The look of a paragraph or a stretch of text.</summary>
    public OdtLook Look(string family, string name)
    {
        if (!_looks.TryGetValue((family, name), out var look))
        {
            _looks[(family, name)] = look = Read(family, name);
        }

        return look;
    }

    private void Add(XElement styles, Dictionary<(string Family, string Name), XElement> into)
    {
        foreach (var style in styles.Elements(Styling + "style"))
        {
            into.TryAdd((style.Value(Styling + "family"), style.Value(Styling + "name")), style);
        }

        foreach (var list in styles.Elements(Texts + "list-style"))
        {
            _lists.TryAdd(list.Value(Styling + "name"), list);
        }
    }

    /// <summary>The outermost style first, so that the nearest has the last word.</summary>
    private OdtLook Read(string family, string name)
    {
        var chain = new List<(XElement Style, bool IsAutomatic)>();
        while (name.Length > 0 && chain.Count < LongestChain)
        {
            var isAutomatic =
                _automatic.TryGetValue((family, name), out var style)
                && !chain.Exists(link => !link.IsAutomatic);
            if (!isAutomatic && !_named.TryGetValue((family, name), out style))
            {
                break;
            }

            chain.Add((style!, isAutomatic));
            name = style!.Value(Styling + "parent-style-name");
        }

        // A style that the file names and does not describe says what it is by its name.
        var look = new OdtLook
        {
            Names = name.Length > 0 && chain.Count < LongestChain ? [name] : [],
        };
        foreach (var (style, isAutomatic) in chain.AsEnumerable().Reverse())
        {
            look = look.Under(style, _fonts);
            look = isAutomatic
                ? look
                : look with
                {
                    Kind = look.Characters,
                    Names = [.. look.Names, style.Value(Styling + "name")],
                };
        }

        return look;
    }

    /// <summary>The language that properties of text name; empty for none.</summary>
    public static string LanguageOf(XElement properties)
    {
        var (language, country) = (
            properties.Value(Fo + "language"),
            properties.Value(Fo + "country")
        );
        return language is "" or "none" or "zxx" ? ""
            : country is "" or "none" ? language
            : $"{language}-{country}";
    }
}

/// <summary>What a chain of styles comes to.</summary>
internal sealed record OdtLook
{
    public TextStyle Characters { get; init; }

    /// <summary>What the named styles alone say of the characters: that is the kind's, and not the author's doing.</summary>
    public TextStyle Kind { get; init; }

    /// <summary>Flags that the chain sets either way.</summary>
    public TextStyle Told { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>BCP 47 tag; empty where no style of the chain names a language.</summary>
    public string Language { get; init; } = "";

    /// <summary>In points.</summary>
    public double MarginLeft { get; init; }

    /// <summary>In points.</summary>
    public double MarginRight { get; init; }

    public string List { get; init; } = "";

    public int? OutlineLevel { get; init; }

    /// <summary>The named styles, the most general first, as the file spells them.</summary>
    public Items<string> Names { get; init; }

    /// <summary>Characters of this look within others.</summary>
    public TextStyle Within(TextStyle around) => (around & ~Told) | Characters;

    /// <summary>The level of the heading style that it builds on, 0 where it is none: Word's heading styles come with no other
    /// sign.</summary>
    public int HeadingLevel =>
        OutlineLevel
        ?? Names
            .Select(name =>
                name.StartsWith("Heading_20_", StringComparison.Ordinal)
                && int.TryParse(
                    name["Heading_20_".Length..],
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var level
                )
                    ? level
                    : 0
            )
            .LastOrDefault(level => level > 0);

    /// <summary>Whether a line is drawn under or over the paragraph.</summary>
    public bool HasRule { get; init; }

    public bool Is(string style) => Names.Any(name => name == style);

    /// <summary>Whether it is a style or one of its kind, such as the tight one.</summary>
    public bool IsKindOf(string style) =>
        Names.Any(name => name.StartsWith(style, StringComparison.Ordinal));

    public OdtLook Under(XElement style, IReadOnlyDictionary<string, string> fonts)
    {
        var look = this;
        if (style.Element(Styling + "text-properties") is { } text)
        {
            look = look.With(TextStyle.Bold, IsBold(text.Value(Fo + "font-weight")))
                .With(
                    TextStyle.Italic,
                    text.Value(Fo + "font-style") is { Length: > 0 } slant
                        ? slant is "italic" or "oblique"
                        : null
                )
                .With(
                    TextStyle.Strike,
                    text.Value(Styling + "text-line-through-style") is { Length: > 0 } line
                        ? line != "none"
                        : null
                )
                .With(TextStyle.Code, IsMonospaced(text, fonts))
                .Raised(text.Value(Styling + "text-position"));
            look = look with
            {
                IsHidden = text.Value(OdtNames.Texts + "display") is { Length: > 0 } display
                    ? display == "none"
                    : look.IsHidden,
                Language = OdtStyles.LanguageOf(text) is { Length: > 0 } language
                    ? language
                    : look.Language,
            };
        }

        if (style.Element(Styling + "paragraph-properties") is { } paragraph)
        {
            look = look with
            {
                MarginLeft =
                    Html.Parsing.Style.Length(paragraph.Value(Fo + "margin-left"))
                    ?? look.MarginLeft,
                HasRule =
                    HasRule
                    || paragraph.Value(Fo + "border-bottom") is not ("" or "none")
                    || paragraph.Value(Fo + "border-top") is not ("" or "none"),
                MarginRight =
                    Html.Parsing.Style.Length(paragraph.Value(Fo + "margin-right"))
                    ?? look.MarginRight,
            };
        }

        return look with
        {
            List = style.Attribute(Styling + "list-style-name")?.Value ?? look.List,
            OutlineLevel = style.Count(Styling + "default-outline-level") ?? look.OutlineLevel,
        };
    }

    private OdtLook With(TextStyle flag, bool? value) =>
        value is not { } isSet
            ? this
            : this with
            {
                Characters = isSet ? Characters | flag : Characters & ~flag,
                Told = Told | flag,
            };

    private OdtLook Raised(string position) =>
        position.Length == 0
            ? this
            : With(
                    TextStyle.Superscript,
                    position.StartsWith("super", StringComparison.Ordinal) || Percent(position) > 0
                )
                .With(
                    TextStyle.Subscript,
                    position.StartsWith("sub", StringComparison.Ordinal) || Percent(position) < 0
                );

    private static double Percent(string position) =>
        Html.Parsing.Style.Share(position.Split(' ')[0]) is { } share ? share
        : position.StartsWith('-') ? -1
        : 0;

    private static bool? IsBold(string weight) =>
        weight.Length == 0 ? null : weight is "bold" or "600" or "700" or "800" or "900";

    private static bool? IsMonospaced(XElement text, IReadOnlyDictionary<string, string> fonts)
    {
        var name = text.Value(Styling + "font-name");
        var family = text.Value(Fo + "font-family");
        family = family.Length > 0 ? family : fonts.GetValueOrDefault(name, name);
        return family.Length == 0 ? null : FontFamily.IsMonospace(family);
    }
}
