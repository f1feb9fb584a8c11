using System.Buffers;

namespace Publisher.Typesetting.Text.Breaks;

/// <summary>Where addresses and code may be parted, beyond what UAX #14 allows: behind their punctuation, and in code
/// before a hump too (hookPoint).</summary>
internal static class AddressBreaks
{
    private const int AfterPunctuation = 120;
    private const int InName = 400;
    private const int LongWord = 30;
    private const string SentenceEnds = ".,:;?!)]”’\"'»";

    // What words of a language don't have within: a long word without any is one, or several that the author tied.
    private static readonly SearchValues<char> MarksOfNames = SearchValues.Create(
        "/\\.,:;_?&=#%@+~|<>0123456789"
    );

    private const string Marks = "/\\.,:;_-?&=#%@+~|>)]}";

    /// <summary>Whether the word is one that readers expect to see parted at its punctuation: an address or code.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word) =>
        (word.Length > LongWord && word.TrimEnd(SentenceEnds).ContainsAny(MarksOfNames))
        || IsOfTheWeb(word);

    public static void Add(ReadOnlySpan<char> word, int[] penalties)
    {
        var hasHumps = !IsOfTheWeb(word);
        for (var at = 2; at < word.Length; at++)
        {
            if (char.IsLowSurrogate(word[at]) || IsTied(word[at - 1]) || IsTied(word[at]))
            {
                continue;
            }

            penalties[at] = Math.Min(penalties[at], Penalty(word, at, hasHumps));
        }
    }

    private static int Penalty(ReadOnlySpan<char> word, int at, bool hasHumps)
    {
        var (before, after) = (word[at - 1], word[at]);
        if (Marks.Contains(before, StringComparison.Ordinal))
        {
            // A hyphen at the end of a line might be the address's or ours.
            return Marks.Contains(after, StringComparison.Ordinal) || word.Length - at < 2
                    ? BreakRules.Never
                : before == '-' ? InName
                : AfterPunctuation;
        }

        var isHump = hasHumps && char.IsLower(before) && char.IsUpper(after);
        return isHump || after == '(' ? InName : BreakRules.Never;
    }

    /// <summary>An address with its scheme, one without (example.org/path), or one of e-mail.</summary>
    private static bool IsOfTheWeb(ReadOnlySpan<char> word)
    {
        if (
            word.Contains("://", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        var (at, slash) = (word.IndexOf('@'), word.IndexOf('/'));
        return (at > 0 && HasDot(word[at..])) || (slash > 0 && HasDot(word[..slash]));
    }

    /// <summary>A full stop between two letters.</summary>
    private static bool HasDot(ReadOnlySpan<char> host)
    {
        for (var at = 1; at < host.Length - 1; at++)
        {
            if (host[at] == '.' && char.IsLetter(host[at - 1]) && char.IsLetter(host[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTied(char character) =>
        character is '\u2060' or '\u00A0' or '\u202F' or '\u2011'
        || char.GetUnicodeCategory(character)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
