using Publisher.Editions;

namespace Publisher.Cli.Files;

/// <summary>Makes good what runs left that were killed: a set half in its place is taken back, their own files are
/// deleted.</summary>
internal static class Recovery
{
    private const string PartExtension = ".part";

    /// <summary>Looks at a folder of editions, if it is one; leaves it alone while another run changes it.</summary>
    public static void LookAt(string folder)
    {
        var paths = new EditionPaths(folder);
        if (!IsLeftBehind(paths))
        {
            return;
        }

        try
        {
            using var held = HeldFile.Try(paths.Lock);
            if (held is not null)
            {
                MakeGood(paths, new Disk());
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Messages.Warning(
                $"A run of Publisher was stopped while it wrote into {folder}, which can't be mended: {error.Message}"
            );
        }
    }

    /// <summary>For whoever holds the lock of the folder.</summary>
    public static void MakeGood(EditionPaths paths, IDisk disk)
    {
        if (Directory.Exists(paths.Commit))
        {
            new Commit(paths, disk).TakeBack();
        }

        if (Directory.Exists(paths.Done))
        {
            disk.DeleteFolder(paths.Done);
        }

        foreach (var run in paths.Runs().Where(IsDead).ToList())
        {
            disk.DeleteFolder(run);
        }

        foreach (var part in Parts(paths.Root).Where(HeldFile.IsAbandoned).ToList())
        {
            disk.Delete(part);
        }
    }

    private static bool IsLeftBehind(EditionPaths paths) =>
        Directory.Exists(paths.Commit) || Directory.Exists(paths.Done) || paths.Runs().Any();

    private static bool IsDead(string run) => HeldFile.IsAbandoned(EditionPaths.Alive(run));

    /// <summary>Files such as <c>.MyGlossary.pdf.4711.part</c>, under which editions used to be written.</summary>
    private static IEnumerable<string> Parts(string folder) =>
        Directory
            .EnumerateFiles(folder, $".*{PartExtension}")
            .Where(path =>
                Path.GetFileNameWithoutExtension(path) is var name
                && Path.GetExtension(name) is { Length: > 1 } process
                && process.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
                && Path.GetExtension(Path.GetFileNameWithoutExtension(name)) is { Length: > 1 } kind
                && IsOurs(kind[1..])
            );

    private static bool IsOurs(string extension) =>
        extension == "json" || Editions.Editions.All.Any(edition => edition.Name == extension);
}
