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
    private readonly (string Changed, string Plain)? _umlaut;

    /// <param name="endings">As <see cref="Inflections"/> writes them.</param>
    /// <param name="elided">Words that stand before an apostrophe: "l", "qu".</param>
    /// <param name="umlaut">A vowel that may stand for another: "ae&gt;a".</param>
    public Inflection(string endings, string elided = "", string umlaut = "")
    {
        _endings = endings
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Ending.Of)
            .ToLookup(ending => ending.Letters[^1]);
        _elided = WordList.Of(elided);
        _umlaut = umlaut.Split(Replaced) is [var changed, var plain] ? (changed, plain) : null;
    }

    /// <summary>What the word has in common with its other forms.</summary>
    /// <param name="word">Folded.</param>
    public IEnumerable<string> Stems(string word)
    {
        foreach (var stem in Bare(word))
        {
            yield return stem;
            if (Plain(stem) is { } plain)
            {
                yield return plain;
            }
        }

        if (Plain(word) is { } other)
        {
            yield return other;
        }
    }

    /// <summary>The word without its umlaut; null where it has none.</summary>
    private string? Plain(string word) =>
        _umlaut is var (changed, plain)
        && word.LastIndexOf(changed, StringComparison.Ordinal) is >= 0 and var at
            ? $"{word[..at]}{plain}{word[(at + changed.Length)..]}"
            : null;

    private IEnumerable<string> Bare(string word)
    {
        foreach (var ending in _endings[word.Length > 0 ? word[^1] : ' '])
        {
            if (
                word.EndsWith(ending.Letters, StringComparison.Ordinal)
                && ending.Stem(word[..^ending.Letters.Length]) is { Length: >= ShortestStem } stem
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
                Doubled => rest.Length > ShortestStem && rest[^1] == rest[^2] ? rest[..^1] : null,
                Single => Lengthened(rest + Instead),
                _ => rest + Instead,
            };

        /// <summary>"naam" for "nam"; null where the vowel is none that is doubled.</summary>
        private static string? Lengthened(string stem) =>
            stem.Length > 1
            && Vowels.Contains(stem[^2], StringComparison.Ordinal)
            && (stem.Length == 2 || stem[^3] != stem[^2])
            && !Vowels.Contains(stem[^1], StringComparison.Ordinal)
                ? $"{stem[..^1]}{stem[^2]}{stem[^1]}"
                : null;
    }
}
