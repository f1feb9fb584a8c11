using System.Globalization;
using Publisher.Model;

namespace Publisher.Checks;

/// <summary>Says how to mend in the words of what the author writes in, as far as the source's file tells: a text in
/// Markdown or HTML, an outline, or a document of Google Docs or Word.</summary>
internal sealed class Mending(Document document)
{
    private readonly string _kind = Path.GetExtension(FileOf(document)).ToUpperInvariant();

    /// <summary>Of a picture without a description.</summary>
    public string Picture =>
        IsMarkdown
            ? "Write what it shows between the square brackets: ![what it shows](file); in an <img>, in its alt."
        : IsDocument ? "Select it, open its alternative text and write what it shows."
        : "In Google Docs, select it, press Ctrl+Alt+Y and write what it shows; in a page of your own, write it in its alt.";

    /// <summary>Of a link to nowhere.</summary>
    public string Link =>
        IsMarkdown
            ? "Write the address of a heading or of an id that is there, or take the link off."
        : IsDocument ? "Link the words to their heading or bookmark again, or take the link off."
        : "Link the words to their heading or bookmark again, or take the link off, and export again; in a page of your own, give their place this id.";

    /// <summary>Of a heading that is a bold line.</summary>
    public string Heading =>
        IsMarkdown
            ? "If it is a heading, open its line with # signs, as many as its level, in place of the asterisks."
            : "If it is a heading, give it a heading style.";

    /// <summary>Of a paragraph that is a heading.</summary>
    public string Paragraph =>
        IsMarkdown
            ? "Take the # signs off its line, and write a short heading above it."
            : "Give it the style of normal text, and write a short heading above it.";

    /// <summary>Of a heading at another level than it should be, as the beginning of a sentence.</summary>
    public string Level(int level) =>
        IsMarkdown
            ? $"Open its line with {new string('#', level)}"
            : string.Create(CultureInfo.InvariantCulture, $"Give it the style Heading {level}");

    /// <summary>Of a word that is partly bold or in italics.</summary>
    public string Emphasis =>
        IsMarkdown
            ? "Move the asterisks to the ends of the whole word, or take them off."
            : "Select the whole word and set it in one style.";

    /// <summary>Of a table whose header is not marked.</summary>
    public string HeaderRow =>
        IsMarkdown ? "Name the columns in the table's first line, above the line of hyphens."
        : IsDocument
            ? "If its first row names the columns, mark it as the header row; if none does, write one."
        : "If its first row names the columns, mark it as the header row (in Google Docs: Table > Pin header row); if none does, write one.";

    private bool IsMarkdown => _kind is ".MD" or ".MARKDOWN" or ".TXT";

    private bool IsDocument => _kind is ".DOCX" or ".ODT";

    private static string FileOf(Document document) =>
        document.Blocks.FirstOrDefault(block => block.Source.File.Length > 0)?.Source.File ?? "";
}
