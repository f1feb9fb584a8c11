namespace Publisher.Cli.Files;

/// <summary>Where a run keeps what it writes until that is put in its place.</summary>
internal sealed class RunFolder(EditionPaths paths, IDisk disk) : IDisposable
{
    private readonly bool _isNew = !Directory.Exists(paths.Root);
    private string? _run;
    private FileStream? _alive;

    /// <summary>Makes a folder that no other run has, and holds a file in it as long as the run lives.</summary>
    public void Start()
    {
        var number = 0;
        while (Directory.Exists(paths.Run(number)))
        {
            number++;
        }

        _run = paths.Run(number);
        disk.CreateFolder(EditionPaths.New(_run));
        _alive = HeldFile.Try(EditionPaths.Alive(_run));
    }

    public string Staged(string name) => Path.Combine(EditionPaths.New(_run!), name);

    /// <summary>Hands the folder over to a commit, which takes it away or leaves it to be disposed of.</summary>
    public string Hand()
    {
        LetGo();
        return _run!;
    }

    /// <summary>Removes what was not put in its place, and the folders that were made for it.</summary>
    public void Dispose()
    {
        LetGo();
        if (_run is null)
        {
            return;
        }

        try
        {
            if (Directory.Exists(_run))
            {
                disk.DeleteFolder(_run);
            }

            DeleteIfEmpty(paths.Own);
            if (_isNew)
            {
                DeleteIfEmpty(paths.Root);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next run deletes what is left; the failure that led here is what a person needs to hear of.
        }
    }

    private void DeleteIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            disk.DeleteFolder(folder);
        }
    }

    private void LetGo()
    {
        _alive?.Dispose();
        _alive = null;
    }
}
