namespace Publisher.Cli.Commands.Watching;

/// <summary>The files that a run depends on, as it found them, and which of them say something else by now. Times and sizes
/// tell where to look, the content whether anything changed: a file that is saved as it was is no change.</summary>
internal sealed class WatchedFiles
{
    private readonly Dictionary<string, SeenFile> _seen = new(StringComparer.Ordinal);
    private HashSet<string> _own = new(StringComparer.Ordinal);

    /// <summary>Where they lie, and the folders among them.</summary>
    public IEnumerable<string> Folders =>
        _seen
            .Keys.SelectMany(path =>
                Directory.Exists(path)
                    ? [path, Path.GetDirectoryName(path)]
                    : new[] { Path.GetDirectoryName(path) }
            )
            .OfType<string>()
            .Where(Directory.Exists)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Watches these from now on, and no others.</summary>
    /// <param name="paths">Full paths of files, there or not, and of folders, which change with what is in them.</param>
    /// <param name="own">Full paths of what the run wrote: nothing of that is a change.</param>
    /// <param name="began">When the run began that read them, in UTC: what was written since may be news to it.</param>
    public void Watch(IEnumerable<string> paths, IEnumerable<string> own, DateTime began)
    {
        _own = new(own, StringComparer.Ordinal);
        var watched = paths.Where(path => !_own.Contains(path)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in _seen.Keys.Where(path => !watched.Contains(path)).ToList())
        {
            _seen.Remove(path);
        }

        foreach (var path in watched.Where(path => !_seen.ContainsKey(path)))
        {
            var seen = SeenFile.Look(path, _own);
            _seen[path] = seen.Written >= began ? seen with { Content = null } : seen;
        }
    }

    /// <summary>Those that say something else than they did, in the order of their paths.</summary>
    public IReadOnlyList<string> Changed()
    {
        var changed = new List<string>();
        foreach (
            var (path, before) in _seen.Where(seen => seen.Value.MayHaveChanged(seen.Key)).ToList()
        )
        {
            var now = SeenFile.Look(path, _own);
            if (now.Content == before.Content)
            {
                _seen[path] = now;
            }
            else
            {
                changed.Add(path);
            }
        }

        changed.Sort(StringComparer.Ordinal);
        return changed;
    }

    /// <summary>Takes them as they are now: a run is about to read them.</summary>
    public void Accept()
    {
        foreach (var path in Changed())
        {
            _seen[path] = SeenFile.Look(path, _own);
        }
    }
}
