using System.Runtime.ExceptionServices;
using Publisher.Cli.Files;
using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli.Commands;

/// <summary>What a run published.</summary>
/// <param name="Files">In the order of the editions.</param>
/// <param name="Findings">What the editions could not hold.</param>
internal sealed record Publication(
    OpenedSource Source,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>Writes the editions and the list of ids as one set.</summary>
    /// <exception cref="UsageException">The folder can't be written; then its files are as they were.</exception>
    public static Publication Write(
        OpenedSource source,
        IReadOnlyList<EditionFile> files,
        string folder,
        Claims claims
    )
    {
        var ids = IdsFile.Name(source.Name);
        var templates = source.Configuration.Templates;
        using var output = new EditionFolder(
            folder,
            [.. files.Select(file => file.Name), ids],
            claims with
            {
                Updated = ids,
            }
        );
        var settings = Settings(source, templates);
        var document = source.Configuration.HasFrenchSpacing
            ? FrenchSpacing.Of(source.Document)
            : source.Document;
        List<(PublishedFile File, Items<Finding> Findings)> written;
        using (var progress = Progress.Start(files.Select(file => file.Name)))
        {
            written = Together(
                files,
                file =>
                {
                    var edition = Write(file, document, settings, output, folder);
                    progress.Done(file.Name);
                    return edition;
                }
            );
        }

        output.Write(ids, stream => IdsFile.Write(source.Document, stream));
        output.Commit(templates.Own);
        return new(
            source,
            [.. written.Select(edition => edition.File)],
            [.. written.SelectMany(edition => edition.Findings)]
        );
    }

    private static EditionSettings Settings(OpenedSource source, TemplateFiles templates) =>
        new(templates, EditionDate.Of(source))
        {
            Authors =
                source.Configuration.Authors.Count > 0
                    ? source.Configuration.Authors
                    : source.Document.Authors,
            Licence = source.Configuration.Licence,
            HasIndex = source.Configuration.HasIndex,
            Theme = source.Configuration.Theme,
            Fonts = source.Configuration.Fonts,
            SystemFonts = source.Configuration.UsesSystemFonts ? SystemFonts.All() : [],
        };

    private static (PublishedFile File, Items<Finding> Findings) Write(
        EditionFile file,
        Document document,
        EditionSettings settings,
        EditionFolder output,
        string folder
    )
    {
        int? pages = null;
        settings = settings with { Pdf = file.Look, Pages = count => pages = count };
        var findings = output.Write(
            file.Name,
            stream => file.Edition.Write(document, settings, stream)
        );
        return (new(Path.Combine(folder, file.Name), output.Size(file.Name), pages), findings);
    }

    /// <summary>Editions are functions of the same immutable document, so each can have a core of its own. The first
    /// that fails is told as if it were alone.</summary>
    private static List<T> Together<T>(IReadOnlyList<EditionFile> files, Func<EditionFile, T> write)
    {
        try
        {
            return
            [
                .. files
                    .AsParallel()
                    .AsOrdered()
                    .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
                    .Select(write),
            ];
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}

/// <summary>A file of a publication.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Pages">Null where the edition has none.</param>
internal sealed record PublishedFile(string Path, long Size, int? Pages);
