namespace Publisher.Typesetting.Tags;

/// <summary>What an element is: the standard structure types that we use, by their own names (ISO 32000-1, 14.8.4).</summary>
public enum Role
{
    Document,
    Part,
    Sect,
    BlockQuote,

    /// <summary>A table of contents; holds <see cref="TOCI"/> and deeper ones.</summary>
    TOC,

    /// <summary>An item of a table of contents.</summary>
    TOCI,
    Index,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,

    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A list; holds <see cref="LI"/> and deeper lists.</summary>
    L,

    /// <summary>A list item: its <see cref="Lbl"/>, where it has one, and its <see cref="LBody"/>.</summary>
    LI,

    /// <summary>A bullet, the number of an item or of a note.</summary>
    Lbl,
    LBody,
    Table,

    /// <summary>What a table or a picture is called; holds its paragraphs.</summary>
    Caption,

    /// <summary>A row; holds <see cref="TH"/> and <see cref="TD"/>.</summary>
    TR,

    /// <summary>A cell that heads others.</summary>
    TH,

    /// <summary>A cell of data.</summary>
    TD,
    Span,

    /// <summary>A reference to a place elsewhere in the document.</summary>
    Reference,

    /// <summary>A footnote or an endnote; must have an id.</summary>
    Note,
    Code,

    /// <summary>A link: its text and the areas that can be clicked.</summary>
    Link,

    /// <summary>A picture; must have an alternative text.</summary>
    Figure,

    /// <summary>A formula; must have an alternative text.</summary>
    Formula,
}

/// <summary>Which cells a header cell heads.</summary>
public enum HeaderScope
{
    None,
    Row,
    Column,
}

/// <summary>How the items of a list are told apart (ISO 32000-1, 14.8.5.5).</summary>
public enum ListNumbering
{
    None,
    Disc,
    Circle,
    Square,
    Decimal,
    UpperRoman,
    LowerRoman,
    UpperAlpha,
    LowerAlpha,
}
