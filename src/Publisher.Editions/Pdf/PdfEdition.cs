using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Editions.Pdf.Parts;
using Publisher.Model;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pdf;

namespace Publisher.Editions.Pdf;

/// <summary>The document as a book. Besides the author's words - title, subtitle, blocks in this order, and notes, each on
/// the page of its mark or all at the end - it holds only what its parts are known by: the title page's imprint, contents
/// (<see cref="PdfNames.Contents"/>) before the body (<see cref="PdfNames.Body"/>), labels of list items, marks of notes in
/// superior figures, a heading above notes at the end (<see cref="PdfNames.Notes"/>), heads and folios outside of the text
/// area, and, where the theme asks for them, the pages of cross-references and addresses of links, in notes
/// or in a list of sources (<see cref="PdfNames.Sources"/>).</summary>
internal sealed partial class PdfEdition : IEdition
{
    public string Name => "pdf";

    public Items<Finding> Write(Document document, EditionSettings settings, Stream output)
    {
        try
        {
            return Set(document, settings, output);
        }
        catch (InvalidFontException error)
        {
            // What is wrong deep within a font shows when its glyphs are asked for.
            throw new InvalidTemplateException(error.Message);
        }
    }

    private static Items<Finding> Set(Document document, EditionSettings settings, Stream output)
    {
        var pages =
            settings.Pages is { } shared && shared.Look == settings.Pdf
                ? shared
                : new PdfPages(document, settings);
        var theme = pages.Theme;
        var metadata = Metadata(document, settings);
        using var pdf = new PdfDocument(output, metadata);
        var setting = new Setting(document, theme, pdf)
        {
            References = pages.References,
            Words = pages.Words,
            Revisions = new(settings.Since, document, pages.Words),
        };
        var body = new BodyWriter(setting);
        body.Write();
        new RevisionPages(setting).Write();
        new SourcePages(setting).Write();
        var index = settings.Index(document);
        new IndexPages(setting, index).Write();
        setting.Book.StartFrontMatter();
        new TitlePage(setting, settings, body).Write();
        var contents = new ContentsPages(setting, index.Count > 0);
        contents.Write();
        setting.Book.Finish();
        setting.ReportLooseLines();
        pdf.Outline = new BookOutline(setting).Items(contents, index.Count > 0);
        pdf.Finish();
        settings.PageCount?.Invoke(pdf.PageCount);
        return setting.Findings;
    }

    private static PdfMetadata Metadata(Document document, EditionSettings settings) =>
        new()
        {
            Title = document.Name,
            // What is no language tag would mislead a reader's voice; "und" says that the language is unknown.
            Language = LanguageTag().IsMatch(document.Language) ? document.Language : "und",
            Authors = [.. settings.Authors],
            Subject = document.Summary.Length > 0 ? document.Summary : null,
            Keywords = [.. document.Keywords],
            Creator = "Publisher",
            Version = settings.EditionId(document),
            Date = settings.IsDated ? settings.Date : null,
        };

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
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
