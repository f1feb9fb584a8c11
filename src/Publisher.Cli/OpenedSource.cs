using Publisher.Cli.Configuration;
using Publisher.Cli.Files;
using Publisher.Cli.Remarks;
using Publisher.Features;
using Publisher.Feedback;
using Publisher.Importers;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Normalisation.Ids;

namespace Publisher.Cli;

/// <summary>A source as the command line names it: read, configured and normalised.</summary>
/// <param name="Name">What its editions are called: the file's or folder's name without extension.</param>
/// <param name="Findings">What the importer has to say.</param>
/// <param name="Account">What came in, and where it went.</param>
/// <param name="Format">What it was exported in.</param>
internal sealed record OpenedSource(
    string Name,
    Document Document,
    SourceConfiguration Configuration,
    Items<Finding> Findings,
    ImportAccount Account,
    ExportFormat Format
)
{
    private const string Here = ".";

    /// <summary>The file with what readers reported; null where there is none.</summary>
    public string? Feedback { get; private init; }

    /// <summary>What readers reported, read when it is first asked for.</summary>
    public Items<Remark> Remarks => LazyRemarks.Value;

    private Lazy<Items<Remark>> LazyRemarks { get; init; } = new([]);

    /// <summary>Full paths of what was read, and of what the document links to: no run writes over these.</summary>
    public IReadOnlyList<string> Inputs { get; private init; } = [];

    /// <summary>Full paths of files that were asked for and are not there.</summary>
    public IReadOnlyList<string> Missing { get; private init; } = [];

    /// <param name="ids">File with the ids of an earlier edition; null for the one that the configuration names.</param>
    /// <param name="lastEdition">Folder of the last edition, which is asked where neither names a file.</param>
    /// <param name="templates">Folder of templates; null for the one that the configuration names.</param>
    /// <param name="feedback">File with what readers reported; null for the one that the configuration names, else the one
    /// beside the source.</param>
    /// <param name="copy">Full path of the copy that is read of a document of Google's; null for the newest.</param>
    /// <exception cref="UnreadableSourceException">There is nothing to read, or it is no export.</exception>
    public static OpenedSource Open(
        string path,
        string? configurationPath,
        string? ids = null,
        string? lastEdition = null,
        string? templates = null,
        string? feedback = null,
        string? copy = null
    )
    {
        var place = SourcePlace.Of(path);
        var full = copy ?? place.Fetched();
        var isFolder = Directory.Exists(full);
        var folder = isFolder ? full : Path.GetDirectoryName(full)!;
        Recovery.LookAt(folder);
        var files = new FolderFiles(folder);
        var configuration = SourceConfiguration
            .Read(configurationPath, place.Folder, templates)
            .EditedAt(place.EditedAt);
        var imported = Read(path, full, isFolder, files, configuration.Import);
        var document = WithWords(path, configuration.Apply(imported.Value));
        var name = isFolder ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full);
        var list = ids ?? configuration.Ids;
        var settings = configuration.Normaliser with
        {
            PreviousIds = PreviousIds(list, lastEdition, name),
        };
        var normalised = Normaliser.Normalise(document, settings);
        var remarks = FeedbackFile.Find(feedback ?? configuration.Feedback, place.Folder);
        return new(
            name,
            normalised,
            configuration,
            [
                .. imported.Findings,
                .. QuotedLines.Unmatched(normalised, settings.Entries),
                .. MissingEntries.Of(normalised, settings.Entries),
            ],
            imported.Account,
            imported.Format
        )
        {
            Feedback = remarks,
            LazyRemarks = new(() => remarks is null ? [] : FeedbackFile.Read(remarks)),
            Inputs =
            [
                .. files.Inputs,
                .. configuration.Inputs,
                .. new[] { list, remarks }.OfType<string>().Select(Path.GetFullPath),
                .. LinkedFiles.Of(normalised, folder),
            ],
            Missing =
            [
                .. files.Missing,
                .. remarks is null
                    ? new[] { Path.GetFullPath(FeedbackFile.Name, place.Folder) }
                    : [],
            ],
        };
    }

    /// <summary>A document that another is compared with: an export, an edition, or either as it stood in a revision in
    /// git.</summary>
    /// <param name="side">A path, an address of Google's, or <c>REV:path</c>.</param>
    /// <param name="configurationPath">File with settings; null for the one beside it.</param>
    /// <param name="folder">That both are seen from.</param>
    /// <exception cref="UnreadableSourceException">There is nothing to read, or it is no export.</exception>
    /// <exception cref="UsageException">There is no such revision, or no git.</exception>
    public static Document OpenCompared(
        string side,
        string? configurationPath,
        string folder = Here
    )
    {
        var isAddress = SourcePlace.Of(side).Address is not null;
        if (isAddress || !GitFile.Is(side, folder))
        {
            var path = isAddress || folder == Here ? side : Path.Combine(folder, side);
            return Open(path, configurationPath).Document;
        }

        var configuration = SourceConfiguration.Read(configurationPath, GitFile.Folder(side));
        var file = GitFile.Open(side, folder);
        var imported = Importers.Importers.Import(side, file.Name, file, configuration.Import);
        return Normaliser.Normalise(
            WithWords(side, configuration.Apply(imported.Value)),
            configuration.Normaliser
        );
    }

    private static Document WithWords(string path, Document document) =>
        PlainText.Words(PlainText.Of(document)) > 0
            ? document
            : throw new UnreadableSourceException(
                $"{path} was read and holds no words.",
                "Open the export in a browser or editor; if it is empty there too, export the document again."
            );

    /// <param name="list">The file that is named; null for none.</param>
    private static Items<EditionId> PreviousIds(string? list, string? lastEdition, string name)
    {
        Recovery.LookAt(
            list is null
                ? lastEdition ?? EditionPaths.Default
                : Path.GetDirectoryName(Path.GetFullPath(list))!
        );
        return list is not null ? IdsFile.Read(list)
            : lastEdition is not null ? IdsFile.ReadFrom(lastEdition, name)
            : [];
    }

    private static ImportResult Read(
        string path,
        string full,
        bool isFolder,
        FolderFiles files,
        ImportSettings settings
    )
    {
        try
        {
            SourceRoom.Demand(path, full);
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
