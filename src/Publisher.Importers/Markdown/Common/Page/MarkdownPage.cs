using System.Globalization;
using Markdig;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Repairs;
using Publisher.Importers.Markdown.Common.Syntax;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>The page of HTML that a Markdown text means.</summary>
internal static class MarkdownPage
{
    /// <exception cref="UnreadableSourceException">The text is nested too deeply to be a document.</exception>
    public static Html.Page Of(MarkdownExport export, ImportSettings settings)
    {
        var page = ElementTree.Read(Written(export, settings), export.File, ledger: export.Ledger);
        Mark(page);
        TableCaptions.Gather(page);
        Notices.Quote(page);
        Spelling.Write(page);
        return page;
    }

    /// <summary>The page alone: of the parser's tree, which takes many times the text, nothing is held on to.</summary>
    private static string Written(MarkdownExport export, ImportSettings settings)
    {
        var pipeline = CommonMarkdown.Pipeline(settings);
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            var parsed = Markdig.Markdown.Parse(export.Text, pipeline);
            foreach (var cell in TableParser.Beyond(parsed).Where(cell => cell.Length > 0))
            {
                export.Leave(cell, "cell beyond the head of its table", isTold: true);
            }

            PageRenderer.Write(parsed, pipeline, html);
        }
        catch (ArgumentException)
        {
            // Markdig, and BoundedLists in its stead, give up beyond 128 levels of nesting, with this exception and for no other reason.
            throw MarkdownExport.TooDeep(export.File);
        }

        return RawHtml.Clean(html.ToString(), export);
    }

    public static ContentCount ContentOf(Html.Page page)
    {
        var content = PageContent.Of([page.Body, .. page.Notes]);
        content[ContentKind.Footnote] = page.Notes.Count;
        return content;
    }

    /// <summary>What the page says in marks of its own becomes what the reader knows.</summary>
    private static void Mark(Html.Page page)
    {
        for (var at = 0; at < page.Body.Children.Count; at++)
        {
            if (page.Body.Children[at][PageRenderer.NoteBody].Length > 0)
            {
                page.Notes.Add(new("body") { Children = page.Body.Children[at].Children });
            }
        }

        page.Body.Children.RemoveAll(child => child[PageRenderer.NoteBody].Length > 0);
        foreach (var element in page.Elements())
        {
            if (element[PageRenderer.Checked].Length > 0)
            {
                element[Checklists.State] = element[PageRenderer.Checked];
            }

            for (var at = 0; at < element.Children.Count; at++)
            {
                element.Children[at] = Marked(element.Children[at], page.Notes.Count);
            }
        }
    }

    private static Element Marked(Element element, int notes)
    {
        switch (element.Name)
        {
            case PageRenderer.Formula:
                return Element.OfFormula(element.Words(), element[PageRenderer.Display].Length > 0);
            case PageRenderer.NoteMark
                when int.TryParse(element["n"], CultureInfo.InvariantCulture, out var number)
                    && number >= 1
                    && number <= notes:
                return new(Element.NoteName) { ["note"] = element["n"] };
            default:
                return element;
        }
    }
}
