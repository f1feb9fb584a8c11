using System.Text;
using Publisher.Checks;
using Publisher.Cli.Files;
using Publisher.Editions;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;

namespace Publisher.Cli.Commands.Publishing;

/// <summary>What a run published.</summary>
/// <param name="Files">In the order of the editions.</param>
/// <param name="Findings">What the editions could not hold.</param>
internal sealed record Publication(
    OpenedSource Source,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>Every file that was written, as seen from the folder, with slashes.</summary>
    public IReadOnlyCollection<string> Names { get; private init; } = [];

    /// <summary>Writes the editions, the list of ids and that of changes as one set.</summary>
    /// <param name="since">The edition before; null for none.</param>
    /// <param name="copies">Of dead pages, by the addresses that the document links to.</param>
    /// <exception cref="UsageException">The folder can't be written; then its files are as they were.</exception>
    public static Publication Write(
        OpenedSource source,
        EarlierSource? since,
        IReadOnlyList<EditionFile> files,
        IReadOnlyList<IFolderEdition> folders,
        string folder,
        Claims claims,
        IReadOnlyDictionary<string, LinkSnapshot> copies,
        EditionMemory? memory = null
    )
    {
        var ids = IdsFile.Name(source.Name);
        var templates = source.Configuration.Templates;
        using var output = new EditionFolder(
            folder,
            [
                .. files.Select(file => file.Name),
                ids,
                .. since is null ? [] : new[] { EarlierSource.List },
            ],
            Claimed(claims, ids, since?.Place, folder)
        );
        var names = files.Select(file => file.Name).ToItems();
        var settings = Settings(source, templates);
        settings = settings with
        {
            Since = since?.Told(settings.Date),
            Site = source.Configuration.Site with { Files = names },
        };
        var document = ArchivedLinks.Of(Typeset(source), copies, templates);
        var shared = Shared(files, templates);
        settings = settings with { Pages = PagesOf(shared, document, settings) };
        List<Func<(PublishedFile File, Items<Finding> Findings)>> writers =
        [
            .. files.Select<EditionFile, Func<(PublishedFile, Items<Finding>)>>(file =>
                () => Write(file, Writer(file, document, settings, shared, memory), output, folder)
            ),
            .. folders.Select<IFolderEdition, Func<(PublishedFile, Items<Finding>)>>(edition =>
                () => Write(edition, source.Name, document, settings, output, folder)
            ),
        ];
        IReadOnlyList<(PublishedFile File, Items<Finding> Findings)> written;
        using (var progress = Progress.Start(names.Concat(folders.Select(each => each.Name))))
        {
            written = SideBySide.Of(
                writers,
                write =>
                {
                    var edition = write();
                    progress.Done(edition.File.Name);
                    return edition;
                }
            );
        }

        foreach (var edition in folders.Where(edition => edition.HoldsOthers))
        {
            var own = FolderName(source.Name, edition);
            foreach (var name in names)
            {
                output.Copy(name, $"{own}/{SiteSettings.Folder}/{name}");
            }
        }

        output.Write(ids, stream => IdsFile.Write(source.Document, stream));
        var changes = since is null ? [] : new[] { Write(since, source, output, folder) };
        output.Commit(templates.Own);
        return new(
            source,
            [.. written.Select(edition => edition.File), .. changes],
            [.. written.SelectMany(edition => edition.Findings)]
        )
        {
            Names = output.Names,
        };
    }

    /// <summary>The document with the look that the settings give its words.</summary>
    private static Document Typeset(OpenedSource source)
    {
        var document = UniformHeadwords.Of(
            source.Document,
            source.Configuration.HasUniformHeadwords
        );
        return source.Configuration.HasFrenchSpacing ? FrenchSpacing.Of(document) : document;
    }

    /// <summary>The edition before is an input, and may be one that this run replaces.</summary>
    private static Claims Claimed(Claims claims, string ids, string? since, string folder) =>
        since is null
            ? claims with
            {
                Updated = [ids],
            }
            : claims with
            {
                Inputs = [.. claims.Inputs, since],
                Updated = [ids, Path.GetRelativePath(Path.GetFullPath(folder), since)],
            };

    private static PublishedFile Write(
        EarlierSource since,
        OpenedSource source,
        EditionFolder output,
        string folder
    )
    {
        var list = Encoding.UTF8.GetBytes(since.Markdown(source));
        output.Write(EarlierSource.List, stream => stream.Write(list));
        return new(
            EarlierSource.List,
            Path.Combine(folder, EarlierSource.List),
            list.Length,
            Pages: null
        );
    }

    private static SharedPages Shared(IReadOnlyList<EditionFile> files, TemplateFiles templates) =>
        new(new(templates), files.FirstOrDefault(file => file.IsPdf)?.Look);

    /// <summary>Of the PDF that other editions tell the pages of; null where none is written.</summary>
    private static PdfPages? PagesOf(
        SharedPages shared,
        Document document,
        EditionSettings settings
    ) =>
        shared.Look is { } look
            ? new(document, settings with { Templates = shared.Templates, Pdf = look })
            : null;

    /// <summary>Writes an edition into a stream, from memory where it is the one that the last run wrote.</summary>
    private static Func<Stream, EditionOutput> Writer(
        EditionFile file,
        Document document,
        EditionSettings settings,
        SharedPages shared,
        EditionMemory? memory
    ) =>
        stream =>
            memory is null
                ? EditionOutput.Make(file, document, settings, stream)
                : memory.Write(file, document, settings, shared, stream);

    private static EditionSettings Settings(OpenedSource source, TemplateFiles templates) =>
        new(templates, EditionDate.Of(source))
        {
            Authors =
                source.Configuration.Authors.Count > 0
                    ? source.Configuration.Authors
                    : source.Document.Authors,
            Licence = source.Configuration.Licence,
            Version = source.Configuration.Version,
            Cover = source.Configuration.Cover,
            WordTemplate = source.Configuration.WordTemplate,
            HasIndex = source.Configuration.HasIndex,
            Theme = source.Configuration.Theme,
            Page = source.Configuration.Page,
            Fonts = source.Configuration.Fonts,
            EmbedsFonts = source.Configuration.EmbedsFonts,
            SystemFonts = source.Configuration.UsesSystemFonts ? SystemFonts.All() : [],
        };

    private static (PublishedFile File, Items<Finding> Findings) Write(
        EditionFile file,
        Func<Stream, EditionOutput> write,
        EditionFolder output,
        string folder
    )
    {
        var made = output.Write(file.Name, write);
        var path = Path.Combine(folder, file.Name);
        return (
            new(file.Name, path, output.Size(file.Name), made.Pages)
            {
                IsUnchanged = made.IsUnchanged,
            },
            made.Findings
        );
    }

    private static (PublishedFile File, Items<Finding> Findings) Write(
        IFolderEdition edition,
        string source,
        Document document,
        EditionSettings settings,
        EditionFolder output,
        string folder
    )
    {
        var name = FolderName(source, edition);
        var (size, count) = (0L, 0);
        output.Hold(name);
        var site = settings.Site with { Earlier = path => output.Earlier($"{name}/{path}") };
        var findings = edition.Write(
            document,
            settings with
            {
                Site = site,
            },
            (path, bytes) =>
            {
                output.Write($"{name}/{path}", stream => stream.Write(bytes.Span));
                size += bytes.Length;
                count++;
            }
        );
        return (
            new(edition.Name, Path.Combine(folder, name), size, null) { Files = count },
            findings
        );
    }

    private static string FolderName(string source, IFolderEdition edition) =>
        $"{source}-{edition.Name}";
}

/// <summary>A file of a publication, or a folder of files.</summary>
/// <param name="Name">As the progress of a run names it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Pages">Null where the edition has none.</param>
internal sealed record PublishedFile(string Name, string Path, long Size, int? Pages)
{
    /// <summary>How many there are in a folder; null for a file.</summary>
    public int? Files { get; init; }

    /// <summary>Whether it is known to be the one that the last run of this process wrote.</summary>
    public bool IsUnchanged { get; init; }
}
