namespace Publisher.Cli.Files;

/// <summary>What a run may write over.</summary>
/// <param name="Inputs">Full paths of what the run reads: never written over.</param>
/// <param name="IsForced">Whether it may replace files that no run of Publisher wrote.</param>
internal sealed record Claims(IReadOnlyCollection<string> Inputs, bool IsForced = false)
{
    public static Claims None { get; } = new([]);

    /// <summary>The names of what a run may read and then bring up to date where a run wrote it: the list of ids, the edition
    /// before.</summary>
    public IReadOnlyCollection<string> Updated { get; init; } = [];

    /// <exception cref="UsageException">The file's place is a folder, an input, or taken by a file of somebody's own.</exception>
    public void Check(EditionPaths paths, Manifest manifest, string name)
    {
        var place = paths.Place(name);
        if (Directory.Exists(place))
        {
            throw new UsageException(
                $"{place} is a folder, so no edition can be written there.",
                "Move it away, or choose another folder with --out."
            );
        }

        if (!Commit.Exists(place))
        {
            return;
        }

        var isOurs = new FileInfo(place).LinkTarget is null && manifest.Wrote(name, place);
        if (!(isOurs && Updated.Contains(name)))
        {
            CheckInput(place, "--out");
        }

        if (!isOurs && !IsForced)
        {
            throw new UsageException(
                manifest.Lists(name)
                    ? $"{place} was changed since Publisher wrote it, so it is not replaced."
                    : $"{place} was not written by Publisher, so it is not replaced.",
                "Move it away, choose another folder with --out, or replace it with --force."
            );
        }
    }

    /// <exception cref="UsageException">A file is where a folder of the set has to be.</exception>
    public static void CheckFolder(EditionPaths paths, string name)
    {
        var place = paths.Place(name);
        if (Commit.Exists(place) && !Directory.Exists(place))
        {
            throw new UsageException(
                $"{place} is a file, so no folder can be made there.",
                "Move it away, or choose another folder with --out."
            );
        }
    }

    /// <param name="option">What names the place.</param>
    /// <exception cref="UsageException">The file is one that the run reads.</exception>
    public void CheckInput(string place, string option)
    {
        if (Inputs.FirstOrDefault(input => SameFile.Are(input, place)) is { } input)
        {
            var also = Path.GetFullPath(place) == input ? "" : $" (as {input})";
            throw new UsageException(
                $"{place} is read by this run{also}, so it is not written over.",
                $"Choose another place with {option}."
            );
        }
    }
}
