using System.Collections.Frozen;

namespace Publisher.Languages;

/// <summary>The endings by which the forms of a word differ, and the words that lose their vowel before another.</summary>
internal sealed class Inflection
{
    /// <summary>Fewer letters are no stem that tells one word from another.</summary>
    private const int ShortestStem = 3;

    private const char Replaced = '>';
    private const char Doubled = '2';
    private const char Single = '1';
    private const string Vowels = "aeou";

    private readonly ILookup<char, Ending> _endings;
    private readonly FrozenSet<string> _elided;

    /// <param name="endings">As <see cref="Inflections"/> writes them.</param>
    /// <param name="elided">Words that stand before an apostrophe: "l", "qu".</param>
    public Inflection(string endings, string elided = "")
    {
        _endings = endings
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Ending.Of)
            .ToLookup(ending => ending.Letters[^1]);
        _elided = WordList.Of(elided);
    }

    /// <summary>What the word has in common with its other forms.</summary>
    /// <param name="word">Folded.</param>
    public IEnumerable<string> Stems(string word)
    {
        foreach (var ending in _endings[word.Length > 0 ? word[^1] : ' '])
        {
            if (
                word.Length - ending.Letters.Length >= ShortestStem
                && word.EndsWith(ending.Letters, StringComparison.Ordinal)
                && ending.Stem(word[..^ending.Letters.Length]) is { } stem
            )
            {
                yield return stem;
            }
        }
    }

    /// <summary>Length of a word that stands before the apostrophe in this one: "l'" of "l'arbre"; 0 where there is
    /// none.</summary>
    public int LengthOfElision(ReadOnlySpan<char> word)
    {
        var length = word.IndexOfAny('\'', '’');
        return
            length > 0
            && length + 1 < word.Length
            && _elided.Count > 0
            && _elided.Contains(word[..length].ToString())
            ? length + 1
            : 0;
    }

    /// <param name="Letters">The word's last.</param>
    /// <param name="Instead">What stands in their place.</param>
    /// <param name="Change">Of the letters before them; a blank for none.</param>
    private readonly record struct Ending(string Letters, string Instead, char Change)
    {
        public static Ending Of(string rule)
        {
            var change = rule[0] is Doubled or Single ? rule[0] : ' ';
            var parts = rule.TrimStart(Doubled, Single).Split(Replaced);
            return new(parts[0], parts.Length > 1 ? parts[1] : "", change);
        }

        public string? Stem(string rest) =>
            Change switch
            {
                Doubled => rest[^1] == rest[^2] ? rest[..^1] : null,
                Single => Vowels.Contains(rest[^2], StringComparison.Ordinal)
                && rest[^3] != rest[^2]
                && !Vowels.Contains(rest[^1], StringComparison.Ordinal)
                    ? $"{rest[..^1]}{rest[^2]}{rest[^1]}"
                    : null,
                _ => rest + Instead,
            };
    }
}
