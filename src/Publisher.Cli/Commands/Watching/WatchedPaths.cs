using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Configuration;

namespace Publisher.Cli.Commands.Watching;

/// <summary>What a run depends on, and what it writes: full paths.</summary>
internal static class WatchedPaths
{
    /// <param name="last">The last good run; null before there was one.</param>
    public static IEnumerable<string> Of(PublishRequest request, PublishRun? last)
    {
        var place = SourcePlace.Of(request.Source);
        var opened = last?.Published.Source;
        string?[] named =
        [
            place.Address is null
                ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Source))
                : null,
            request.Config ?? Path.Combine(place.Folder, ConfigurationFile.Name),
            request.Ids,
            request.Baseline,
            .. last?.Inputs ?? [],
            .. opened?.Missing ?? [],
            .. Folders(request.Templates ?? opened?.Configuration.Templates.Folder),
        ];
        return named.OfType<string>().Select(Path.GetFullPath).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The files of the last run, and the folder they are in.</summary>
    public static IEnumerable<string> Own(PublishRequest request, PublishRun? last)
    {
        var folder = Path.GetFullPath(request.Folder);
        return
        [
            folder,
            .. (last?.Published.Names ?? []).Select(name => Path.GetFullPath(name, folder)),
        ];
    }

    /// <summary>A template that is put into a folder of templates is one that is read from then on.</summary>
    private static IEnumerable<string> Folders(string? templates) =>
        templates is null ? []
        : Directory.Exists(templates) ? [templates, .. Directory.EnumerateDirectories(templates)]
        : [templates];
}
