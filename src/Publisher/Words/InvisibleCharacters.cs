namespace Publisher.Words;

/// <summary>Characters of no width that part a word in two for every search: a zero-width space (U+200B), a word joiner
/// (U+2060), a byte order mark (U+FEFF).</summary>
public static class InvisibleCharacters
{
    public static bool IsOne(char character) => character is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Whether the one at a place stands within a word. Between words it is where a line may break, as in scripts
    /// that are written without blanks, and parts nothing.</summary>
    public static bool IsWithinWord(string text, int at)
    {
        var (before, after) = (at - 1, at + 1);
        while (before >= 0 && IsOne(text[before]))
        {
            before--;
        }

        while (after < text.Length && IsOne(text[after]))
        {
            after++;
        }

        return before >= 0
            && after < text.Length
            && char.IsLetter(text[before])
            && char.IsLetter(text[after])
            && !IsWrittenWithoutBlanks(text[before])
            && !IsWrittenWithoutBlanks(text[after]);
    }

    /// <summary>Thai, Lao, Tibetan, Myanmar; Khmer; and the signs of East Asia.</summary>
    private static bool IsWrittenWithoutBlanks(char letter) =>
        letter
            is (>= '\u0E00' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u2E80' and <= '\u9FFF');
}
