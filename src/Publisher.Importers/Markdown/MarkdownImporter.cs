using Markdig;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Importers.Markdown.Common;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>Reads Markdown: Google's export by its own grammar, what people write by theirs.</summary>
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
        var export = Open(path, files);
        settings ??= new();
        var result =
            Habits.AreGoogles(export.Text) || Habits.IsEndless(export.Text)
                ? ReadGoogles(export, settings)
                : CommonImporter.Import(export, settings);

        // A formula without dollars may have come in as words.
        return result with
        {
            Value = TypedFormulas.ReadBeyondDollars(result.Value, settings),
        };
    }

    /// <summary>Reads a file as Google's, whatever its habits.</summary>
    internal static ImportResult ImportGoogles(
        string path,
        IExportFiles files,
        ImportSettings? settings = null
    ) => ReadGoogles(Open(path, files), settings ?? new());

    private static MarkdownExport Open(string path, IExportFiles files) =>
        new(
            path,
            files,
            files.Read(path)
                ?? throw new UnreadableSourceException(
                    $"The export holds no file {path}.",
                    "Name the .md file, such as Google Docs writes (File > Download > Markdown)."
                )
        );

    private static ImportResult ReadGoogles(MarkdownExport export, ImportSettings settings)
    {
        foreach (var repair in Repairs.OfText)
        {
            repair(export);
        }

        var parsed = Parse(export, settings);
        StyleMarks.Resolve(parsed);
        export.Ledger.Enter(MarkdownContent.Of(parsed));
        var document = new BlockReader(export).Read(parsed);
        foreach (var repair in Repairs.OfDocument)
        {
            document = repair(document, export);
        }

        return export.Ledger.Close(document with { Date = export.Files.Date }, export.Findings);
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
