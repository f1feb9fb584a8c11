namespace Publisher.Typesetting.Pdf;

/// <summary>How viewers write the label of a page (ISO 32000-1, 12.4.2).</summary>
public enum PageNumbering
{
    /// <summary>The prefix alone.</summary>
    None,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>a to z, aa to zz.</summary>
    LowerLetters,

    /// <summary>A to Z, AA to ZZ.</summary>
    UpperLetters,
}
