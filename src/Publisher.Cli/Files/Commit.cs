using System.Text.Json;

namespace Publisher.Cli.Files;

/// <summary>Puts a set of files in their places, all or none. The folder of the run becomes the folder of the commit, with
/// a journal in it, by one move; from there each old file moves into it and each new one out of it; one more move ends
/// it. Where that last move is missing, whoever comes next takes back what was done.</summary>
internal sealed class Commit(EditionPaths paths, IDisk disk)
{
    /// <param name="run">Folder with the new files; it is gone afterwards.</param>
    /// <param name="removed">Files that go without another in their place.</param>
    /// <exception cref="IOException">A file can't be replaced; then all is as it was.</exception>
    public void Apply(string run, IReadOnlyList<string> names, IReadOnlyList<string> removed)
    {
        disk.CreateFolder(EditionPaths.Old(run));
        var steps = names
            .Select(name => new StepJson(name, Exists(paths.Place(name))))
            .Concat(removed.Select(name => new StepJson(name, IsReplaced: true, IsRemoved: true)))
            .ToList();
        using (var journal = disk.Create(EditionPaths.Journal(run)))
        {
            JsonSerializer.Serialize(
                journal,
                new JournalJson(steps),
                JsonOutput.Default.JournalJson
            );
            Flush(journal);
        }

        disk.MoveFolder(run, paths.Commit);
        try
        {
            MakeFolders(steps);
            steps.ForEach(Tried);
            End();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TakeBack();
            throw;
        }

        RemoveFolders(steps.Where(step => step.IsRemoved));
        Clear();
    }

    /// <summary>Takes back a commit that has not come to its end; it can be done again after dying over it.</summary>
    /// <exception cref="UsageException">The journal is damaged.</exception>
    public void TakeBack()
    {
        var steps = Journal();
        foreach (var step in steps)
        {
            var place = paths.Place(step.Name!);
            var old = Old(step.Name!);
            if (Exists(old))
            {
                disk.Move(old, place);
            }
            else if (!step.IsReplaced && !Exists(New(step.Name!)) && Exists(place))
            {
                disk.Delete(place);
            }
        }

        RemoveFolders(steps.Where(step => !step.IsReplaced));
        End();
        Clear();
    }

    /// <summary>Whether a file or a link is there, be it one that leads nowhere.</summary>
    public static bool Exists(string path) =>
        File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>On the disk itself, so that a machine that stops can't leave the names without the words.</summary>
    public static void Flush(Stream stream)
    {
        if (stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            stream.Flush();
        }
    }

    /// <summary>What the system says names folders that nobody knows of; a person knows the file.</summary>
    private void Tried(StepJson step)
    {
        try
        {
            Replace(step);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{paths.Place(step.Name!)} can't be replaced; is it protected, or in use? ({error.Message})",
                error
            );
        }
    }

    private void Replace(StepJson step)
    {
        var place = paths.Place(step.Name!);
        if (step.IsReplaced)
        {
            disk.Move(place, Old(step.Name!));
        }

        if (!step.IsRemoved)
        {
            disk.Move(New(step.Name!), place);
        }
    }

    /// <summary>The folders that the files of a set stand in, in their places and where the old files go.</summary>
    private void MakeFolders(IEnumerable<StepJson> steps)
    {
        foreach (var folder in Folders(steps))
        {
            disk.CreateFolder(paths.Place(folder));
            disk.CreateFolder(Old(folder));
        }
    }

    /// <summary>Those of them that nothing is in any more.</summary>
    private void RemoveFolders(IEnumerable<StepJson> steps)
    {
        foreach (var folder in Folders(steps).Select(paths.Place))
        {
            try
            {
                if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    disk.DeleteFolder(folder);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // An empty folder harms nobody.
            }
        }
    }

    /// <summary>The innermost first.</summary>
    private static List<string> Folders(IEnumerable<StepJson> steps) =>
        [
            .. steps
                .SelectMany(step => EditionPaths.FoldersOf(step.Name!))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(folder => folder.Length),
        ];

    private void End()
    {
        if (Directory.Exists(paths.Done))
        {
            disk.DeleteFolder(paths.Done);
        }

        disk.MoveFolder(paths.Commit, paths.Done);
    }

    private void Clear()
    {
        try
        {
            disk.DeleteFolder(paths.Done);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The set is in its place; what is left of the folder is deleted by the next run.
        }
    }

    private string New(string name) => Path.Combine(EditionPaths.New(paths.Commit), name);

    private string Old(string name) => Path.Combine(EditionPaths.Old(paths.Commit), name);

    private List<StepJson> Journal()
    {
        try
        {
            return JsonSerializer
                    .Deserialize(
                        File.ReadAllBytes(EditionPaths.Journal(paths.Commit)),
                        JsonOutput.Default.JournalJson
                    )
                    ?.Steps?.Where(step => step.Name is not null)
                    .ToList()
                ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException)
        {
            throw new UsageException(
                $"{paths.Commit} is what a run left that was stopped, and its journal is damaged.",
                $"The files as they were before are in {EditionPaths.Old(paths.Commit)}: move them where they belong, then delete {paths.Commit}."
            );
        }
    }
}

internal sealed record JournalJson(IReadOnlyList<StepJson>? Steps);

/// <param name="IsReplaced">Whether a file was there before.</param>
/// <param name="IsRemoved">Whether no file takes its place.</param>
internal sealed record StepJson(string? Name, bool IsReplaced, bool IsRemoved = false);
