using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Reading;
using Publisher.Importers.Html.Repairs;
using Publisher.Model;

namespace Publisher.Importers.Html;

/// <summary>Reads Google's HTML export: a zip's page, the page alone with its pictures in it, what the Drive API gives, and a
/// page published to the web.</summary>
internal static class HtmlImporter
{
    /// <param name="path">Path of the HTML file within the export.</param>
    public static ImportResult Import(
        string path,
        IExportFiles files,
        ImportSettings? settings = null
    )
    {
        var bytes =
            files.Read(path)
            ?? throw new UnreadableSourceException(
                $"“{path}” is not in the export.",
                "Export the document again with File > Download > Web page."
            );
        var slash = path.LastIndexOf('/');
        var file = path[(slash + 1)..];
        var html = Decoding.Decode(bytes.Span);
        GooglePage.Refuse(html, file);
        var page = ElementTree.Read(html, file);
        if (Decoding.IsGuess(bytes.Span))
        {
            page.Report(
                Severity.Warning,
                $"“{file}” is not in UTF-8 and names no other encoding; some of its letters may be wrong.",
                "Look for strange letters; export the document again, or save the page as UTF-8.",
                quote: "",
                ordinal: 0
            );
        }

        page.Ledger.Enter(PageContent.Of([page.Body]));
        foreach (var repair in Repair.All)
        {
            repair(page);
        }

        var pictures = new Pictures(path[..(slash + 1)], files, page);
        var document = new DocumentReader(page, pictures).Read(files.Date);
        if (document.Blocks.Count == 0 && document.Title.Count == 0)
        {
            page.Report(
                Severity.Error,
                $"“{page.File}” holds no text.",
                "Export the document again with File > Download > Web page, and see that the right document is open.",
                quote: "",
                ordinal: 0
            );
        }

        // A formula that is typed came in as words.
        var result = page.Ledger.Close(document, page.Findings);
        return result with { Value = TypedFormulas.Read(document, settings ?? new()) };
    }
}
