using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text;

/// <summary>Finds in what stands between two blanks the words that a hyphen may part: <c>(represen-tations),</c>.</summary>
internal static class HyphenationPoints
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>For each place what a hyphen before the character there costs: 0 where none may stand. Null where none may
    /// anywhere.</summary>
    public static int[]? Of(ReadOnlySpan<char> text, Hyphenation? hyphenation)
    {
        if (text.Contains(SoftHyphen))
        {
            return AuthorsOwn(text);
        }

        if (hyphenation is null)
        {
            return null;
        }

        var costs = new int[text.Length];
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && IsOfWord(text, end, hyphenation.HasApostrophes))
            {
                end++;
            }

            if (end > at && end - at <= Hyphenation.MostLetters && IsWord(text, at, end))
            {
                Add(text[at..end], hyphenation, text.Contains('-'), costs.AsSpan(at, end - at));
            }

            at = end + 1;
        }

        return costs;
    }

    /// <summary>A word that is put together of others is parted between them first: at its own hyphen, else at a joint.</summary>
    private static void Add(
        ReadOnlySpan<char> word,
        Hyphenation hyphenation,
        bool hasHyphen,
        Span<int> costs
    )
    {
        Span<bool> points = stackalloc bool[word.Length];
        Span<bool> joints = stackalloc bool[word.Length];
        hyphenation.Find(word, points);
        hyphenation.FindJoints(word, joints);
        var isCompound = false;
        for (var at = 0; at < word.Length; at++)
        {
            isCompound |= points[at] && joints[at];
        }

        for (var at = 0; at < word.Length; at++)
        {
            costs[at] =
                !points[at] ? 0
                : hasHyphen ? BreakRules.HyphenatedAgain
                : isCompound && !joints[at] ? BreakRules.HyphenatedApart
                : BreakRules.Hyphenated;
        }
    }

    /// <summary>Where the author says how a word is parted, it is parted so and not otherwise.</summary>
    private static int[] AuthorsOwn(ReadOnlySpan<char> text)
    {
        var costs = new int[text.Length];
        for (var at = 1; at < text.Length; at++)
        {
            costs[at] = text[at - 1] == SoftHyphen ? BreakRules.Hyphenated : 0;
        }

        return costs;
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

    /// <summary>Whether what stands here makes a name or a path of its neighbours; not the stroke behind the hyphen of a
    /// shortened compound: Straßen-/Wegebau.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at) =>
        at >= 0
        && at < text.Length
        && (
            char.IsDigit(text[at])
            || (text[at] == '/' && !(at > 0 && text[at - 1] == '-'))
            || text[at] is '_' or '@' or '\\' or '=' or '+' or '#' or '^' or '<' or '>'
            || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
        );
}
