namespace Publisher.Words;

/// <summary>Tells the case of letters that has a meaning ("MySQL" and "mysql", "Y" and "y", "CAT" and "cat") from the
/// case that a title or the beginning of a sentence gives ("Residual Stream", "RESIDUAL STREAM").</summary>
internal static class NameCase
{
    /// <summary>A longer name in capitals is a word set in capitals.</summary>
    private const int LongestOfCapitals = 5;

    /// <summary>The words whose capitals have a meaning, as written; a name of one letter; else empty. Equal for two
    /// spellings of a name whose case means the same.</summary>
    /// <param name="name">A name, or its mention.</param>
    public static string Of(ReadOnlySpan<char> name)
    {
        if (name.Length == 1)
        {
            return name.ToString();
        }

        Span<Range> parts = stackalloc Range[NameParts];
        var count = name.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
        var isShouted = (count > 1 || name.Length > LongestOfCapitals) && IsUpper(name);
        var meant = "";
        for (var at = 0; at < count && !isShouted; at++)
        {
            meant += OfWord(name[parts[at]]);
        }

        return meant;
    }

    private const int NameParts = 24;

    /// <summary>A word with capitals beyond its first letter, without the plural's s; else nothing.</summary>
    private static string OfWord(ReadOnlySpan<char> word)
    {
        var singular = word is [.., 's'] && IsUpper(word[..^1]) ? word[..^1] : word;
        return singular.Length > 1 && HasUpper(singular[1..]) ? $"{singular} " : "";
    }

    private static bool HasUpper(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsUpper(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Holds capitals and no small letter.</summary>
    private static bool IsUpper(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return false;
            }
        }

        return HasUpper(text);
    }
}
