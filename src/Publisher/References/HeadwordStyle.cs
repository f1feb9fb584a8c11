using Publisher.References.Everyday;

namespace Publisher.References;

/// <summary>How the headwords of a document are written, by which words that are no name are told from words that are
/// meant to be one.</summary>
/// <param name="AreCapitalised">Whether nearly all begin with a capital.</param>
/// <param name="AreTitles">Whether the further words of most begin with one too.</param>
/// <param name="AreInCapitals">Whether nearly all are set in capitals, and are words and no abbreviations.</param>
internal readonly record struct HeadwordStyle(
    bool AreCapitalised,
    bool AreTitles,
    bool AreInCapitals
)
{
    /// <summary>A longer word in capitals is no abbreviation.</summary>
    private const int LongestAbbreviation = 5;

    public static HeadwordStyle Of(IEnumerable<string> names)
    {
        var (all, capitals, several, titles) = (0, 0, 0, 0);
        var (shouted, longest) = (0, 0);
        foreach (var name in names)
        {
            var words = Words(name);
            all++;
            shouted += Bearer.HasCapitals(name) ? 1 : 0;
            longest += words.Any(word => word.Length > LongestAbbreviation) ? 1 : 0;
            capitals += IsCapital(words[0]) ? 1 : 0;
            several += words.Length > 1 ? 1 : 0;
            titles += words.Length > 1 && words.Skip(1).Any(IsCapital) ? 1 : 0;
        }

        return new(
            capitals * 4 >= all * 3,
            titles * 2 > several,
            shouted > 0 && shouted * 4 >= all * 3 && longest * 2 >= all
        );
    }

    /// <summary>Whether the words are written as a headword would be; the title of a book is not.</summary>
    public bool Fits(string words)
    {
        var parts = Words(words);
        return IsCapital(parts[0]) == AreCapitalised
            && (AreTitles || !parts.Skip(1).Any(IsCapital))
            && (AreCapitalised || !parts.All(part => EverydayWords.Contains(part)));
    }

    private static string[] Words(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
            ? words
            : [name];

    private static bool IsCapital(string word) => word.Length > 0 && char.IsUpper(word[0]);
}
