namespace Publisher.Conformance.Faults;

/// <summary>An input with what is right for it: <c>NAME.expect</c> beside it, a line of the form <c>key: value</c> each.
/// The keys stand in <see cref="Judgement"/>; the source is NAME where <c>source:</c> names no other.</summary>
internal sealed record Case(string Name, string Folder, ILookup<string, string> Expected)
{
    public const string Ending = ".expect";

    public static string Root { get; } =
        Path.Combine(Repository.Root, "tests", "Publisher.Conformance", "Faults", "Cases");

    /// <summary>What the README of the cases calls right, in a sentence.</summary>
    public string Right => Expected["right"].Single();

    public string Source => Path.Combine(Folder, Expected["source"].SingleOrDefault(FileName));

    /// <summary>Settings that the case names; null for those beside the source.</summary>
    public string? Settings =>
        Expected["config"].SingleOrDefault() is { } name ? Path.Combine(Folder, name) : null;

    private string FileName => Path.GetFileName(Name);

    /// <summary>Names of all cases: their paths below the folder of cases.</summary>
    public static IEnumerable<string> Names() =>
        Directory
            .EnumerateFiles(Root, "*" + Ending, SearchOption.AllDirectories)
            .Select(path => Relative(Root, path)[..^Ending.Length])
            .Order(StringComparer.Ordinal);

    public static Case Read(string name)
    {
        var path = Path.Combine(Root, name + Ending);
        var lines = File.ReadAllLines(path)
            .Where(line => line.Length > 0)
            .Select(line => line.Split(": ", 2))
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return new(name, Path.GetDirectoryName(path)!, lines);
    }

    /// <summary>Files below a folder that are inputs of their own: documents, and settings in a folder without any.</summary>
    public static IEnumerable<string> Inputs(string root) =>
        Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .GroupBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal)
            .SelectMany(folder => folder.Any(IsDocument) ? folder.Where(IsDocument) : folder)
            .Select(path => Relative(root, path))
            .Where(path => !path.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static bool IsDocument(string path) =>
        Path.GetExtension(path)
            is ".md"
                or ".html"
                or ".docx"
                or ".opml"
                or ".zip"
                or ".odt"
                or ".epub"
                or ".rtf"
                or ".gdoc"
                or ".doc"
        && Path.GetFileName(path) != "README.md";

    private static string Relative(string root, string path) =>
        Path.GetRelativePath(root, path).Replace('\\', '/');
}
