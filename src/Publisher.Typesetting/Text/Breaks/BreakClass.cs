namespace Publisher.Typesetting.Text.Breaks;

/// <summary>What a character is to line breaking, by the names of UAX #14, with the classes that need no rule of their own
/// already resolved (LB1), and those apart that the rules tell by more than the class.</summary>
internal enum BreakClass : byte
{
    AL,
    AK,
    AP,
    AS,
    B2,
    BA,
    BB,
    BK,
    CB,
    CL,
    CM,

    /// <summary>A closing parenthesis, not East Asian.</summary>
    CP,

    /// <summary>An East Asian closing parenthesis.</summary>
    CPW,
    CR,

    /// <summary>The dotted circle, which stands in for a letter of any script.</summary>
    DC,
    EB,
    EM,
    EX,
    GL,
    H2,
    H3,
    HL,
    HY,
    ID,

    /// <summary>A code point kept for pictographs to come.</summary>
    IDX,
    IN,
    IS,
    JL,
    JT,
    JV,
    LF,
    NL,
    NS,
    NU,

    /// <summary>Opening punctuation, not East Asian.</summary>
    OP,

    /// <summary>East Asian opening punctuation.</summary>
    OPW,
    PO,
    PR,
    QU,

    /// <summary>A quotation mark that ends a quotation in some languages.</summary>
    QUF,

    /// <summary>A quotation mark that begins a quotation in some languages.</summary>
    QUI,
    RI,
    SP,
    SY,
    VF,
    VI,
    WJ,
    ZW,
    ZWJ,
}
