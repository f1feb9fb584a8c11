using System.Text.Json;
using Publisher.Cli.Fetching;
using Publisher.Cli.Files;
using Publisher.Web.Links.Memory;

namespace Publisher.Cli.Commands.Links;

/// <summary>Where answers to addresses are remembered from one run to the next.</summary>
/// <param name="named">The file that the settings name; null for the user's.</param>
/// <param name="claims">What is not written over.</param>
internal sealed class LinkCacheFile(string? named, Claims claims)
{
    private const string Setting = "cache in link-check";

    /// <summary>Full path; null where there is no place for one.</summary>
    public string? Path { get; } = named ?? InUsersCache();

    /// <exception cref="UsageException">There is a file, and it is no cache of links or can't be read.</exception>
    public LinkCache Read()
    {
        if (!File.Exists(Path))
        {
            return new();
        }

        try
        {
            return LinkCache.Read(BoundedFile.Read(Path, BoundedFile.OwnMegabytes).Span);
        }
        catch (JsonException error)
        {
            throw new UsageException(
                $"{Path}, line {error.LineNumber + 1}: no cache of links ({error.Path}).",
                $"Remove it, or name another file by {Setting}."
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The cache of links {Path} can't be read: {error.Message}",
                $"See that it can be, or name another file by {Setting}."
            );
        }
    }

    /// <summary>Writes what is known, with what another run wrote meanwhile. A run that has its answers
    /// does not fail for that they can't be kept.</summary>
    public void Write(LinkCache cache, DateTimeOffset now)
    {
        if (Path is null)
        {
            Messages.Warning(
                $"What is known of links is forgotten: there is no home folder to keep it in. Name a file by {Setting}."
            );
            return;
        }

        try
        {
            cache.Merge(Read());
            WrittenFile.Write(Path, cache.Text(now), claims, Setting);
        }
        catch (UsageException error)
        {
            Messages.Warning($"What is known of links is forgotten: {error.Message}");
        }
    }

    private static string? InUsersCache()
    {
        try
        {
            return System.IO.Path.Combine(UserFolders.Cache, "links.json");
        }
        catch (UsageException)
        {
            return null;
        }
    }
}
