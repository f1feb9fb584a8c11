namespace Publisher.Cli.Commands.Watching;

/// <summary>Wakes one who waits for a change in some folders. The system tells of most; where it can't, or doesn't - on
/// disks of other machines, where too many are watched -, the wait is short and the caller looks for himself.</summary>
internal sealed class ChangeSignal : IDisposable
{
    /// <summary>Each takes one of the few that systems have.</summary>
    private const int MostFolders = 16;

    private static readonly TimeSpan Told = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Untold = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private bool _isChanged;
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private bool _isTold;

    /// <summary>Whether the system tells of changes in all of the folders.</summary>
    public bool IsTold => _isTold;

    /// <summary>Watches these folders from now on, and no others.</summary>
    public void Watch(IEnumerable<string> folders)
    {
        var watched = folders.Order(StringComparer.Ordinal).ToList();
        _isTold = watched.Count <= MostFolders;
        foreach (var folder in _watchers.Keys.Except(watched).ToList())
        {
            Forget(folder);
        }

        foreach (
            var folder in watched.Take(MostFolders).Where(folder => !_watchers.ContainsKey(folder))
        )
        {
            Start(folder);
        }
    }

    /// <summary>Waits for a change, at most as long as one may go untold.</summary>
    /// <param name="most">Shorter than that; null for as long.</param>
    /// <returns>Whether one was told.</returns>
    public bool Wait(TimeSpan? most = null)
    {
        lock (_gate)
        {
            if (!_isChanged)
            {
                Monitor.Wait(_gate, most ?? (_isTold ? Told : Untold));
            }

            var was = _isChanged;
            _isChanged = false;
            return was;
        }
    }

    /// <summary>Ends a wait.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _isChanged = true;
            Monitor.Pulse(_gate);
        }
    }

    public void Dispose()
    {
        foreach (var folder in _watchers.Keys.ToList())
        {
            Forget(folder);
        }
    }

    private void Start(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(folder);
            watcher.Changed += (_, _) => Wake();
            watcher.Created += (_, _) => Wake();
            watcher.Deleted += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.Error += (_, _) =>
            {
                _isTold = false;
                Wake();
            };
            watcher.EnableRaisingEvents = true;
            _watchers[folder] = watcher;
        }
        catch (Exception error)
            when (error
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or PlatformNotSupportedException
            )
        {
            watcher?.Dispose();
            _isTold = false;
        }
    }

    private void Forget(string folder)
    {
        _watchers.Remove(folder, out var watcher);
        watcher?.Dispose();
    }
}
