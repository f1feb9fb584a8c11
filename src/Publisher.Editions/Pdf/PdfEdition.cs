using System.Globalization;
using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>The document as a book. Besides the author's words - title, subtitle, blocks in this order, and notes, each on
/// the page of its mark or all at the end - it holds only what its parts are known by: the title page's imprint, contents
/// (<see cref="PdfNames.Contents"/>) before the body (<see cref="PdfNames.Body"/>), labels of list items, marks of notes in
/// superior figures, a heading above notes at the end (<see cref="PdfNames.Notes"/>), heads and folios outside of the text
/// area, and, where the theme asks for them, the pages of cross-references and addresses of links, in notes
/// or in a list of sources (<see cref="PdfNames.Sources"/>).</summary>
internal sealed class PdfEdition : IEdition
{
    public string Name => "pdf";

    public Items<Finding> Write(Document document, EditionSettings settings, Stream output)
    {
        var pages =
            settings.Pages is { } shared && shared.Look == settings.Pdf
                ? shared
                : new PdfPages(document, settings);
        var file = pages.File;
        file.Bytes.WriteTo(output);
        settings.PageCount?.Invoke(file.PageCount);
        return file.Findings;
    }
}

/// <summary>The named destinations that are the edition's own; ids of entries and sections never begin like this.</summary>
internal static class PdfNames
{
    public const string Title = "@title";
    public const string Contents = "@contents";
    public const string Body = "@body";
    public const string Notes = "@notes";
    public const string Index = "@index";

    public const string Changes = "@changes";

    public const string Sources = "@sources";

    public static string Source(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"@source-{number}");

    public static string Note(string id) => $"@note-{id}";

    public static string Mark(string id) => $"@mark-{id}";

    public static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"@address-{number}");

    public static string AddressMark(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"@link-{number}");
}
