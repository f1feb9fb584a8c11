using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Text;

/// <summary>How a run of characters is set.</summary>
/// <param name="Fonts">The face, with the fonts that stand in for what it lacks.</param>
/// <param name="Size">In points.</param>
public sealed record TextStyle(FontSet Fonts, double Size, RgbColor Color)
{
    /// <summary>Points above the baseline; negative below.</summary>
    public double Rise { get; init; }

    public bool IsStruck { get; init; }

    /// <summary>The forms of its letters and figures, where the face has them.</summary>
    public GlyphVariants Variants { get; init; }

    /// <summary>A tag of BCP 47, by which fonts choose between the forms of a letter; empty where it is unknown.</summary>
    public string Language { get; init; } = "";

    /// <summary>Where its words may be parted; null for nowhere.</summary>
    public Hyphenation? Hyphenation { get; init; }

    /// <summary>Whether ragged lines part words only where that saves a line.</summary>
    public bool SparesHyphens { get; init; }

    /// <summary>Where a word is parted that is wider than its line, though others are not: in a title. Null for
    /// anywhere.</summary>
    public Hyphenation? InNeed { get; init; }

    /// <summary>Which of its words belong together.</summary>
    public TiedWords Ties { get; init; } = TiedWords.None;

    /// <summary>Code: every blank counts, and a line may end within a word at its punctuation.</summary>
    public bool IsVerbatim { get; init; }
}

/// <summary>Where a click leads.</summary>
public abstract record LinkTarget
{
    /// <summary>What is said of the link where its text says too little: a note's number. Null for its text.</summary>
    public string? Description { get; init; }
}

/// <summary>A place in the same document, by the name of its <see cref="TextRun.Anchor"/>.</summary>
public sealed record InternalTarget(string Name) : LinkTarget;

/// <param name="Address">Of no more than <see cref="Longest"/> bytes once it is escaped.</param>
public sealed record ExternalTarget(string Address) : LinkTarget
{
    /// <summary>The bytes that a string of PDF/A may have (ISO 19005-2, 6.1.13).</summary>
    public const int Longest = 32_767;

    public static bool Holds(string address) =>
        address.Length <= Longest && AsciiAddress.Escaped(address).Length <= Longest;
}

/// <summary>A piece of a paragraph in one style. A line feed ends the line; a tab is a blank.</summary>
public sealed record TextRun(string Text, TextStyle Style)
{
    public LinkTarget? Link { get; init; }

    /// <summary>The inline element that the run is in: a Link where it has a <see cref="Link"/>. Null where the run
    /// belongs to its block's own element.</summary>
    public StructureElement? Tag { get; init; }

    /// <summary>Names the place where the run begins, for links to lead to; empty for none.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>What the line that the run begins on brings along.</summary>
    public IReadOnlyList<Insert> Inserts { get; init; } = [];

    /// <summary>The room in points that the run's last word takes, whatever the word, so that another can stand in its
    /// place: a page number. It stands at the right end of the room. Null for its own width.</summary>
    public double? Room { get; init; }

    /// <summary>A picture that stands in the line in place of text.</summary>
    public Picture? Picture { get; init; }

    /// <summary>A formula that stands in the line in place of text, as it was set.</summary>
    public Inset? Inset { get; init; }
}

/// <summary>Something that is set elsewhere on the page where a run stands, and read right after the run: a footnote.</summary>
public abstract class Insert(StructureElement? tag)
{
    internal StructureElement? Tag => tag;
}

/// <summary>A picture at the size that it is to have, in points.</summary>
public sealed record Picture(PageImage Image, double Width, double Height)
{
    /// <summary>The width as a share of the room that the picture stands in, whatever its own; null for its own.</summary>
    public double? Share { get; init; }

    /// <summary>Larger or smaller in proportion where it has a share of the room, and smaller where it is larger than
    /// the room.</summary>
    public Picture FitInto(double width, double height)
    {
        var wanted = Share is { } share ? share * width / Width : 1;
        var scale = Math.Min(wanted, Math.Min(width / Width, height / Height));
        return scale == 1
            ? this
            : this with
            {
                Width = Width * scale,
                Height = Height * scale,
                Share = null,
            };
    }
}
