using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text.Breaks;

/// <summary>What it costs to end a line within what stands between two blanks: nothing is allowed that UAX #14 forbids, and
/// what readers don't expect costs so much that it happens only where nothing else fits.</summary>
internal static class WordBreaks
{
    private const int AfterHyphen = 50;
    private const int AfterDash = 20;
    private const int AfterDashInNumbers = 120;
    private const int BeforeDash = 500;
    private const int AfterSlash = 100;
    private const int AfterMark = 150;
    private const int BetweenOthers = 400;

    // e-mail, km/h, and/or: what stands before or behind the mark is no word that a line can begin or end with.
    private const int ShortPart = 2;
    private const int ShortPair = 7;

    /// <summary>For the place before each character what a break there costs: <see cref="BreakRules.Never"/> where none
    /// is allowed.</summary>
    /// <param name="isAddress">Whether it is an address or code, which ends lines at its punctuation.</param>
    public static int[] Of(ReadOnlySpan<char> word, bool isAddress)
    {
        var penalties = new int[word.Length];
        Array.Fill(penalties, BreakRules.Never);
        if (!isAddress && !word.ContainsAnyExcept(Letters))
        {
            return penalties;
        }

        Span<bool> allowed =
            word.Length <= 256 ? stackalloc bool[word.Length] : new bool[word.Length];
        LineBreaks.Find(word, allowed);
        for (var at = 1; at < word.Length; at++)
        {
            if (allowed[at])
            {
                penalties[at] = Allowed(word, at);
            }
        }

        if (isAddress)
        {
            AddressBreaks.Add(word, penalties);
        }

        return penalties;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:'\"()’“”"
        );

    /// <summary>Of a break that UAX #14 allows before the character at <paramref name="at"/>.</summary>
    public static int Allowed(ReadOnlySpan<char> word, int at)
    {
        var (before, after) = (word[at - 1], word[at]);
        if (before is '\u200B' or '\uFFFC' || IsIdeographic(before) || IsIdeographic(after))
        {
            return 0;
        }

        var isFirst = !EndsWithWord(word[..(at - 1)]);
        return before switch
        {
            _ when isFirst || before is '!' or '?' => BreakRules.Reluctant,
            '-' or '\u2010' => Part(word[..(at - 1)], fromEnd: true) < ShortPart
                ? BetweenOthers
                : AfterHyphen,
            '\u2013' or '\u2014' => char.IsDigit(after) ? AfterDashInNumbers : AfterDash,
            '/' => IsShortPair(word, at) ? BreakRules.Reluctant : AfterSlash,
            _ when after == '\u2014' => BeforeDash,
            '|' or '…' => AfterMark,
            _ => BetweenOthers,
        };
    }

    /// <summary>A mark that a word begins with stands with it: --flag, /usr, …and.</summary>
    private static bool EndsWithWord(ReadOnlySpan<char> text) =>
        text.Length > 0
        && (
            char.IsLetterOrDigit(text[^1])
            || char.IsSurrogate(text[^1])
            || text[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '%' or '°' or '-' or '\u2010'
            || char.GetUnicodeCategory(text[^1])
                is System.Globalization.UnicodeCategory.ClosePunctuation
                    or System.Globalization.UnicodeCategory.FinalQuotePunctuation
                    or System.Globalization.UnicodeCategory.NonSpacingMark
        )
        && text.ContainsAnyExcept("-‐–—");

    private static bool IsShortPair(ReadOnlySpan<char> word, int at)
    {
        var (before, after) = (
            Part(word[..(at - 1)], fromEnd: true),
            Part(word[at..], fromEnd: false)
        );
        return before > 0
            && after > 0
            && (before <= ShortPart || after <= ShortPart || before + after <= ShortPair);
    }

    /// <summary>How many letters or digits stand in a row at the end or at the beginning.</summary>
    private static int Part(ReadOnlySpan<char> text, bool fromEnd)
    {
        var count = 0;
        while (
            count < text.Length && char.IsLetterOrDigit(fromEnd ? text[^(count + 1)] : text[count])
        )
        {
            count++;
        }

        return count;
    }

    private static bool IsIdeographic(char character) =>
        character
            is (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF01' and <= '\uFF60')
                or (>= '\uD840' and <= '\uD87F');
}
