using System.Globalization;
using System.Text;
using Publisher.Typesetting.Fonts.Cff;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Layout;
using Publisher.Typesetting.Fonts.Mathematics;
using Publisher.Typesetting.Fonts.Outlines;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts;

/// <summary>
/// An OpenType font with outlines of TrueType or CFF: plain (.ttf, .otf), of a collection (.ttc), in WOFF 1.0 or 2.0; of a variable
/// font, one instance. Measures are in font units: divide by <see cref="UnitsPerEm"/> and multiply by the size to get points. Glyph 0 is .notdef, the glyph of what is lacking.
/// Kerning and ligatures are read when they are first asked for. A font may be shared by threads.
/// </summary>
public sealed class Font
{
    private readonly FontFile file;
    private readonly bool hasPictures;
    private readonly CharacterMap characters;
    private readonly Advances advances;
    private readonly Lazy<FontLayout> layout;
    private readonly Lazy<MathTable?> mathematics;

    private Font(FontFile file, string name, bool hasLayout, FontChoice choice)
    {
        this.file = file;
        Name = name;
        var head = file.Table("head");
        UnitsPerEm = head.U16(18);
        if (UnitsPerEm is < 16 or > 16384)
        {
            throw head.Broken($"{UnitsPerEm} units per em is outside of 16 to 16384");
        }
        Bounds = (head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        GlyphCount = file.Table("maxp").U16(4);
        var coordinates = FontAxes.Coordinates(
            file.Optional("fvar"),
            file.Optional("avar"),
            choice
        );
        IsVariable = coordinates.Length > 0;
        Outlines = FontOutlines.Of(file, head, GlyphCount, coordinates);
        hasPictures = FontOutlines.HasPictures(file);
        Metrics = new FontMetrics(file, UnitsPerEm);
        characters = new(file.Table("cmap"), GlyphCount);
        advances = new(file, Outlines, GlyphCount, coordinates);
        PostScriptName =
            FontNames.PostScriptName(file.Optional("name"), name)
            + (IsVariable ? string.Create(CultureInfo.InvariantCulture, $"-{choice.Weight}") : "");
        mathematics = new(() => file.Optional("MATH") is { } math ? new(math) : null);
        layout = new(() => new(this, tag => hasLayout ? file.Optional(tag) : null, coordinates));
    }

    /// <summary>The name under which the file was read: for messages.</summary>
    public string Name { get; }

    /// <summary>The font's own name, such as SourceSerif4-Regular.</summary>
    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>From the baseline up, positive (OS/2 typographic ascender, or hhea's where the font asks for that).</summary>
    public int Ascender => Metrics.Ascender;

    /// <summary>From the baseline down, negative.</summary>
    public int Descender => Metrics.Descender;

    /// <summary>The room that the font asks for between the descender of a line and the ascender of the next.</summary>
    public int LineGap => Metrics.LineGap;

    public int CapHeight => Metrics.CapHeight;

    public int XHeight => Metrics.XHeight;

    /// <summary>The middle of an underline: negative, below the baseline.</summary>
    public int UnderlinePosition => Metrics.UnderlinePosition;

    public int UnderlineThickness => Metrics.UnderlineThickness;

    /// <summary>The upper edge of a strike-out line, above the baseline; as thick as an underline.</summary>
    public int StrikeoutPosition => Metrics.StrikeoutPosition;

    /// <summary>Degrees counter-clockwise from upright: 0 for roman, about -10 for italic.</summary>
    public double ItalicAngle => Metrics.ItalicAngle;

    /// <summary>Whether all advances are equal.</summary>
    public bool IsFixedPitch => Metrics.IsFixedPitch;

    /// <summary>Whether the licence bits (OS/2 fsType) let documents embed the font in part.</summary>
    public bool MayBeEmbedded => Metrics.MayBeEmbedded;

    /// <summary>Whether it is one instance of many.</summary>
    public bool IsVariable { get; }

    internal FontMetrics Metrics { get; }

    internal IOutlines Outlines { get; }

    /// <summary>Null where the outlines are of another kind.</summary>
    internal TrueTypeOutlines? TrueType => Outlines as TrueTypeOutlines;

    /// <inheritdoc cref="TrueType"/>
    internal CffFont? Cff => Outlines as CffFont;

    internal (int Left, int Bottom, int Right, int Top) Bounds { get; }

    /// <summary>Reads a font; <paramref name="name"/> is what messages call it, usually the file's name.</summary>
    /// <param name="hasLayout">Whether its kerning, ligatures and variants are used.</param>
    /// <param name="choice">Which of the fonts in it; null for the regular one.</param>
    /// <exception cref="InvalidFontException">The bytes are no font, a broken one, or of a kind that can't be used.</exception>
    public static Font Read(
        ReadOnlyMemory<byte> file,
        string name,
        bool hasLayout = true,
        FontChoice? choice = null
    )
    {
        choice ??= FontChoice.Regular;
        return new(new FontFile(file, name, choice.Index), name, hasLayout, choice);
    }

    /// <summary>The glyph of a code point, or 0 where the font lacks it or has only a picture of it.</summary>
    public ushort GlyphOf(int codePoint)
    {
        var glyph = characters.GlyphOf(codePoint);
        return hasPictures && glyph != 0 && !HasInk(glyph, codePoint) ? (ushort)0 : glyph;
    }

    /// <summary>How far the glyph moves the pen, in font units.</summary>
    public int Advance(ushort glyph) => advances.Of(glyph);

    /// <summary>What is added to the advance of <paramref name="left"/> when <paramref name="right"/> follows; mostly 0 or negative.</summary>
    /// <exception cref="InvalidFontException">A table of the font is broken.</exception>
    public int Kerning(ushort left, ushort right)
    {
        var pair = new GlyphBuffer();
        pair.Add(new() { Glyph = left });
        pair.Add(new() { Glyph = right });
        Layout.Place(pair, LayoutRequest.Plain);
        return pair[0].Advance - Advance(left);
    }

    /// <summary>Its kerning, ligatures, variants and marks.</summary>
    internal FontLayout Layout => layout.Value;

    /// <summary>How formulas are set with it; null where it says nothing of them. Read when it is first asked for.</summary>
    /// <exception cref="InvalidFontException">The table is broken.</exception>
    internal MathTable? Mathematics => mathematics.Value;

    /// <summary>The room that a glyph's ink takes, in font units; null for a blank.</summary>
    internal GlyphBounds? BoundsOf(ushort glyph) => Outlines.BoundsOf(glyph);

    /// <summary>Whether the glyph shows what its character is to show, and all that draws it can be read.</summary>
    internal bool CanDraw(ushort glyph, int codePoint)
    {
        try
        {
            FontProgram.Of(this, [0, glyph]);
            return HasInk(glyph, codePoint);
        }
        catch (InvalidFontException)
        {
            return false;
        }
    }

    private bool HasInk(ushort glyph, int codePoint) =>
        BoundsOf(glyph) is not null
        || !Rune.IsValid(codePoint)
        || Rune.GetUnicodeCategory(new(codePoint))
            is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control
                or UnicodeCategory.Format;

    /// <summary>Its characters by themselves, which keep no other part of the file in memory.</summary>
    internal CharacterMap CopyCharacters() => new(file.Table("cmap").Copy(), GlyphCount);

    /// <summary>Reads a table of the file for the subset, where it has it.</summary>
    internal FontTable? Table(string tag) => file.Optional(tag);
}
