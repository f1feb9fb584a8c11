using System.Collections.Concurrent;
using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli.Commands.Publishing;

/// <summary>The editions that the last run of this process wrote. An edition is a function of the document, the settings and
/// the templates that it reads: where all of these are what they were, its bytes are too, and it is not made again.
/// Fonts that are installed on the computer meanwhile are found when it is.</summary>
internal sealed class EditionMemory
{
    private readonly ConcurrentDictionary<string, Remembered> _editions = new(
        StringComparer.Ordinal
    );

    /// <summary>Writes an edition as it is remembered, else makes it.</summary>
    /// <param name="shared">What it has in common with the other editions of the run.</param>
    public EditionOutput Write(
        EditionFile file,
        Document document,
        EditionSettings settings,
        SharedPages shared,
        Stream stream
    )
    {
        var input = EditionInput.Of(file, document, settings, shared.Look);
        var isKnown = true;
        if (
            !_editions.TryGetValue(file.Name, out var known)
            || known.Input != input
            || !known.Own.AreAsRead(settings.Templates)
            || !known.Shared.Templates.AreAsRead(settings.Templates)
        )
        {
            isKnown = false;
            var own = new RecordedTemplates(settings.Templates);
            var bytes = new MemoryStream();
            var output = EditionOutput.Make(
                file,
                document,
                settings with
                {
                    Templates = own,
                },
                bytes
            );
            known = new(input, own, shared, output, bytes);
            _editions[file.Name] = known;
        }

        known.Bytes.WriteTo(stream);
        return known.Output with { IsUnchanged = isKnown };
    }

    private sealed record Remembered(
        EditionInput Input,
        RecordedTemplates Own,
        SharedPages Shared,
        EditionOutput Output,
        MemoryStream Bytes
    );
}

/// <summary>What an edition has to say when it is written.</summary>
/// <param name="Pages">Null where the edition has none.</param>
internal sealed record EditionOutput(Items<Finding> Findings, int? Pages)
{
    /// <summary>Whether it is the one that the last run wrote.</summary>
    public bool IsUnchanged { get; init; }

    public static EditionOutput Make(
        EditionFile file,
        Document document,
        EditionSettings settings,
        Stream stream
    )
    {
        int? pages = null;
        settings = settings with { Pdf = file.Look, PageCount = count => pages = count };
        return new(file.Edition.Write(document, settings, stream), pages);
    }
}

/// <summary>All that an edition is made of but the templates, as values that can be compared.</summary>
/// <param name="Pages">The look of the PDF whose pages it may tell; null where there is none.</param>
internal sealed record EditionInput(Document Document, EditionSettings Settings, PdfLook? Pages)
{
    private static readonly RecordedTemplates None = new(new TemplateFiles());
    private static readonly Func<string, ReadOnlyMemory<byte>?> Nothing = _ => null;
    private static readonly IEnumerable<FontSource> NoFonts = [];

    public static EditionInput Of(
        EditionFile file,
        Document document,
        EditionSettings settings,
        PdfLook? pages
    ) =>
        new(
            document,
            settings with
            {
                Templates = None,
                Pdf = file.Look,
                Pages = null,
                PageCount = null,
                SystemFonts = NoFonts,
                Site = settings.Site with { Earlier = Nothing },
            },
            pages
        );
}

/// <summary>What the editions of a run have in common beside the document: the pages of the PDF, which are set once.</summary>
/// <param name="Look">Of the PDF; null where none is written.</param>
internal sealed record SharedPages(RecordedTemplates Templates, PdfLook? Look);
