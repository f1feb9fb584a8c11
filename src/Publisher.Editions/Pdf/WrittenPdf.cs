using System.Text.RegularExpressions;
using Publisher.Editions.Pdf.Parts;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Pdf;

namespace Publisher.Editions.Pdf;

/// <summary>A document as a PDF, and what there is to say of its pages.</summary>
/// <param name="Starts">For each page of the body that has one the first block whose words begin on it.</param>
internal sealed partial record WrittenPdf(
    MemoryStream Bytes,
    int PageCount,
    Items<Finding> Findings,
    IReadOnlyList<(Block First, string Page)> Starts
)
{
    public static WrittenPdf Of(
        Document document,
        EditionSettings settings,
        Theme theme,
        EditionWords words
    )
    {
        var bytes = new MemoryStream();
        using var pdf = new PdfDocument(bytes, Metadata(document, settings));
        var names = new BlockNames();
        var setting = new Setting(document, theme, pdf)
        {
            References = theme.HasPageReferences
                ? PageReferences.Settled(known => BodyDraft.Of(document, theme, words, known))
                : null,
            Words = words,
            Revisions = new(settings.Since, document, words),
            BlockNames = names,
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
        return new(bytes, pdf.PageCount, setting.Findings, [.. names.PageStarts(setting.Book)]);
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
