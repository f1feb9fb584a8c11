using Publisher.Languages;

namespace Publisher.Normalisation.Names;

/// <summary>Tells whether one name is short for another.</summary>
internal static class Abbreviation
{
    private const int MostCharacters = 12;

    /// <summary>So many letters that fit are no chance though a word has none.</summary>
    private const int FewestToLeaveOut = 3;

    /// <summary>Letters that clipping takes off a word.</summary>
    private const int ShortestCut = 3;

    /// <summary>"SAE" for "sparse autoencoder", "IOI" for "Indirect Object Identification Circuit", "mech interp" for
    /// "mechanistic interpretability".</summary>
    public static bool IsOf(string name, string expansion) =>
        name.Length < expansion.Length
        && !name.Equals(expansion, StringComparison.OrdinalIgnoreCase)
        && (IsByLetters(name, expansion) || IsByClipping(Words(name), Words(expansion)));

    /// <summary>Whether an abbreviation spells out the whole of a phrase: each of its letters begins a word, or goes on in
    /// a word that it began ("SAE" for "sparse autoencoder"), and no word is left out but those that hold phrases
    /// together and, of three letters or more, one. "MP" is not short for "mobile application for orders".</summary>
    public static bool SpellsOut(string name, string phrase, Language language)
    {
        var letters = Letters(name);
        if (letters.Length is < 2 or > MostCharacters)
        {
            return false;
        }

        // Bit n: the words so far can use up the first n letters; in the second with one word left out.
        var (whole, shortened) = (1, 0);
        foreach (var word in WordsOf(phrase))
        {
            var isSmall = language.Commonest.Contains(word);
            shortened =
                After(word, letters, shortened, isSmall)
                | (letters.Length >= FewestToLeaveOut && !isSmall ? whole : 0);
            whole = After(word, letters, whole, isSmall);
        }

        return ((whole | shortened) & (1 << letters.Length)) != 0;
    }

    private static int After(string word, string letters, int reached, bool canBeLeftOut)
    {
        var next = canBeLeftOut ? reached : 0;
        for (var used = 0; used < letters.Length; used++)
        {
            if ((reached & (1 << used)) != 0 && Begins(word, letters[used]))
            {
                next |= 1 << (used + 1);
                var taken = used + 1;
                for (var at = 1; at < word.Length && taken < letters.Length; at++)
                {
                    if (Same(word[at], letters[taken]))
                    {
                        taken++;
                        next |= 1 << taken;
                    }
                }
            }
        }

        return next;
    }

    /// <summary>A digit counts words, and an X is that of "extensible".</summary>
    private static bool Begins(string word, char letter) =>
        char.IsDigit(letter)
        || Same(word[0], letter)
        || (Same(letter, 'X') && word.StartsWith("ex", StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters and digits, without the plural's s.</summary>
    private static string Letters(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit));
        return letters is [_, _, .., 's'] ? letters[..^1] : letters;
    }

    /// <summary>Looks like initials: capitals, digits and joints of at most ten characters without a blank.</summary>
    public static bool LooksLikeInitials(string name) =>
        name.Length is >= 2 and <= MostCharacters
        && !name.Contains(' ', StringComparison.Ordinal)
        && name.Count(char.IsUpper) >= 2
        && name.Count(char.IsLower) <= name.Count(char.IsUpper);

    /// <summary>Each letter of the name is found in the expansion, backwards and in order, and the first one at its
    /// start (Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions, 2003).</summary>
    private static bool IsByLetters(string name, string expansion)
    {
        var letters = name.Count(char.IsLetterOrDigit);
        if (letters is < 2 or > MostCharacters || name.Count(char.IsUpper) * 2 < letters)
        {
            return false;
        }

        var at = expansion.Length - 1;
        for (var letter = name.Length - 1; letter >= 0; letter--)
        {
            var isPluralMark = letter == name.Length - 1 && name[letter] == 's' && letters > 2;
            if (!char.IsLetterOrDigit(name[letter]) || isPluralMark)
            {
                continue;
            }

            if (letter == 0)
            {
                return at >= 0 && Same(expansion[0], name[0]);
            }

            while (at >= 0 && !Same(expansion[at], name[letter]))
            {
                at--;
            }

            at--;
        }

        return false;
    }

    private static bool Same(char first, char second) =>
        char.ToUpperInvariant(first) == char.ToUpperInvariant(second);

    /// <summary>Where no word loses more than an ending has, the names differ in number or spelling: "Neuron",
    /// "Neurons".</summary>
    private static bool IsByClipping(string[] clipped, string[] words) =>
        clipped.Length == words.Length
        && clipped.Zip(words).Any(pair => pair.Second.Length - pair.First.Length >= ShortestCut)
        && clipped
            .Zip(words)
            .All(pair =>
                pair.First.Length >= 3
                && pair.Second.StartsWith(pair.First, StringComparison.OrdinalIgnoreCase)
            );

    private static IEnumerable<string> WordsOf(string phrase) =>
        phrase
            .Split([' ', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit));

    private static string[] Words(string name) =>
        name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
}
