using Publisher.Importers.Canonical;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Reading;
using Publisher.Importers.Html.Repairs;
using Publisher.Model;

namespace Publisher.Importers.Html;

/// <summary>Reads web pages. Google's: a zip's page, the page alone with its pictures in it, what the Drive API gives, and a
/// page published to the web. Anyone's: the article of the page, without what its site puts around it.</summary>
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
        var folder = path[..(slash + 1)];
        var page = ElementTree.Read(html, file, sheet => Sheet(files, folder, sheet));
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

        var document = Read(page, new Pictures(folder, files, page), files.Date);
        document = page.IsOfGoogle || page.IsEdition ? document : Titled(document);
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

    /// <summary>The only heading of a page, over all of its text, is its title.</summary>
    private static Document Titled(Document document) =>
        document.Title.Count == 0
        && document.Blocks
            is [Heading { Level: 1, Content: [var first, .. var more] } heading, _, .. var rest]
        && document.Blocks is [_, not Heading, ..]
        && !rest.OfType<Heading>().Any()
            ? document with
            {
                Title = [first with { Source = heading.Source }, .. more],
                Blocks = [.. document.Blocks.Skip(1)],
            }
            : document;

    /// <summary>A page as it was parsed, mended and read; its account is open still.</summary>
    public static Document Read(Page page, Pictures pictures, DateTimeOffset? date)
    {
        foreach (var repair in Repair.First)
        {
            repair(page);
        }

        page.Ledger.Enter(PageContent.Of([page.Body]));
        foreach (var repair in Repair.All)
        {
            repair(page);
        }

        return new DocumentReader(page, pictures).Read(page.Date ?? date);
    }

    /// <summary>A style sheet that lies beside the page.</summary>
    private static string? Sheet(IExportFiles files, string folder, string address) =>
        address.Contains(':', StringComparison.Ordinal)
        || address.StartsWith('/')
        || address.Contains("..", StringComparison.Ordinal)
        || files.Read(folder + Uri.UnescapeDataString(address.Split('?', '#')[0])) is not { } bytes
            ? null
            : System.Text.Encoding.UTF8.GetString(bytes.Span);
}
