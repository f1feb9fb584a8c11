namespace Publisher.Importers.Canonical;

/// <summary>Paragraphs in the style of a title within the text. Each tab of a document may open with one, but authors set
/// whole definitions in that style, too: so they stay paragraphs, and only the author can make them headings.</summary>
internal static class LaterTitles
{
    public const string Hint =
        "Where it heads a part of the document, as the name of a tab does, give it a heading style and export again.";

    public static string Message(int count) =>
        count == 1
            ? "A paragraph within the text has the style of a title; it stays a paragraph."
            : FormattableString.Invariant(
                $"{count} paragraphs within the text have the style of a title; they stay paragraphs. This is the first."
            );
}
