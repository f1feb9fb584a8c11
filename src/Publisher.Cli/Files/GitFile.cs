using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Publisher.Importers;
using Publisher.Model;

namespace Publisher.Cli.Files;

/// <summary>A file as it stood in a revision in git, named as git names it: <c>REV:path</c>, the path from the root of the
/// repository or from the folder of the run. A folder is the zip of what it holds.</summary>
internal sealed class GitFile : IExportFiles
{
    private const string Git = "git";
    private const string Here = ".";

    private readonly ReadOnlyMemory<byte> _bytes;

    private GitFile(string name, ReadOnlyMemory<byte> bytes, DateTimeOffset? date) =>
        (Name, _bytes, Date) = (name, bytes, date);

    public string Name { get; }

    public IReadOnlyList<string> Paths => [Name];

    /// <summary>When the revision was committed; null where it is no commit.</summary>
    public DateTimeOffset? Date { get; }

    public ReadOnlyMemory<byte>? Read(string path) => path == Name ? _bytes : null;

    /// <summary>Whether the words name a revision and a path, and no file of this very name is there.</summary>
    /// <param name="folder">Of the run.</param>
    public static bool Is(string side, string folder = Here) =>
        !Path.Exists(Path.Combine(folder, side))
        && Parts(side) is ({ Length: > 0 }, { Length: > 0 } path)
        && !path.StartsWith("//", StringComparison.Ordinal)
        && !Path.IsPathRooted(side);

    /// <summary>The folder on the disk in which the file stands today, or would stand.</summary>
    public static string Folder(string side) =>
        Path.GetDirectoryName(Path.GetFullPath(Parts(side).Path)) is { } folder
        && Directory.Exists(folder)
            ? folder
            : Directory.GetCurrentDirectory();

    /// <exception cref="UsageException">There is no git, or it has no such revision or file.</exception>
    /// <exception cref="UnreadableSourceException">It is too large.</exception>
    /// <param name="folder">Of the run.</param>
    public static GitFile Open(string side, string folder = Here)
    {
        var (revision, path) = Parts(side);
        var known = Run(folder, "rev-parse", "--verify", "--quiet", $"{revision}^{{tree}}");
        if (known.ExitCode != 0)
        {
            throw NoRevision(side, revision, known.Error);
        }

        var place = new[] { path, $"./{path}" }.FirstOrDefault(place =>
            Run(folder, "cat-file", "-e", $"{revision}:{place}").ExitCode == 0
        );
        if (place is null)
        {
            throw new UsageException(
                $"In revision {revision} there is no {path}.",
                $"git ls-tree -r --name-only {revision} lists what it holds. If the file had another name then, give that one."
            );
        }

        var name = path.TrimEnd('/').Split('/')[^1];
        var isFolder = Text(Run(folder, "cat-file", "-t", $"{revision}:{place}")) == "tree";
        var read = isFolder
            ? Run(folder, "archive", "--format=zip", $"{revision}:{place}")
            : Run(folder, "show", $"{revision}:{place}");
        return read.ExitCode != 0
            ? throw new UsageException(
                $"git could not read {side}: {read.Error}",
                "Run git show with it to see what is wrong."
            )
            : new(isFolder ? $"{name}.zip" : name, read.Output, Committed(folder, revision));
    }

    private static DateTimeOffset? Committed(string folder, string revision) =>
        long.TryParse(
            Text(Run(folder, "log", "-1", "--format=%ct", revision)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static (string Revision, string Path) Parts(string side)
    {
        var colon = side.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (side[..colon], side[(colon + 1)..].Replace('\\', '/'));
    }

    private static UsageException NoRevision(string side, string revision, string error) =>
        error.Contains("not a git repository", StringComparison.Ordinal)
            ? new(
                $"{side} is no file, and the folder of this run is in no git repository, so that it can be no revision.",
                "Check the path, or run the command in the repository."
            )
            : new(
                $"There is no file {side}, and git knows no revision {revision}.",
                "git log --oneline lists revisions. A clone may lack older ones: git fetch --unshallow brings them."
            );

    private static string Text(GitRun result) =>
        System.Text.Encoding.UTF8.GetString(result.Output.Span).Trim();

    private static GitRun Run(string folder, string command, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(Git)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-C");
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add("--no-pager");
        start.ArgumentList.Add(command);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Messages are told apart by their words, which git translates.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = BoundedFile.Read(
                process.StandardOutput.BaseStream,
                arguments[^1],
                BoundedFile.SourceMegabytes
            );
            process.WaitForExit();
            return new(process.ExitCode, output, error.GetAwaiter().GetResult().Trim());
        }
        catch (Win32Exception)
        {
            throw new UsageException(
                $"{arguments[^1]} is no file, and git, which would know a revision, is not installed here.",
                "Install git, or give the path of an export."
            );
        }
    }

    private readonly record struct GitRun(int ExitCode, ReadOnlyMemory<byte> Output, string Error);
}
