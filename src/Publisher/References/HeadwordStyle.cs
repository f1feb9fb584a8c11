using Publisher.Languages;
using Publisher.Model;
using Publisher.References.Everyday;
using Publisher.Words;

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

    /// <summary>Of names in capitals so many stand in small letters elsewhere where they are words.</summary>
    private const int WordsToOneUsed = 3;

    /// <param name="document">Tells of capitals whether they are abbreviations, which it nowhere writes in small letters.</param>
    public static HeadwordStyle Of(IEnumerable<string> names, Document document)
    {
        var (all, capitals, several, titles) = (0, 0, 0, 0);
        var (shouted, longest) = (0, 0);
        var inCapitals = new List<string>();
        foreach (var name in names)
        {
            var words = Words(name);
            all++;
            shouted += Bearer.HasCapitals(name) ? 1 : 0;
            inCapitals.AddRange(Bearer.HasCapitals(name) ? [name] : []);
            longest += words.Any(word => word.Length > LongestAbbreviation) ? 1 : 0;
            capitals += IsCapital(words[0]) ? 1 : 0;
            several += words.Length > 1 ? 1 : 0;
            titles += words.Length > 1 && words.Skip(1).Any(IsCapital) ? 1 : 0;
        }

        return new(
            capitals * 4 >= all * 3,
            titles * 2 > several,
            shouted > 0
                && shouted * 4 >= all * 3
                && (longest * 2 >= all || AreWords(inCapitals, document))
        );
    }

    /// <summary>Whether a name in capitals is an abbreviation, which the same letters in small ones do not mean, and not a
    /// word that is set in capitals.</summary>
    public static bool IsAbbreviation(string name) =>
        Bearer.HasCapitals(name)
        && !Array.Exists(Words(name), word => word.Length > LongestAbbreviation);

    private static bool AreWords(List<string> names, Document document)
    {
        var small = new HashSet<string>(StringComparer.Ordinal);
        var scanner = new WordScanner(PlainText.Of(document));
        while (scanner.Next())
        {
            if (char.IsLower(scanner.Word[0]))
            {
                small.Add(NormalForm.Fold(scanner.Word));
            }
        }

        var used = names.Count(name =>
            Array.TrueForAll(Words(name), word => small.Contains(NormalForm.Fold(word)))
        );
        return used * WordsToOneUsed >= names.Count;
    }

    /// <summary>Whether the words are written as a headword would be; the title of a book is not.</summary>
    public bool Fits(string words)
    {
        var parts = Words(words);
        return IsCapital(parts[0]) == AreCapitalised
            && (AreTitles || !parts.Skip(1).Any(IsCapital))
            && (AreCapitalised || !parts.All(part => EverydayWords.Contains(part)));
    }

    /// <summary>Whether words in small letters may name an entry whose headword has a capital: a few, not all of them
    /// everyday ones, and none before them that goes on with the sentence ("but", "then").</summary>
    public static bool MayFit(string words, Language? language)
    {
        const int MostWords = 3;
        var parts = Words(words);
        return parts.Length <= MostWords
            && !EverydayWords.IsParticle(parts[0])
            && language?.Commonest.Contains(parts[0]) != true
            && Array.TrueForAll(parts, part => char.IsLower(part[0]))
            && !Array.TrueForAll(parts, EverydayWords.Contains);
    }

    private static string[] Words(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
            ? words
            : [name];

    private static bool IsCapital(string word) => word.Length > 0 && char.IsUpper(word[0]);
}
