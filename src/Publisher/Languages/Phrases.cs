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

    /// <summary>Whether a text opens with a verb that says what stands before it: "is", "is meant".</summary>
    /// <inheritdoc cref="Open"/>
    public static bool OpenWithVerb(ReadOnlySpan<char> text, Language language, out int length) =>
        Open(text, language.Copulas, out length) || Open(text, language.Framed, out length);

    /// <summary>Whether a text ends in one of the phrases, or in none where there are none to choose from, with an article
    /// behind it or not; without phrases the article must be there.</summary>
    public static bool CloseWithArticle(
        ReadOnlySpan<char> text,
        IReadOnlyList<string> phrases,
        Language language
    )
    {
        var before = text.TrimEnd(" \u00A0“”„\"«»‘’'(");
        var word = before[(before.LastIndexOfAny(Blanks) + 1)..];
        var hasArticle = language.Articles.Contains(word.ToString());
        if (phrases.Count == 0)
        {
            return hasArticle;
        }

        return Close(before, phrases)
            || (hasArticle && Close(before[..^word.Length].TrimEnd(), phrases));
    }

    public static bool CloseWithContraction(ReadOnlySpan<char> text, Language language)
    {
        var before = text.TrimEnd(" \u00A0“”„\"«»‘’'(");
        return language.Contractions.Contains(
            before[(before.LastIndexOfAny(Blanks) + 1)..].ToString()
        );
    }

    public static bool OpensWithArticle(ReadOnlySpan<char> text, Language language)
    {
        var words = text.TrimStart();
        var end = words.IndexOfAny(Blanks);
        return end > 0 && language.Articles.Contains(words[..end].ToString());
    }

    private const string Blanks = " \u00A0\n";

    private static bool Close(ReadOnlySpan<char> text, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (
                text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (
                    text.Length == phrase.Length
                    || !char.IsLetterOrDigit(text[^(phrase.Length + 1)])
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
