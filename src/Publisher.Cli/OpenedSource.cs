using System.CommandLine;
using Publisher.Features;
using Publisher.Importers;
using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.Cli;

/// <summary>A source as the command line names it: read, configured and normalised.</summary>
/// <param name="Name">What its editions are called: the file's or folder's name without extension.</param>
/// <param name="Findings">What the importer has to say.</param>
/// <param name="Account">What came in, and where it went.</param>
/// <param name="Format">What it was exported in.</param>
internal sealed record OpenedSource(
    string Name,
    Document Document,
    Configuration Configuration,
    Items<Finding> Findings,
    ImportAccount Account,
    ExportFormat Format
)
{
    /// <param name="ids">File with the ids of an earlier edition; null for the one that the configuration names.</param>
    /// <param name="lastEdition">Folder of the last edition, which is asked where neither names a file.</param>
    /// <exception cref="UnreadableSourceException">There is nothing to read, or it is no export.</exception>
    public static OpenedSource Open(
        string path,
        string? configurationPath,
        string? ids = null,
        string? lastEdition = null
    )
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isFolder = Directory.Exists(full);
        if (!isFolder && !File.Exists(full))
        {
            throw new UnreadableSourceException(
                $"{path} does not exist.",
                "Give the path of a Google Docs export: a .zip, .html, .docx or .md file, or the folder of an unpacked zip; or an outline in .opml."
            );
        }

        var folder = isFolder ? full : Path.GetDirectoryName(full)!;
        var configuration = Configuration.Read(configurationPath, folder);
        var imported = Read(path, full, isFolder, folder, configuration.Import);
        var document = configuration.Apply(imported.Value);
        if (PlainText.Words(PlainText.Of(document)) == 0)
        {
            throw new UnreadableSourceException(
                $"{path} was read and holds no words.",
                "Open the export in a browser or editor; if it is empty there too, export the document again."
            );
        }

        var settings = configuration.Normaliser with
        {
            PreviousIds =
                (ids ?? configuration.Ids) is { } file ? IdsFile.Read(file)
                : lastEdition is not null ? IdsFile.ReadFrom(lastEdition)
                : [],
        };
        var normalised = Normaliser.Normalise(document, settings);
        return new(
            isFolder ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full),
            normalised,
            configuration,
            [.. imported.Findings, .. QuotedLines.Unmatched(normalised, settings.Entries)],
            imported.Account,
            imported.Format
        );
    }

    private static ImportResult Read(
        string path,
        string full,
        bool isFolder,
        string folder,
        ImportSettings settings
    )
    {
        var files = new FolderFiles(folder);
        try
        {
            return isFolder
                ? Importers.Importers.Import(path, files, settings)
                : Importers.Importers.Import(path, Path.GetFileName(full), files, settings);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(
                $"{path} can't be read: {error.Message}",
                "Check that the file is there and that you may read it."
            );
        }
    }
}
