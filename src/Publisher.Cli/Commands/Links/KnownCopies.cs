using Publisher.Checks;
using Publisher.Model;
using Publisher.Web.Links;

namespace Publisher.Cli.Commands.Links;

/// <summary>What is remembered of dead pages that a document links to: their copies in an archive, for editions to
/// name.</summary>
/// <param name="File">Full path of where it is remembered; null where nobody asks for it.</param>
/// <param name="Copies">By the addresses of the pages, as the document has them.</param>
internal sealed record KnownCopies(string? File, IReadOnlyDictionary<string, LinkSnapshot> Copies)
{
    public static readonly KnownCopies None = new(null, new Dictionary<string, LinkSnapshot>());

    /// <summary>Asks nobody.</summary>
    /// <exception cref="UsageException">What is remembered can't be read.</exception>
    public static KnownCopies Of(OpenedSource opened)
    {
        var settings = opened.Configuration.LinkCheck;
        if (!settings.PrintsSnapshots)
        {
            return None;
        }

        var file = new LinkCacheFile(settings.Cache, new(opened.Inputs));
        var cache = file.Read();
        var plan = LinkPlan.Of(
            Outline.Of(opened.Document).Links.Select(link => link.Link.Address),
            [],
            LinkMode.Offline,
            cache,
            default
        );
        return new(
            file.Path,
            LinkVerdicts
                .Of(plan, cache)
                .Where(verdict => verdict.Snapshot is not null)
                .ToDictionary(
                    verdict => verdict.Address,
                    verdict => verdict.Snapshot!,
                    StringComparer.Ordinal
                )
        );
    }
}
