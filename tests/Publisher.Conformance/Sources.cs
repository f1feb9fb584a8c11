using System.Text.RegularExpressions;
using Publisher.Tests;

namespace Publisher.Conformance;

/// <summary>An export that is published and then read back.</summary>
/// <param name="Name">Short and unique; names the tests and their folders.</param>
/// <param name="Path">The zip, file or folder as handed to the command.</param>
public sealed record Export(string Name, string Path)
{
    public override string ToString() => Name;
}

/// <summary>The project's own document, and the samples.</summary>
public static partial class Sources
{
    /// <summary>Folders of samples that are published; the judged glossaries, which are many, are read only.</summary>
    private static readonly string[] Parts =
    [
        "glossary-part",
        "pairs",
        "google-docs/html",
        "google-docs/md",
        "google-docs/docx",
    ];

    public static IReadOnlyList<Export> All { get; } =
    [.. Own().Concat(Samples()).OrderBy(export => export.Name, StringComparer.Ordinal)];

    /// <summary>One of each shape, for the tests that take seconds a document.</summary>
    public static IReadOnlyList<Export> Few { get; } =
    [
        .. All.Where(export =>
            export.Name
                is "glossary.md"
                    or "hive.zip"
                    or "many-notes.md"
                    or "shapes.html"
                    or "shapes.md"
        ),
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(export => export.Name)];

    public static TheoryData<string> FewNames { get; } = [.. Few.Select(export => export.Name)];

    /// <summary>The project's own alone, which every clone has.</summary>
    public static TheoryData<string> OwnNames { get; } =
    [
        .. All.Where(export => export.Path.StartsWith(Repository.Root, StringComparison.Ordinal))
            .Select(export => export.Name),
    ];

    /// <summary>Word's formulas become TeX, whose words are not those of the file: the importer's own tests read those.</summary>
    public static TheoryData<string> NamesOfText { get; } =
    [
        .. All.Select(export => export.Name)
            .Where(name => !name.EndsWith(".docx", StringComparison.Ordinal)),
    ];

    public static Export Named(string name) =>
        All.Single(export => string.Equals(export.Name, name, StringComparison.Ordinal));

    private static IEnumerable<Export> Own()
    {
        var document = Path.Combine(Repository.Root, "source-doc", "glossary.md");
        if (File.Exists(document))
        {
            yield return new("glossary.md", document);
        }

        var samples = Path.Combine(Repository.Root, "tests", "Publisher.Conformance", "Samples");
        foreach (var path in Directory.EnumerateFiles(samples))
        {
            yield return new(Path.GetFileName(path), path);
        }
    }

    private static IEnumerable<Export> Samples() =>
        from folder in SampleFiles.Folders
        from part in Parts
        let place = Path.Combine(folder, part)
        where Directory.Exists(place)
        from path in Directory.EnumerateFileSystemEntries(place)
        where IsExport(path)
        select new Export(Path.GetFileName(path), AsExported(path));

    /// <summary>Some samples were pretty-printed by those who published them: a line feed and the tabs after it
    /// stand for nothing there, and would put blanks into words.</summary>
    private static string AsExported(string path)
    {
        if (!path.EndsWith(".export.html", StringComparison.Ordinal))
        {
            return path;
        }

        var folder = Directory.CreateDirectory(Path.Combine(Repository.Made, "sources"));
        var copy = Path.Combine(folder.FullName, Path.GetFileName(path));
        File.WriteAllText(copy, PrettyPrinting().Replace(File.ReadAllText(path), ""));
        return copy;
    }

    [GeneratedRegex(@"\n\t*")]
    private static partial Regex PrettyPrinting();

    private static bool IsExport(string path)
    {
        var name = Path.GetFileName(path);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.html").Any()
            : Path.GetExtension(name) is ".zip" or ".html" or ".md" or ".docx"
                && !name.Contains(".expected.", StringComparison.Ordinal)
                && !name.Contains(".words.", StringComparison.Ordinal)
                && name is not ("README.md" or "INDEX.md" or "source.md");
    }
}
