using System.Collections.Concurrent;

namespace Publisher.Cli.Files;

/// <summary>The folder that editions are published into. What a run writes is kept apart in it until all of it is whole,
/// and then put in its place as one set: after any failure, and after being killed at any moment, the folder holds one
/// whole set, the old or the new, once the next run has looked at it.</summary>
internal sealed class EditionFolder : IDisposable
{
    private readonly EditionPaths _paths;
    private readonly IDisk _disk;
    private readonly Claims _claims;
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly RunFolder _run;

    /// <param name="folder">Made if it is not there.</param>
    /// <param name="names">The files that the run is going to write.</param>
    /// <exception cref="UsageException">It can't be written, or a file's place is taken. Nothing was changed then.</exception>
    public EditionFolder(
        string folder,
        IReadOnlyList<string> names,
        Claims claims,
        IDisk? disk = null
    )
    {
        _paths = new(folder);
        _disk = disk ?? new Disk();
        _claims = claims;
        _run = new(_paths, _disk);
        Guard(() =>
        {
            _disk.CreateFolder(folder);
            Check(names);
            Interruption.Finish(() =>
            {
                _run.Start();
                Interruption.Enter(this);
            });
        });
    }

    /// <summary>What was written so far.</summary>
    public IReadOnlyCollection<string> Names => [.. _written.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A folder within this one is an edition of the run: what earlier runs wrote into it goes, unless this one
    /// writes it again. May be called from several threads.</summary>
    /// <param name="name">One part, without slashes.</param>
    /// <exception cref="UsageException">A file is in its place.</exception>
    public void Hold(string name)
    {
        Claims.CheckFolder(_paths, name);
        _folders[name] = true;
    }

    /// <summary>Writes one file of the set. May be called from several threads.</summary>
    /// <param name="name">Within a folder of the set with slashes, as <c>MyGlossary-site/index.html</c>.</param>
    /// <exception cref="UsageException">It can't be written.</exception>
    public T Write<T>(string name, Func<Stream, T> write)
    {
        _written[name] = true;
        return Guard(() =>
        {
            if (name.Contains('/', StringComparison.Ordinal))
            {
                _disk.CreateFolder(Path.GetDirectoryName(Staged(name))!);
            }

            using var stream = _disk.Create(Staged(name));
            var result = write(stream);
            Cli.Files.Commit.Flush(stream);
            return result;
        });
    }

    public void Write(string name, Action<Stream> write) =>
        Write(
            name,
            stream =>
            {
                write(stream);
                return true;
            }
        );

    /// <summary>A file that an earlier run wrote and nobody changed; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Earlier(string name)
    {
        var place = _paths.Place(name);
        return File.Exists(place) && Manifest.Read(_paths.Manifest).Wrote(name, place)
            ? BoundedFile.Read(place, BoundedFile.OwnMegabytes)
            : null;
    }

    /// <summary>Writes one file of the set that another file of it is, too.</summary>
    /// <exception cref="UsageException">It can't be written.</exception>
    public void Copy(string from, string to) =>
        Write(
            to,
            stream =>
            {
                using var copied = File.OpenRead(Staged(from));
                copied.CopyTo(stream);
            }
        );

    /// <summary>How large a file is that was written.</summary>
    public long Size(string name) => new FileInfo(Staged(name)).Length;

    /// <summary>Puts all that was written in its place.</summary>
    /// <param name="read">What turned out to be read besides the inputs that were known at the start.</param>
    /// <exception cref="UsageException">A file can't be put in its place; then all is as it was.</exception>
    public void Commit(IEnumerable<string> read) =>
        Interruption.Finish(() =>
            Guard(() =>
            {
                using var held = HeldFile.Take(_paths.Lock, _paths.Root);
                Recovery.MakeGood(_paths, _disk);
                var claims = _claims with { Inputs = [.. _claims.Inputs, .. read] };
                var manifest = Manifest.Read(_paths.Manifest);
                var names = _written.Keys.Order(StringComparer.Ordinal).ToList();
                foreach (var name in names)
                {
                    claims.Check(_paths, manifest, name);
                    manifest.Add(name, Staged(name));
                }

                var removed = TakeLeft(manifest);
                using (var stream = _disk.Create(Staged(EditionPaths.ManifestFile)))
                {
                    manifest.Write(stream);
                    Cli.Files.Commit.Flush(stream);
                }

                var run = _run.Hand();
                new Commit(_paths, _disk).Apply(
                    run,
                    [.. names, EditionPaths.ManifestFile],
                    removed
                );
            })
        );

    /// <summary>What earlier runs left in the folders of this one. A file that was changed since is its author's, and
    /// stays.</summary>
    private List<string> TakeLeft(Manifest manifest)
    {
        var removed = new List<string>();
        foreach (var folder in _folders.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var name in manifest.Within(folder).Where(name => !_written.ContainsKey(name)))
            {
                var place = _paths.Place(name);
                if (File.Exists(place) && manifest.Wrote(name, place))
                {
                    removed.Add(name);
                }

                manifest.Forget(name);
            }
        }

        return removed;
    }

    /// <summary>Removes what was not put in its place.</summary>
    public void Dispose() => Interruption.Leave(this, () => _run.Dispose());

    private void Check(IReadOnlyList<string> names)
    {
        Recovery.LookAt(_paths.Root);
        var manifest = Manifest.Read(_paths.Manifest);
        foreach (var name in names)
        {
            _claims.Check(_paths, manifest, name);
        }
    }

    private string Staged(string name) => _run.Staged(name);

    private void Guard(Action write) =>
        Guard(() =>
        {
            write();
            return true;
        });

    private T Guard<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{_paths.Root} can't be written: {error.Message}",
                "Nothing was changed. Choose another folder with --out, or see that this one can be written."
            );
        }
    }
}
