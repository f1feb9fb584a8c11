using Publisher.Model;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Footnotes;
using Publisher.Typesetting.Pages.Tables;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using TextStyle = Publisher.Model.TextStyle;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>How one kind of paragraph is set. Measures are points.</summary>
internal sealed record TypeStyle(string Family, double Size, double Leading)
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public double Before { get; init; }

    public double After { get; init; }

    public RgbColor Color { get; init; }

    /// <summary>Whether both edges are straight where the measure allows it.</summary>
    public Alignment Alignment { get; init; }

    public bool IsHyphenated { get; init; }

    /// <summary>Whether words are parted only where that saves a line.</summary>
    public bool SparesHyphens { get; init; }

    public GlyphVariants Variants { get; init; }

    public TypeStyle Scaled(double share) =>
        share == 1 ? this : this with { Size = Size * share, Leading = Leading * share };
}

/// <summary>The look of the edition, as <c>templates/pdf/*.yml</c> tells it.</summary>
internal sealed class Theme
{
    // Words of a language that we have no patterns for are never parted, so that blanks must stretch further.
    private const double WholeWordsRoom = 1.5;

    private readonly ThemeNode root;
    private readonly Typefaces faces;
    private readonly ITemplates templates;
    private readonly Tongue tongue;
    private readonly Dictionary<string, Tongue> tongues = new(StringComparer.Ordinal);
    private MathFace? formulaFace;
    private readonly Dictionary<string, TypeStyle> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<
        (TypeStyle, TextStyle, bool, string),
        Typesetting.Text.TextStyle
    > textStyles = [];
    private readonly Dictionary<TypeStyle, Typesetting.Text.TextStyle> referenceStyles = [];

    private Theme(ThemeNode root, EditionSettings settings, string language)
    {
        (this.root, templates) = (root, settings.Templates);
        tongue = Tongue.Of(language, templates);
        faces = new(root, settings);
        Link = Color("link");
        Faint = Color("faint");
        RuleColor = Color("rule");
        Shade = Color("shade");
    }

    /// <param name="language">The document's, by which words are parted.</param>
    /// <exception cref="InvalidTemplateException">A file of the theme is missing or wrong, or no page can be set.</exception>
    public static Theme Read(EditionSettings settings, string language)
    {
        var read = new ThemeReader(settings.Templates).Read(settings.Pdf, settings.Theme);
        var theme = new Theme(read, settings, language);
        PageRoom.Check(read, theme);
        return theme;
    }

    /// <summary>The face of formulas, read when it is first asked for.</summary>
    /// <exception cref="InvalidTemplateException">It is missing, or no face for formulas.</exception>
    public MathFace FormulaFace => formulaFace ??= faces.Mathematics();

    /// <summary>In its faces, whoever sets them.</summary>
    public ShapedWords Words { get; } = new();

    /// <summary>What there is to say of its fonts when the edition is set.</summary>
    public IEnumerable<Finding> FontFindings => faces.Findings;

    /// <summary>What there is to say of its colours of text: on the paper, and on the shade behind code.</summary>
    public IEnumerable<Finding> ColorFindings
    {
        get
        {
            var colors = root["colors"];
            return colors
                .Keys.Where(key => key is not ("rule" or "shade"))
                .SelectMany(key => Contrast.Problems(colors, key, RgbColor.White))
                .Concat(Contrast.Problems(colors, "text", Shade));
        }
    }

    public RgbColor Link { get; }

    public RgbColor Faint { get; }

    public RgbColor RuleColor { get; }

    public RgbColor Shade { get; }

    /// <summary>In points: in a narrower column a justified style is ragged, for its blanks would gape.</summary>
    public double JustifyFrom(TypeStyle style) =>
        style.Size
        * root.Number("justify-from")
        * (tongue.Hyphenation is null ? WholeWordsRoom : 1);

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

    /// <summary>How formulas on lines of their own stand.</summary>
    public (Alignment Alignment, double Indent) Formulas =>
        (
            root["formula"].Choice("align", ThemeWords.FormulaAlignments) == "start"
                ? Alignment.Start
                : Alignment.Center,
            root["formula"].Number("indent", 0)
        );

    public double QuoteIndent => root["quote"].Number("indent");

    public FrameStyle QuoteFrame =>
        new() { Bar = RuleColor, BarThickness = root["quote"].Number("bar") };

    public double CodeIndent => root["code-block"].Number("indent");

    /// <summary>Down to which code is set smaller rather than wrapped.</summary>
    public double LeastCodeSize => root["code-block"].Number("least-size", 6);

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

    /// <summary>Down to which a small table is set smaller rather than to cut words.</summary>
    public double LeastTableSize => root["table-small"].Number("least-size", 6);

    public (double Thickness, double Share) Rule =>
        (root["rule"].Number("thickness"), root["rule"].Number("share"));

    public ChapterOpening OpensPages =>
        root.Choice("chapter-pages", ThemeWords.ChapterPages) switch
        {
            "always" => ChapterOpening.Always,
            "never" => ChapterOpening.Never,
            _ => ChapterOpening.Auto,
        };

    public double ChapterWords => root.Number("chapter-words");

