namespace Publisher.Mathematics;

/// <summary>The alphabets of mathematics, as Unicode's block of mathematical alphanumeric symbols has them.</summary>
public enum Alphabet
{
    Italic,
    Upright,
    Bold,
    BoldItalic,
    DoubleStruck,
    Script,
    BoldScript,
    Fraktur,
    BoldFraktur,
    SansSerif,
    SansSerifBold,
    SansSerifItalic,
    SansSerifBoldItalic,
    Monospace,
}

/// <summary>TeX's classes of atoms, as far as they are those of signs.</summary>
public enum OperatorClass
{
    Ordinary,
    Large,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,

    /// <summary>Dots that stand for what is left out.</summary>
    Inner,
}

/// <summary>Where scripts stand.</summary>
public enum ScriptPlacement
{
    /// <summary>To the right of the base.</summary>
    Beside,

    /// <summary>Under and over the base.</summary>
    Above,

    /// <summary>Under and over in a display, to the right in a line.</summary>
    ByStyle,
}

public enum MathStyle
{
    Display,
    Text,
    Script,
    ScriptScript,
}

public enum GridKind
{
    Matrix,

    /// <summary>A matrix whose columns the author aligns.</summary>
    Array,

    SmallMatrix,

    Cases,

    /// <summary>Pairs of columns, the first to the right, the second to the left.</summary>
    Aligned,

    Gathered,

    /// <summary>Lines under a big operator.</summary>
    Substack,
}

public enum ColumnAlignment
{
    Centre,
    Left,
    Right,
}

[Flags]
public enum WordsStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Monospace = 4,
}

public enum Enclosure
{
    Box,
    UpStrike,
    DownStrike,
    CrossStrike,
    HorizontalStrike,
}
