using Markdig;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>Reads Google's Markdown export.</summary>
internal static class MarkdownImporter
{
    /// <param name="path">Path of the Markdown file within the export.</param>
    /// <exception cref="UnreadableSourceException">The file is missing, or nested too deeply to be a document.</exception>
    public static ImportResult Import(
        string path,
        IExportFiles files,
        ImportSettings? settings = null
    )
    {
        var bytes =
            files.Read(path)
            ?? throw new UnreadableSourceException(
                $"The export holds no file {path}.",
                "Name the .md file that Google Docs wrote (File > Download > Markdown)."
            );
        var export = new MarkdownExport(path, files, bytes);
        foreach (var repair in Repairs.OfText)
        {
            repair(export);
        }

        var parsed = Parse(export, settings ?? new());
        StyleMarks.Resolve(parsed);
        export.Ledger.Enter(MarkdownContent.Of(parsed));
        var document = new BlockReader(export).Read(parsed);
        foreach (var repair in Repairs.OfDocument)
        {
            document = repair(document, export);
        }

        return export.Ledger.Close(document with { Date = files.Date }, export.Findings);
    }

    private static Markdig.Syntax.MarkdownDocument Parse(
        MarkdownExport export,
        ImportSettings settings
    )
    {
        try
        {
            return Markdig.Markdown.Parse(export.Text, GoogleMarkdown.Pipeline(settings));
        }
        catch (ArgumentException)
        {
            // Markdig gives up beyond 128 levels of nesting, with this exception and for no other reason.
            throw MarkdownExport.TooDeep(export.File);
        }
    }
}
