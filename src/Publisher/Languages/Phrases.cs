namespace Publisher.Languages;

/// <summary>Finds phrases of a language in a text.</summary>
internal static class Phrases
{
    /// <summary>Whether a text opens with one of the phrases, in whole words.</summary>
    /// <param name="length">Of the phrase in the text, blanks before it counted; 0 when there is none.</param>
    public static bool Open(ReadOnlySpan<char> text, IReadOnlyList<string> phrases, out int length)
    {
        var blanks = text.Length - text.TrimStart().Length;
        foreach (var phrase in phrases)
        {
            var end = blanks + phrase.Length;
            if (
                text[blanks..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                length = end;
                return true;
            }
        }

        length = 0;
        return false;
    }
}
