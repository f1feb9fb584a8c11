namespace Publisher.Training.Measures;

/// <summary>The judged documents that measures are taken on and weights are learned from.</summary>
internal sealed class Corpus
{
    /// <summary>Documents of the samples that are no glossaries, by the beginning of their names.</summary>
    private static readonly string[] Essays =
    [
        "tl-",
        "credweb",
        "gdg-hoa",
        "Coal and gas",
        "Consumer rights",
        "Energy",
        "Health",
        "Water",
        "webcapture-v1b",
    ];

    private const string OwnFolder = "tests/Publisher.Training/Glossaries";

    /// <summary>By many authors, with what each of them defines.</summary>
    public required IReadOnlyList<JudgedDocument> Judged { get; init; }

    /// <summary>Of which it is only known that they define next to nothing.</summary>
    public required IReadOnlyList<JudgedDocument> Others { get; init; }

    /// <summary>Of our own writing, which nothing is learned from.</summary>
    public required IReadOnlyList<JudgedDocument> Own { get; init; }

    public IReadOnlyList<JudgedDocument> All => [.. Judged, .. Others];

    /// <param name="folder">With documents that have NAME.gold.json beside them, and others.</param>
    public static Corpus In(string folder) =>
        new()
        {
            Judged = [.. JudgedDocument.In(folder)],
            Own = Directory.Exists(OwnFolder) ? [.. JudgedDocument.In(OwnFolder)] : [],
            Others =
            [
                .. Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Where(IsEssay)
                    .Order(StringComparer.Ordinal)
                    .Select(JudgedDocument.WithoutEntries),
            ],
        };

    private static bool IsEssay(string path) =>
        Path.GetExtension(path) is ".zip" or ".md" or ".docx" or ".html"
        && Essays.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal));
}
