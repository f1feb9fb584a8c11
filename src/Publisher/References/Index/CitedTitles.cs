using Publisher.Languages;
using Publisher.Model;

namespace Publisher.References.Index;

/// <summary>What the places outside of a document are called. A text links to a work by whatever words it is speaking in ("a
/// later reply"), and gives its title somewhere else, above all in its list of works.</summary>
internal static class CitedTitles
{
    private const int FewestWords = 2;

    /// <summary>Abbreviations are shorter.</summary>
    private const int ShortestWord = 4;

    private enum Rank
    {
        Words,
        Name,
        Title,
    }

    /// <returns>Words by address: those of a list of works, else the first that open as a title does, else the first. Links
    /// that show their address are left out.</returns>
    public static IReadOnlyDictionary<string, string> Of(Outline outline)
    {
        var works = SourceTitles.Sections(outline);
        var titles = new Dictionary<string, (string Words, Rank Rank)>(StringComparer.Ordinal);
        foreach (var found in outline.Links.Where(found => !found.Link.IsInternal))
        {
            var words = PlainText.Of(found.Link.Content);
            if (PrintedAddress.IsShownBy(words, found.Link.Address))
            {
                continue;
            }

            var rank = RankOf(words, works.Contains(found.Section));
            if (!titles.TryGetValue(found.Link.Address, out var known) || rank > known.Rank)
            {
                titles[found.Link.Address] = (words, rank);
            }
        }

        return titles.ToDictionary(
            title => title.Key,
            title => Bare(title.Value.Words),
            StringComparer.Ordinal
        );
    }

    /// <summary>Without what belongs to the sentence around a link: a bracket that has no other or encloses the whole, a comma,
    /// the stop behind a sentence. That of an abbreviation ("et al.", "U.S.") stays.</summary>
    private static string Bare(string words)
    {
        var bare = words.AsSpan().Trim();
        while (bare.Length > 1)
        {
            var before = bare.Length;
            if (bare[0] == '(' && IsWhole(bare))
            {
                bare = bare[1..^1];
            }
            else if (bare[0] == '(' && !bare.Contains(')'))
            {
                bare = bare[1..];
            }
            else if (bare[^1] == ')' && !bare.Contains('('))
            {
                bare = bare[..^1];
            }

            bare = bare.TrimEnd(",;: \u00A0").TrimStart();
            if (bare is [.., '.'] && EndsSentence(bare[..^1]))
            {
                bare = bare[..^1];
            }

            if (bare.Length == before)
            {
                return bare.ToString();
            }
        }

        return words.Trim();
    }

    private static bool IsWhole(ReadOnlySpan<char> words) =>
        words.IndexOf(')') == words.Length - 1 && words[1..].IndexOf('(') < 0;

    private static bool EndsSentence(ReadOnlySpan<char> words)
    {
        var letters = 0;
        while (letters < words.Length && char.IsLower(words[^(letters + 1)]))
        {
            letters++;
        }

        return letters >= ShortestWord && letters < words.Length && words[^(letters + 1)] == ' ';
    }

    private static Rank RankOf(string words, bool isOfWorks) =>
        PlainText.Words(words) < FewestWords ? Rank.Words
        : isOfWorks ? Rank.Title
        : words.AsSpan().TrimStart(" \u00A0“„«‘\"") is [var first, ..]
        && (char.IsUpper(first) || char.IsDigit(first))
            ? Rank.Name
        : Rank.Words;
}
