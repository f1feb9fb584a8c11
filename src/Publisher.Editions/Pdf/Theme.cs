using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;
using TextStyle = Publisher.Model.TextStyle;

namespace Publisher.Editions.Pdf;

/// <summary>How one kind of paragraph is set. Measures are points.</summary>
internal sealed record TypeStyle(string Family, double Size, double Leading)
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public double Before { get; init; }

    public double After { get; init; }

    public RgbColor Color { get; init; }

    /// <summary>Whether both edges are straight where the measure allows it.</summary>
    public bool IsJustified { get; init; }

    public bool IsHyphenated { get; init; }
}

/// <summary>The look of the edition, as <c>templates/pdf/*.yml</c> tells it.</summary>
internal sealed class Theme
{
    private readonly ThemeNode root;
    private readonly Typefaces faces;
    private readonly Hyphenation? hyphenation;
    private readonly Dictionary<string, TypeStyle> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<
        (TypeStyle, TextStyle, bool),
        Typesetting.Text.TextStyle
    > textStyles = [];

    private Theme(ThemeNode root, ITemplates templates, string language)
    {
        this.root = root;
        hyphenation = WordPatterns.Of(language, templates);
        faces = new(root, templates);
        Link = Color("link");
        Faint = Color("faint");
        RuleColor = Color("rule");
        Shade = Color("shade");
    }

    /// <param name="language">The document's, by which words are parted.</param>
    public static Theme Read(ITemplates templates, string path, string language) =>
        new(ThemeNode.Read(templates.Read(path), $"templates/{path}"), templates, language);

    public RgbColor Link { get; }

    public RgbColor Faint { get; }

    public RgbColor RuleColor { get; }

    public RgbColor Shade { get; }

    /// <summary>In points: in a narrower column a justified style is ragged, for its blanks would gape.</summary>
    public double JustifyFrom(TypeStyle style) => style.Size * root.Number("justify-from");

    public double EntryHang => root["entry"].Number("hang");

    public (double Before, double After) Space(string block) =>
        (root[block].Number("before"), root[block].Number("after"));

    public ItemStyle Items(double leading) =>
        new(
            leading,
            root["list"].Number("step"),
            root["list"].Number("readable"),
            root["list"].Number("gap")
        );

    public string Bullet(int level)
    {
        var bullets = root["list"].Words("bullets");
        return bullets[Math.Min(level, bullets.Count - 1)];
    }

    public double QuoteIndent => root["quote"].Number("indent");

    public FrameStyle QuoteFrame =>
        new() { Bar = RuleColor, BarThickness = root["quote"].Number("bar") };

    public double CodeIndent => root["code-block"].Number("indent");

    public FrameStyle CodeFrame =>
        new() { Fill = Shade, Padding = root["code-block"].Number("padding") };

    public TableStyle Table(string name)
    {
        var table = root[name];
        return new(
            RuleColor,
            table.Number("heavy"),
            table.Number("light"),
            table.Number("padding-x"),
            table.Number("padding-y")
        );
    }

    public (double Thickness, double Share) Rule =>
        (root["rule"].Number("thickness"), root["rule"].Number("share"));

    public double ChapterWords => root.Number("chapter-words");

    public int ContentsLevels => (int)root.Number("contents-levels");

    public (int Count, double Gap) IndexColumns =>
        ((int)root["index"].Number("columns", 1), root["index"].Number("gap", 18));

    public bool HasPageReferences => root.Flag("page-references", otherwise: false);

    /// <summary>Of the page number after a cross-reference.</summary>
    public Typesetting.Text.TextStyle PageReference(TypeStyle style) =>
        Text(
            style with
            {
                Size = style.Size * root["inline"].Number("page-reference-size", 1),
                Color = Faint,
            }
        );

    public double IndexHang => root["index"].Number("hang", 12);

