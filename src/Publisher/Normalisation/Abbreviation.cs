namespace Publisher.Normalisation;

/// <summary>Tells whether one name is short for another.</summary>
internal static class Abbreviation
{
    private const int MostCharacters = 12;

    /// <summary>"SAE" for "sparse autoencoder", "IOI" for "Indirect Object Identification Circuit", "mech interp" for
    /// "mechanistic interpretability".</summary>
    public static bool IsOf(string name, string expansion) =>
        name.Length < expansion.Length
        && !name.Equals(expansion, StringComparison.OrdinalIgnoreCase)
        && (IsByLetters(name, expansion) || IsByClipping(Words(name), Words(expansion)));

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

    private static bool IsByClipping(string[] clipped, string[] words) =>
        clipped.Length == words.Length
        && clipped
            .Zip(words)
            .All(pair =>
                pair.First.Length >= 3
                && pair.Second.StartsWith(pair.First, StringComparison.OrdinalIgnoreCase)
            );

    private static string[] Words(string name) =>
        name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
}
