using System.Text.Json;
using System.Text.RegularExpressions;
using Publisher.Cli;
using Publisher.Importers;
using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.Training.Links;

/// <summary>A document of the corpus with the entries that its reader found (NAME.gold.json beside it), so that links are
/// measured apart from entries.</summary>
internal static partial class JudgedGlossary
{
    /// <summary>What may stand before a term in its line.</summary>
    private const int FurthestTerm = 12;
    private const int LongestQuote = 60;

    public static Document Normalised(string path) =>
        Normalised(path, new() { Entries = new() { Entries = [.. Entries(path)] } });

    /// <summary>A document with the entries that the program finds.</summary>
    public static Document Unjudged(string path) => Normalised(path, new());

    private static Document Normalised(string path, NormaliserSettings settings)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var files = new FolderFiles(folder);
        return Normaliser.Normalise(
            Importers.Importers.Import(path, Path.GetFileName(path), files).Value,
            settings
        );
    }

    private static IEnumerable<QuotedEntry> Entries(string path)
    {
        var lines = File.ReadAllLines(path);
        using var gold = JsonDocument.Parse(
            File.ReadAllText(Path.ChangeExtension(path, ".gold.json"))
        );
        foreach (var entry in gold.RootElement.GetProperty("entries").EnumerateArray())
        {
            var line = Bare(lines[entry.GetProperty("line").GetInt32() - 1]);
            var terms = Words(entry, "terms").Concat(Words(entry, "aliases")).ToList();
            if (
                line.IndexOf(terms[0], StringComparison.OrdinalIgnoreCase)
                is >= 0
                    and <= FurthestTerm
            )
            {
                var others = terms.Count > 1 ? $" ({string.Join("; ", terms.Skip(1))})" : "";
                yield return new(Opening(line), terms[0] + others);
            }
        }
    }

    private static IEnumerable<string> Words(JsonElement entry, string list) =>
        entry.GetProperty(list).EnumerateArray().Select(word => word.GetString()!);

    private static string Opening(string line)
    {
        var cell = line.Split('|')[0].Trim();
        return cell.Length > LongestQuote ? cell[..LongestQuote] : cell;
    }

    /// <summary>The line without the marks of Markdown.</summary>
    private static string Bare(string line) =>
        Marks().Replace(Links().Replace(Leads().Replace(line, ""), "$1"), "");

    [GeneratedRegex(@"^[\s>*\-+#|:]*(?:[0-9]+\.\s+)?")]
    private static partial Regex Leads();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"[*_`\\]|</?b>")]
    private static partial Regex Marks();
}
