using System.CommandLine;
using Publisher.Changes;
using Publisher.Cli.Configuration;
using Publisher.Cli.Output.Differences;
using Publisher.Editions.Revisions;
using Publisher.Feedback;
using Publisher.Model;

namespace Publisher.Cli.Commands.Publishing;

/// <summary>The edition that readers have, which a new one tells the changes since.</summary>
/// <param name="Side">As the command line or the settings name it.</param>
/// <param name="Document">Read by the settings of the new one, else what is recognised differs where nothing
/// changed.</param>
internal sealed record EarlierSource(ComparedSide Side, Document Document, Items<Change> Changes)
{
    /// <summary>What was corrected after remarks of readers.</summary>
    public Items<Correction> Corrections { get; private init; }

    /// <summary>The file that lists them.</summary>
    public const string List = "CHANGES.md";

    public static Option<string?> Option() =>
        new("--since")
        {
            Description =
                $"The edition before: an export, an edition of ours, or either in a revision in git, as REV:path. The new one tells what changed since, as does {List}.",
            HelpName = "OLD",
        };

    /// <param name="side">As the command line names it; null for the one that the settings name.</param>
    /// <param name="config">File with the settings of the new one; null for the one beside it.</param>
    /// <returns>Null where nobody names one.</returns>
    /// <exception cref="UnreadableSourceException">There is nothing to read, or it is no export.</exception>
    /// <exception cref="UsageException">There is no such revision, or no git.</exception>
    public static EarlierSource? Open(string? side, OpenedSource now, string source, string? config)
    {
        if ((side is null ? now.Configuration.Since : new(side, ".")) is not { } named)
        {
            return null;
        }

        var before = OpenedSource.OpenCompared(
            named.Side,
            ConfigurationFile.Find(config, SourcePlace.Of(source).Folder),
            named.Folder
        );
        return new(named, before, DocumentDifference.Between(before, now.Document))
        {
            Corrections = Publisher.Feedback.Corrections.Between(before, now.Document, now.Remarks),
        };
    }

    /// <summary>Full path of its file; null where it is in a revision.</summary>
    public string? Place =>
        Path.GetFullPath(Side.Side, Path.GetFullPath(Side.Folder)) is var place
        && File.Exists(place)
            ? place
            : null;

    /// <summary>What an edition of a date tells of it; null where nothing changed.</summary>
    public EarlierEdition? Told(DateTimeOffset date) =>
        Changes.Count + Corrections.Count == 0
            ? null
            : new(
                Document.Date is { } before && before.UtcDateTime.Date != date.UtcDateTime.Date
                    ? before
                    : null,
                Changes
            )
            {
                Corrections = Corrections,
            };

    public string Markdown(OpenedSource now) =>
        ChangesMarkdown.Of(
            new(Side.Side, now.Name, now.Document.Name, now.Document.Language, Changes)
            {
                Corrections = Corrections,
            }
        );
}
