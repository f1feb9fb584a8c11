namespace Publisher.Benchmarks;

/// <summary>The programs of this machine.</summary>
internal static class Installed
{
    /// <summary>The path of a program that is called by its name; null where there is none.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
