namespace Publisher.Cli.Commands.Setup;

/// <summary>The document that is meant where none is named.</summary>
internal static class OnlyDocument
{
    /// <summary>What tells of a folder, and is not its document.</summary>
    private static readonly string[] About = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"];

    private const string Hint = "Name the one that is meant: publisher init MyGlossary.zip.";

    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public static string In(string folder)
    {
        var documents = Directory
            .EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name =>
                Importers.Importers.IsDocumentName(name)
                && !About.Contains(name, StringComparer.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        return documents switch
        {
            [var only] => only,
            [] => throw new UsageException("There is no document in this folder.", Hint),
            _ => throw new UsageException(
                $"There are several documents in this folder: {string.Join(", ", documents)}.",
                Hint
            ),
        };
    }
}
