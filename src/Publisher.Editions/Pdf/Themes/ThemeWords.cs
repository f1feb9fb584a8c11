namespace Publisher.Editions.Pdf.Themes;

/// <summary>The words of a theme where one of a few must stand; the first is what is meant where none does.</summary>
internal static class ThemeWords
{
    public static readonly string[] Weights = ["regular", "bold"];

    public static readonly string[] Slants = ["roman", "italic"];

    public static readonly string[] Alignments = ["start", "justified", "balanced"];

    public static readonly string[] Hyphens = ["none", "needed", "auto"];

    public static readonly string[] FormulaAlignments = ["center", "start"];

    public static readonly string[] ChapterPages = ["auto", "always", "never"];

    public static readonly string[] Chapters = ["next", "recto"];

    public static readonly string[] Notes = ["foot", "end"];

    public static readonly string[] Addresses = ["none", "foot", "sources"];

    /// <param name="path">Keys joined by stops; the keys of all styles stand under <c>styles</c> itself.</param>
    /// <returns>Null where any words may stand.</returns>
    public static string[]? Of(string path) =>
        path switch
        {
            "styles.weight" => Weights,
            "styles.slant" => Slants,
            "styles.align" => Alignments,
            "styles.hyphens" => Hyphens,
            "formula.align" => FormulaAlignments,
            "chapter-pages" => ChapterPages,
            "chapters" => Chapters,
            "notes" => Notes,
            "addresses" => Addresses,
            "page.size" => PaperSize.Names,
            _ => null,
        };
}