    public PageDesign Page
    {
        get
        {
            var page = root["page"];
            var margin = page["margin"];
            var isTwoSided = page.Flag("two-sided", otherwise: false);
            var (width, left, right) = (
                page.Number("width"),
                margin.Number(isTwoSided ? "inner" : "left"),
                margin.Number(isTwoSided ? "outer" : "right")
            );
            return new()
            {
                Width = width,
                Height = page.Number("height"),
                MarginTop = margin.Number("top"),
                MarginBottom = margin.Number("bottom"),
                MarginLeft = left,
                MarginRight = right,
                IsTwoSided = isTwoSided,
                ChaptersOpenRecto = root.Choice("chapters", "next", "recto") == "recto",
                HasGuideWords = root.Flag("guide-words", otherwise: true),
                HeadBaseline = page.Number("head"),
                FolioBaseline = page.Number("folio"),
                HeadStyle = Text(Style("head")),
                FolioStyle = Text(Style("folio")),
                NoteRule = NoteRule(width - left - right),
            };
        }
    }

    /// <summary>Whether notes stand at the foot of their page, and not all at the end.</summary>
    public bool HasFootnotes => root.Choice("notes", "foot", "end") == "foot";

    /// <summary>Whether the address of a link is told in a note at the foot of the page.</summary>
    public bool HasAddressNotes => root.Choice("addresses", "none", "foot") == "foot";

    private NoteRule NoteRule(double measure)
    {
        var rule = root["note-rule"];
        return new(
            RuleColor,
            rule.Number("thickness", 0.5),
            measure * rule.Number("share", 0.25),
            rule.Number("before", 8),
            rule.Number("after", 3)
        );
    }

    public TypeStyle Style(string name)
    {
        if (!styles.TryGetValue(name, out var style))
        {
            var node = root["styles"][name];
            style = new(node.Text("family"), node.Number("size"), node.Number("leading"))
            {
                IsBold = node.Text("weight", "regular") == "bold",
                IsItalic = node.Text("slant", "roman") == "italic",
                Before = node.Number("before", 0),
                After = node.Number("after", 0),
                Color = Color(node.Text("color", "text")),
                IsJustified = node.Text("align", "start") == "justified",
                IsHyphenated = node.Text("hyphens", "none") == "auto",
            };
            styles.Add(name, style);
        }

        return style;
    }

    public Typesetting.Text.TextStyle Text(
        TypeStyle style,
        TextStyle flags = TextStyle.None,
        bool isLink = false
    )
    {
        var key = (style, flags, isLink);
        if (!textStyles.TryGetValue(key, out var text))
        {
            text = NewText(style, flags, isLink);
            textStyles.Add(key, text);
        }

        return text;
    }

    private Typesetting.Text.TextStyle NewText(TypeStyle style, TextStyle flags, bool isLink)
    {
        var inline = root["inline"];
        var isCode = flags.HasFlag(TextStyle.Code);
        var isRaised = flags.HasFlag(TextStyle.Superscript);
        var isScript = isRaised || flags.HasFlag(TextStyle.Subscript);
        var family = isCode ? Style("code").Family : style.Family;
        var size = style.Size * (isCode && style.Family != family ? inline.Number("code-size") : 1);
        var fonts = faces.Find(
            family,
            style.IsBold || flags.HasFlag(TextStyle.Bold),
            // Emphasis within italics is roman.
            style.IsItalic != flags.HasFlag(TextStyle.Italic)
        );
        return new(
            fonts,
            isScript ? size * inline.Number("script-size") : size,
            isLink ? Link : style.Color
        )
        {
            Rise = isScript
                ? size * inline.Number(isRaised ? "superscript-rise" : "subscript-rise")
                : 0,
            IsStruck = flags.HasFlag(TextStyle.Strike),
            IsVerbatim = isCode,
            Hyphenation = style.IsHyphenated && !isCode ? hyphenation : null,
        };
    }

    private RgbColor Color(string name) => root["colors"].Color(name);
}
