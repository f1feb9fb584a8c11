namespace Publisher.Typesetting.Fonts;

/// <summary>Other forms of letters and figures that a font may have, and that a style may ask for. What a font lacks is
/// set as it is.</summary>
[Flags]
public enum GlyphVariants
{
    None = 0,

    /// <summary>Lower-case letters as small capitals (smcp).</summary>
    SmallCapitals = 1,

    /// <summary>Figures as high as capitals (lnum).</summary>
    LiningFigures = 2,

    /// <summary>Figures with ascenders and descenders, for running text (onum).</summary>
    OldStyleFigures = 4,

    /// <summary>Figures of one width, which stand below each other in columns (tnum).</summary>
    TabularFigures = 8,

    /// <summary>Figures each as wide as it needs to be (pnum).</summary>
    ProportionalFigures = 16,
}
