namespace Publisher.Typesetting.Text;

/// <summary>Finds in what stands between two blanks the words that a hyphen may part: <c>(represen-tations),</c>.</summary>
internal static class HyphenationPoints
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>For each place whether a hyphen may stand before the character there; null where none may.</summary>
    public static bool[]? Of(ReadOnlySpan<char> text, Hyphenation? hyphenation)
    {
        if (text.Contains(SoftHyphen))
        {
            return AuthorsOwn(text);
        }

        if (hyphenation is null)
        {
            return null;
        }

        var points = new bool[text.Length];
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && IsOfWord(text, end, hyphenation.HasApostrophes))
            {
                end++;
            }

            if (end > at && IsWord(text, at, end))
            {
                hyphenation.Find(text[at..end], points.AsSpan(at, end - at));
            }

            at = end + 1;
        }

        return points;
    }

    /// <summary>Where the author says how a word is parted, it is parted so and not otherwise.</summary>
    private static bool[] AuthorsOwn(ReadOnlySpan<char> text)
    {
        var points = new bool[text.Length];
        for (var at = 1; at < text.Length; at++)
        {
            points[at] = text[at - 1] == SoftHyphen;
        }

        return points;
    }

    /// <summary>Letters, and apostrophes between them where the language has them as letters.</summary>
    private static bool IsOfWord(ReadOnlySpan<char> text, int at, bool hasApostrophes) =>
        char.IsLetter(text[at])
        || (
            hasApostrophes
            && PatternReader.IsApostrophe(text[at])
            && at > 0
            && at + 1 < text.Length
            && char.IsLetter(text[at - 1])
            && char.IsLetter(text[at + 1])
        );

    /// <summary>Names of programs and quantities (GPT2, W_out, ReLU, MLPs) keep together.</summary>
    private static bool IsWord(ReadOnlySpan<char> text, int from, int to)
    {
        if (Joins(text, from - 1) || Joins(text, to))
        {
            return false;
        }

        for (var at = from + 1; at < to; at++)
        {
            // Not the capital of a name behind an article: l’Amérique.
            if (char.IsUpper(text[at]) && char.IsLetter(text[at - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Joins(ReadOnlySpan<char> text, int at) =>
        at >= 0
        && at < text.Length
        && (
            char.IsDigit(text[at])
            || text[at] is '_' or '@' or '/' or '\\' or '=' or '+' or '#' or '^' or '<' or '>'
            || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
        );
}
