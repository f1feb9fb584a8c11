namespace Publisher.Tests.Generators;

/// <summary>What a format can say, so that a random document asks for no more.</summary>
internal sealed record DocumentShape
{
    public static DocumentShape Everything { get; } = new();

    /// <summary>Runs of characters without white space.</summary>
    public IReadOnlyList<string> Words { get; init; } =
    [
        "residual",
        "stream",
        "naïve",
        "“quoted”",
        "don’t",
        "MLP-layer",
        "R&D",
        "a<b>c",
        "x_1",
        "2*3*4",
        "[1]",
        "#tag",
        "1.",
        "-",
        "C:\\dir",
        "`tick`",
        "|pipe|",
        "~tilde~",
        "{brace}",
        "$5",
        "\"straight\"",
        "'single'",
        "&amp;",
        "東京",
        "فِئَ",
        "🚀",
        "e\u0301",
        "👩\u200D🔬",
        "…",
        "—",
        "http://bare.example/x",
        "word.",
        "(paren)",
        "50\u202F%",
    ];

    public bool HasTitle { get; init; } = true;

    public bool HasSubtitle { get; init; } = true;

    public bool HasStrike { get; init; } = true;

    /// <summary>Superscript and subscript.</summary>
    public bool HasScripts { get; init; } = true;

    public bool HasBreaks { get; init; } = true;

    public bool HasQuotes { get; init; } = true;

    public bool HasChecklists { get; init; } = true;

    /// <summary>Numbering by letters and Roman numerals.</summary>
    public bool HasListStyles { get; init; } = true;

    public bool HasTables { get; init; } = true;

    /// <summary>Cells that hold several blocks, that span others, and tables with no head.</summary>
    public bool HasRichTables { get; init; } = true;

    public bool HasCodeBlocks { get; init; } = true;

    public bool HasCodeLanguages { get; init; } = true;

    /// <summary>Definition lists, which Google Docs has not.</summary>
    public bool HasDefinitions { get; init; }

    /// <summary>Blocks of every kind within items, quotations, definitions and cells, headings among them.</summary>
    public bool HasRichBlocks { get; init; }

    /// <summary>Captions of tables, heads of rows and the foot of a table; figures.</summary>
    public bool HasCaptions { get; init; }

    public bool HasImages { get; init; } = true;

    public bool HasImageSizes { get; init; } = true;

    public bool HasNotes { get; init; } = true;

    /// <summary>Formulas that are told from those in the line.</summary>
    public bool HasDisplays { get; init; } = true;

    /// <summary>Words in another language than the document's.</summary>
    public bool HasLanguages { get; init; }
}