    /// <summary>Of the headings of the first level, where they are all terms.</summary>
    public int TermLevel => (int)root.Number("term-level");

    public int ContentsLevels => (int)root.Number("contents-levels");

    public (int Count, double Gap) IndexColumns =>
        ((int)root["index"].Number("columns", 1), root["index"].Number("gap", 18));

    public bool HasPageReferences => root.Flag("page-references", otherwise: false);

    /// <summary>Of the number after a link: of its page, or of its source.</summary>
    public Typesetting.Text.TextStyle PageReference(TypeStyle style)
    {
        if (!referenceStyles.TryGetValue(style, out var text))
        {
            var size = style.Size * root["inline"].Number("page-reference-size", 1);
            text = Text(style with { Size = size, Color = Faint });
            referenceStyles.Add(style, text);
        }

        return text;
    }

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
                ChaptersOpenRecto = root.Choice("chapters", ThemeWords.Chapters) == "recto",
                HasGuideWords = root.Flag("guide-words", otherwise: true),
                HeadBaseline = page.Number("head"),
                FolioBaseline = page.Number("height") - page.Number("folio"),
                HeadStyle = Text(Style("head")),
                FolioStyle = Text(Style("folio")),
                NoteRule = NoteRule(width - left - right),
            };
        }
    }

    /// <summary>Whether notes stand at the foot of their page, and not all at the end.</summary>
    public bool HasFootnotes => root.Choice("notes", ThemeWords.Notes) == "foot";

    /// <summary>Whether the address of a link is told in a note at the foot of the page.</summary>
    public bool HasAddressNotes => Addresses == "foot";

    /// <summary>Whether links carry a number, which a list of sources at the end tells the address of.</summary>
    public bool HasSourceList => Addresses == "sources";

    private string Addresses => root.Choice("addresses", ThemeWords.Addresses);

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
            style = NewStyle(root["styles"][name]);
            styles.Add(name, style);
        }

        return style;
    }

    private TypeStyle NewStyle(ThemeNode node) =>
        new(Named(node, "family", "families"), node.Number("size"), node.Number("leading"))
        {
            IsBold = node.Choice("weight", ThemeWords.Weights) == "bold",
            IsItalic = node.Choice("slant", ThemeWords.Slants) == "italic",
            Before = node.Number("before", 0),
            After = node.Number("after", 0),
            Color = Color(Named(node, "color", "colors", "text")),
            Alignment = node.Choice("align", ThemeWords.Alignments) switch
            {
                "justified" => Alignment.Justified,
                "balanced" => Alignment.Balanced,
                _ => Alignment.Start,
            },
            IsHyphenated = node.Choice("hyphens", ThemeWords.Hyphens) != "none",
            SparesHyphens = node.Choice("hyphens", ThemeWords.Hyphens) == "needed",
            Variants = node.Variants(),
        };

    /// <param name="language">BCP 47 tag where it is not the document's; else empty.</param>
    public Typesetting.Text.TextStyle Text(
        TypeStyle style,
        TextStyle flags = TextStyle.None,
        bool isLink = false,
        string language = ""
    )
    {
        var key = (style, flags, isLink, language);
        if (!textStyles.TryGetValue(key, out var text))
        {
            text = NewText(style, flags, isLink, TongueOf(language));
            textStyles.Add(key, text);
        }

        return text;
    }

    private Tongue TongueOf(string language)
    {
        if (language.Length == 0)
        {
            return tongue;
        }

        if (!tongues.TryGetValue(language, out var foreign))
        {
            tongues[language] = foreign = Tongue.Of(language, templates);
        }

        return foreign;
    }

    private Typesetting.Text.TextStyle NewText(
        TypeStyle style,
        TextStyle flags,
        bool isLink,
        Tongue words
    )
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
            Variants = isCode ? GlyphVariants.None : style.Variants,
            Language = words.Language,
            Hyphenation = style.IsHyphenated && !isCode ? words.Hyphenation : null,
            SparesHyphens = style.SparesHyphens,
            InNeed = isCode ? null : words.Hyphenation,
            Ties = isCode ? TiedWords.None : words.Ties,
        };
    }

    /// <summary>The theme's fonts for the words of a drawing, by the kind of those that it names; the sans that labels have where
    /// it names none.</summary>
    public FontSet DrawingFonts(string families, bool isBold, bool isItalic)
    {
        bool Names(params ReadOnlySpan<string> kinds)
        {
            foreach (var kind in kinds)
            {
                if (families.Contains(kind, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        var style =
            Names("mono", "courier", "consol", "menlo") ? "code"
            : Names("sans", "arial", "helvetica") ? "head"
            : Names("serif", "times", "georgia", "roman", "garamond", "palatino") ? "text"
            : "head";
        return faces.Find(Style(style).Family, isBold, isItalic);
    }

    /// <summary>What a style names by a key of one of the theme's lists.</summary>
    private string Named(ThemeNode node, string key, string list, string? otherwise = null)
    {
        var name = node.Text(key, otherwise);
        return root[list].Keys.Contains(name)
            ? name
            : throw node.Wrong(key, $"one of the {list}: {string.Join(", ", root[list].Keys)}");
    }

    private RgbColor Color(string name) => root["colors"].Color(name);
}
