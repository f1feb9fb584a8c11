namespace Publisher.Cli.Fetching;

/// <summary>Where a user's programs keep what is theirs, by the rules of the XDG Base Directory Specification; on Windows in
/// the user's local application data.</summary>
internal static class UserFolders
{
    private const string Program = "publisher";

    /// <summary>For what can be had again.</summary>
    public static string Cache => Folder("XDG_CACHE_HOME", ".cache");

    /// <summary>For what a user decided.</summary>
    public static string Configuration => Folder("XDG_CONFIG_HOME", ".config");

    /// <summary>Makes a folder that its user alone may look into.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(
            folder,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
    }

    /// <exception cref="UsageException">Nobody says where the user's folders are.</exception>
    private static string Folder(string variable, string usual)
    {
        if (
            Environment.GetEnvironmentVariable(variable) is { } said
            && Path.IsPathFullyQualified(said)
        )
        {
            return Path.Combine(said, Program);
        }

        var home = Environment.GetFolderPath(
            OperatingSystem.IsWindows()
                ? Environment.SpecialFolder.LocalApplicationData
                : Environment.SpecialFolder.UserProfile
        );
        return home.Length == 0
                ? throw new UsageException(
                    "There is no home folder to keep what was fetched in.",
                    $"Set {variable} to the full path of a folder that may be written."
                )
            : OperatingSystem.IsWindows() ? Path.Combine(home, Program)
            : Path.Combine(home, usual, Program);
    }
}
