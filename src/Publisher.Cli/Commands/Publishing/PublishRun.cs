using Publisher.Checks;
using Publisher.Cli.Commands.Links;
using Publisher.Cli.Configuration;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Reports;
using Publisher.Model;

namespace Publisher.Cli.Commands.Publishing;

/// <summary>One run of <c>publish</c>: the editions in their places, and what the checks have to say of them.</summary>
/// <param name="Inputs">Full paths of what the run read and of what the document links to.</param>
internal sealed record PublishRun(
    Publication Published,
    CheckReport Report,
    IReadOnlyList<string> Inputs
)
{
    /// <summary>What the editions could not hold, each thing once.</summary>
    public IEnumerable<Finding> OfEditions =>
        Published.Findings.DistinctBy(finding => finding.Message);

    /// <exception cref="UnreadableSourceException">There is nothing to read, or it is no export.</exception>
    /// <exception cref="UsageException">A setting is wrong, or the folder can't be written.</exception>
    public static PublishRun Of(PublishRequest request)
    {
        // What is wrong with the command line is told before the work.
        var baseline = request.Baseline is { } file ? Baseline.Read(file) : null;
        Recovery.LookAt(request.Folder);
        SourceRoom.Demand(
            request.Source,
            request.Source,
            request.Editions.Files.Count + request.Editions.Folders.Count
        );
        var opened = OpenedSource.Open(
            request.Source,
            request.Config,
            request.Ids,
            lastEdition: request.Folder,
            templates: request.Templates,
            feedback: request.Feedback,
            copy: request.Copy
        );
        var settings = CheckDay.Set(opened);
        var since = EarlierSource.Open(request.Since, opened, request.Source, request.Config);
        var looks = request.Pdf is { } list
            ? PdfConfiguration.Choose(list, opened.Configuration)
            : opened.Configuration.Pdf;
        var files = EditionFile.Of(opened.Name, request.Editions.Files, looks);
        var known = KnownCopies.Of(opened);
        string?[] read =
        [
            .. opened.Inputs,
            .. looks.Select(look => look.Theme),
            request.Baseline,
            known.File,
        ];
        List<string> inputs =
        [
            .. read.OfType<string>().Where(File.Exists).Select(Path.GetFullPath),
        ];
        // The checks read what the editions read, so they can have a core of their own meanwhile.
        var checks = Task.Run(() =>
            Checked(request.Source, opened, settings, baseline, since?.Document)
        );
        var published = Publication.Write(
            opened,
            since,
            files,
            request.Editions.Folders,
            request.Folder,
            new Claims(inputs, request.IsForced),
            known.Copies,
            request.Memory
        );
        return new(
            published,
            checks.GetAwaiter().GetResult(),
            [
                .. inputs,
                .. opened.Configuration.Templates.Own,
                .. since?.Place is { } before ? [before] : Array.Empty<string>(),
            ]
        );
    }

    private static CheckReport Checked(
        string source,
        OpenedSource opened,
        CheckSettings settings,
        Baseline? baseline,
        Document? before
    )
    {
        var report = SourceCheck.Run(source, opened, settings, before);
        return baseline?.Apply(report, settings.Today!.Value) ?? report;
    }
}

/// <summary>What a run is to publish.</summary>
/// <param name="Source">As the command line names it.</param>
/// <param name="Folder">For the editions.</param>
internal sealed record PublishRequest(string Source, string Folder, ChosenEditions Editions)
{
    /// <summary>Full path of the copy that is read of a document of Google's; null for the newest.</summary>
    public string? Copy { get; init; }

    /// <summary>Looks of the PDF, joined by commas; null for those of the settings.</summary>
    public string? Pdf { get; init; }

    /// <summary>The edition before; null for the one that the settings name.</summary>
    public string? Since { get; init; }

    /// <summary>A folder; null for the one that the settings name.</summary>
    public string? Templates { get; init; }

    /// <summary>The file with what readers reported; null for the one that the settings name, else the one beside the
    /// source.</summary>
    public string? Feedback { get; init; }

    /// <summary>The file of settings; null for the one beside the source.</summary>
    public string? Config { get; init; }

    public string? Ids { get; init; }

    public string? Baseline { get; init; }

    /// <summary>What earlier runs of the process wrote; null for one that runs once.</summary>
    public EditionMemory? Memory { get; init; }

    /// <summary>Whether files are replaced that no run of Publisher wrote.</summary>
    public bool IsForced { get; init; }
}
