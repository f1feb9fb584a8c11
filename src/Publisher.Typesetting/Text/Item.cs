using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text;

internal enum ItemKind
{
    /// <summary>Glyphs that stay together.</summary>
    Box,

    /// <summary>A blank that can stretch; a line may end at it, unless its penalty forbids.</summary>
    Glue,

    /// <summary>A place within a word where a line may end, at a cost.</summary>
    Penalty,

    /// <summary>The line ends here.</summary>
    Break,
}

/// <summary>What a paragraph is made of to the line breaker (Knuth and Plass 1981). Measures are in points.</summary>
internal readonly record struct Item(ItemKind Kind, double Width, int Run)
{
    public double Stretch { get; init; }

    public double Shrink { get; init; }

    /// <summary>0 is free; <see cref="BreakRules.Never"/> is forbidden.</summary>
    public int Penalty { get; init; }

    /// <summary>The character that a blank was typed as; a zero for another item.</summary>
    public char Blank { get; init; }

    /// <summary>Whether a line that ends at this penalty shows a hyphen; <see cref="Width"/> is then the hyphen's.</summary>
    public bool IsHyphen { get; init; }

    /// <summary>The word that a box shows glyphs of; null for a picture.</summary>
    public ShapedWord? Word { get; init; }

    /// <summary>How far a box at the beginning of a line may stand out of a straight edge.</summary>
    public double HangLeft { get; init; }

    /// <summary>How far a box, or the hyphen of a penalty, at the end of a line may stand out.</summary>
    public double HangRight { get; init; }

    /// <summary>Where a hyphen falls within a ligature: the glyphs of its letters before the hyphen (of a penalty, whose
    /// <see cref="Width"/> counts them) or after it (of the box with the ligature, which follows the penalty). They show
    /// only where the line ends there. Null else.</summary>
    public ShapedWord? Parted { get; init; }

    public int From { get; init; }

    public int To { get; init; }

    /// <summary>The box at the beginning of a line, where the hyphen before it parted a ligature.</summary>
    public Item AfterHyphen =>
        Parted is { } letters
            ? this with
            {
                Word = letters,
                Width = WidthAfterHyphen,
                From = 0,
                To = letters.Glyphs.Length,
                Parted = null,
            }
            : this;

    /// <summary>The penalty at the end of a line, with the letters that stand before its hyphen.</summary>
    public Item BeforeHyphen =>
        Parted is { } letters
            ? this with
            {
                Word = letters,
                From = 0,
                To = letters.Glyphs.Length,
            }
            : this;

    /// <summary>How wide a box is at the beginning of a line.</summary>
    public double WidthAfterHyphen =>
        Parted is { } letters
            ? letters.Width(0, letters.Glyphs.Length) * Width / Word!.Width(From, To)
            : Width;

    public bool IsBox => Kind == ItemKind.Box;

    /// <summary>Whether it is a blank that no line ends at.</summary>
    public bool IsFixedBlank => Kind == ItemKind.Glue && Penalty >= BreakRules.Never;

    /// <summary>Whether it vanishes at the beginning of a line.</summary>
    public bool IsDiscardable => Kind is ItemKind.Glue or ItemKind.Penalty;
}
