using System.Text.Json;
using System.Text.RegularExpressions;
using Publisher.Cli;
using Publisher.Model;

namespace Publisher.Training.Measures;

/// <summary>What a reader says that a line defines.</summary>
internal sealed record JudgedEntry(
    int Line,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Others,
    bool IsClear,
    bool IsHomonym
)
{
    /// <summary>All names that are right, in the form that they are compared in.</summary>
    public HashSet<string> Names { get; } =
    [
        .. Terms
            .Concat(Aliases)
            .Concat(Others)
            .Select(ComparedText.Name)
            .Where(name => name.Length > 0),
    ];

    public HashSet<string> TermNames { get; } = [.. Terms.Select(ComparedText.Name)];
}

/// <summary>A document as imported, with what a reader judges it to hold (NAME.gold.json beside it).</summary>
internal sealed partial class JudgedDocument
{
    private const double FirstAuthor = 4;

    public required string Name { get; init; }

    /// <summary>Whose documents are left out together.</summary>
    public required string Author { get; init; }

    public required Document Document { get; init; }

    public required bool IsGlossary { get; init; }

    /// <summary>The lines that the judgement counts.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public required IReadOnlyList<JudgedEntry> Entries { get; init; }

    /// <summary>Lines that look like entries and define nothing.</summary>
    public required IReadOnlyList<int> NotEntries { get; init; }

    /// <summary>How often its examples count: the author that Publisher was made for more often than others.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>False for a document of which it is only known that it defines next to nothing.</summary>
    public bool IsJudged { get; init; } = true;

    public string Line(int number) => ComparedText.Plain(Number().Replace(Lines[number - 1], ""));

    /// <summary>What counts an item is none of its words.</summary>
    [GeneratedRegex(@"^\s*\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    public int TextLines => Lines.Count(line => line.Trim().Length > 0);

    /// <summary>Those of a folder, and of the folders below it, in order of their names.</summary>
    public static IEnumerable<JudgedDocument> In(string folder) =>
        Directory
            .EnumerateFiles(folder, "*gold.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read);

    private static JudgedDocument Read(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var file = Text(root, "file") ?? $"{Path.GetFileName(folder)}.md";
        var lines =
            Text(root, "lines_of") ?? (root.TryGetProperty("file", out _) ? file : "source.md");
        return new()
        {
            Name = file,
            Author = Text(root, "author") ?? file,
            Document = Import(Path.Combine(folder, file)),
            Weight =
                root.TryGetProperty("weight", out var weight) ? weight.GetDouble()
                : root.TryGetProperty("file", out _) ? 1
                : FirstAuthor,
            IsGlossary = Text(root, "kind") != "not-a-glossary",
            Lines = File.ReadAllText(Path.Combine(folder, lines)).Split('\n'),
            Entries = [.. root.GetProperty("entries").EnumerateArray().Select(Entry)],
            NotEntries = root.TryGetProperty("not_entries", out var none)
                ? [.. none.EnumerateArray().Select(line => line.GetInt32())]
                : [],
        };
    }

    /// <summary>An essay, a policy, a form.</summary>
    public static JudgedDocument WithoutEntries(string path)
    {
        var document = Import(path);
        return new()
        {
            Name = Path.GetFileName(path),
            Author = Path.GetFileName(path).Split('-', ' ')[0],
            Document = document,
            IsGlossary = false,
            Lines = PlainText.Of(document).Split('\n'),
            Entries = [],
            NotEntries = [],
            IsJudged = false,
        };
    }

    public static Document Import(string path)
    {
        var full = Path.GetFullPath(path);
        return Importers
            .Importers.Import(
                full,
                Path.GetFileName(full),
                new FolderFiles(Path.GetDirectoryName(full)!)
            )
            .Value;
    }

    private static JudgedEntry Entry(JsonElement entry) =>
        new(
            entry.GetProperty("line").GetInt32(),
            Texts(entry, "terms"),
            Texts(entry, "aliases"),
            [
                .. Texts(entry, "expansions"),
                .. Texts(entry, "optional"),
                .. Texts(entry, "optional_terms"),
                .. Texts(entry, "optional_aliases"),
                .. Texts(entry, "as_written"),
            ],
            Text(entry, "confidence") == "clear" && Text(entry, "kind") != "alias-line",
            entry.TryGetProperty("homonym", out var homonym)
                && homonym.ValueKind == JsonValueKind.True
        );

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static List<string> Texts(JsonElement element, string key) =>
        !element.TryGetProperty(key, out var value) ? []
        : value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(text => text.GetString()!)]
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : [];
}
