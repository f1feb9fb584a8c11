using Publisher.Tests.Documentation;
using Publisher.Tests.Web.Google;

namespace Publisher.Tests.Cli.Fetching;

/// <summary>The command as a person runs it, with a server of this machine in place of Google, and a home of its own.</summary>
internal sealed class GoogleSession : IDisposable
{
    private readonly ScratchFolder _home = new();
    private readonly Dictionary<string, string> _variables;

    public GoogleSession() =>
        _variables = new(StringComparer.Ordinal)
        {
            ["PUBLISHER_GOOGLE_STAND_IN"] = Google.Address.AbsoluteUri,
            ["XDG_CACHE_HOME"] = Cache,
            ["XDG_CONFIG_HOME"] = Configuration,
            ["GOOGLE_APPLICATION_CREDENTIALS"] = "",
            ["PUBLISHER_GOOGLE_TOKEN"] = "",
            ["PUBLISHER_TRACE"] = "1",
        };

    public GoogleStandIn Google { get; } = new();

    public Shell Shell { get; } = new();

    public string Cache => Path.Combine(_home.Root, "cache");

    public string Configuration => Path.Combine(_home.Root, "config");

    public string Folder => Shell.Folder;

    public GoogleSession With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <returns>What was printed on both streams, and the exit code.</returns>
    public string Run(string lines) =>
        Shell.Print(
            $"{lines}\necho \"exit code $?\"",
            _variables.Select(variable => (variable.Key, variable.Value))
        );

    /// <summary>Whether a file is for its user alone.</summary>
    public static bool IsOwn(string file) =>
        OperatingSystem.IsWindows()
        || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);

    /// <summary>Lets others of the machine read a file.</summary>
    public static void Open(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.OtherRead);
        }
    }

    /// <summary>All that a folder holds; nothing where there is none.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            : [];

    public void Dispose()
    {
        Google.Dispose();
        Shell.Dispose();
        _home.Dispose();
    }
}
