using Publisher.Importers.Html;
using Publisher.Importers.Html.Reading;
using Publisher.Importers.Markdown.Common.Lines;
using Publisher.Importers.Markdown.Common.Page;
using Publisher.Importers.Markdown.Structure;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common;

/// <summary>Reads the Markdown that people write: CommonMark, GFM and what is usual beside them. What it means is by its
/// specification a page of HTML, with the author's own HTML in it, so it is read as that page.</summary>
internal static class CommonImporter
{
    public static ImportResult Import(MarkdownExport export, ImportSettings settings)
    {
        var head = FrontMatter.TakeOut(export);
        EditMarks.Resolve(export, settings);
        foreach (var rewrite in CommonLines.All)
        {
            rewrite(export, head);
        }

        var page = MarkdownPage.Of(export, settings);
        page.Ledger.Enter(MarkdownPage.ContentOf(page));
        foreach (var repair in PageRepairs.All)
        {
            repair(page);
        }

        var slash = export.Path.LastIndexOf('/');
        var pictures = new Pictures(export.Path[..(slash + 1)], export.Files, page);
        var document = new DocumentReader(page, pictures).Read(export.Files.Date);
        document = HeadingTheme.Repair(document, export);
        document = head.Says(document)
            ? document
            : Named(TitleRoles.Repair(document, export), export);
        return page.Ledger.Close(
            head.Of(document, export) with
            {
                Abbreviations = export.Abbreviations.ToItems(),
            },
            [.. export.Findings, .. page.Findings]
        );
    }

    /// <summary>A heading that others of its level follow is the first of several parts, and no name of the whole.</summary>
    private static Document Named(Document document, MarkdownExport export)
    {
        var headings = document.Blocks.OfType<Heading>().ToList();
        return
            document.Title.Count == 0
            && headings is [{ Level: > 1 } first, .. var others]
            && others.Exists(other => other.Level <= first.Level)
            ? document with
            {
                Name = System.IO.Path.GetFileNameWithoutExtension(export.File),
            }
            : document;
    }
}
