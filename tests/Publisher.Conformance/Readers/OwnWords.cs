using System.Text.RegularExpressions;

namespace Publisher.Conformance.Readers;

/// <summary>The words of the editions that no author wrote.</summary>
internal static partial class OwnWords
{
    private static readonly string Folder = Path.Combine(Repository.Root, "templates", "words");

    /// <summary>A word in the language of a document.</summary>
    public static string Of(string language, string key)
    {
        var primary = language.Split('-')[0];
        var file = Path.Combine(Folder, $"{(primary == "no" ? "nb" : primary)}.yml");
        return In(File.Exists(file) ? file : Path.Combine(Folder, "en.yml"), key);
    }

    /// <summary>A word in every language.</summary>
    public static IReadOnlyList<string> InAll(string key) =>
        [.. Directory.EnumerateFiles(Folder).Select(file => In(file, key)).Distinct()];

    private static string In(string file, string key) =>
        Line()
            .Matches(File.ReadAllText(file))
            .Single(line => line.Groups["key"].Value == key)
            .Groups["word"]
            .Value;

    [GeneratedRegex("^(?<key>[a-z-]+): (?<word>.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
