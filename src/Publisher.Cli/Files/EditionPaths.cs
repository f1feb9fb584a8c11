using System.Globalization;

namespace Publisher.Cli.Files;

/// <summary>Where a folder of editions keeps what.</summary>
/// <param name="Root">The folder itself.</param>
internal sealed record EditionPaths(string Root)
{
    /// <summary>Where editions are published when the command line names no folder.</summary>
    public const string Default = "editions";

    private const string OwnName = ".publisher";
    private const string ManifestName = "manifest.json";

    /// <summary>The folder's notes on itself.</summary>
    public string Own => Path.Combine(Root, OwnName);

    /// <summary>Held by the run that changes the folder.</summary>
    public string Lock => Path.Combine(Own, "lock");

    /// <summary>What runs of Publisher wrote here.</summary>
    public string Manifest => Path.Combine(Own, ManifestName);

    /// <summary>A set that is being put in its place; where it is there and no run is alive, that run died over it.</summary>
    public string Commit => Path.Combine(Own, "commit");

    /// <summary>What is over and only has to be deleted.</summary>
    public string Done => Path.Combine(Own, "done");

    /// <summary>What a run writes before it is put in its place.</summary>
    public string Run(int number) =>
        Path.Combine(
            Own,
            string.Create(CultureInfo.InvariantCulture, $"run-{Environment.ProcessId}-{number}")
        );

    public IEnumerable<string> Runs() =>
        Directory.Exists(Own) ? Directory.EnumerateDirectories(Own, "run-*") : [];

    /// <summary>The place of a file of the set; the manifest is one, so that it changes with the others.</summary>
    public string Place(string name) => name == ManifestName ? Manifest : Path.Combine(Root, name);

    /// <summary>The folders within the folder of editions that a file of the set stands in, the innermost first.</summary>
    /// <param name="name">Parts divided by slashes.</param>
    public static IEnumerable<string> FoldersOf(string name)
    {
        for (var end = name.LastIndexOf('/'); end > 0; end = name.LastIndexOf('/', end - 1))
        {
            yield return name[..end];
        }
    }

    /// <summary>The manifest's name among the files of a set: no edition has it, since each ends in that of a format.</summary>
    public static string ManifestFile => ManifestName;

    public static string New(string run) => Path.Combine(run, "new");

    public static string Old(string run) => Path.Combine(run, "old");

    public static string Journal(string run) => Path.Combine(run, "journal.json");

    public static string Alive(string run) => Path.Combine(run, "lock");
}
