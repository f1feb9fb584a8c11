using System.Globalization;

namespace Publisher.English;

/// <summary>Recognises intervals, whose brackets need not be of one kind: [0, 1), (−∞, 0], [a; b[.</summary>
internal static class Interval
{
    private const int LongestBound = 24;

    /// <summary>The letters of a variable, of "max" and of "inf".</summary>
    private const int LettersOfName = 3;

    /// <param name="between">What stands between the two brackets.</param>
    public static bool Is(ReadOnlySpan<char> between)
    {
        var parting = between.IndexOf(';');
        parting = parting < 0 ? between.IndexOf(", ", StringComparison.Ordinal) : parting;
        parting = parting < 0 ? between.IndexOf(',') : parting;
        return parting > 0 && IsBound(between[..parting]) && IsBound(between[(parting + 1)..]);
    }

    /// <summary>A number, a variable, or a sum of such: no words.</summary>
    private static bool IsBound(ReadOnlySpan<char> text)
    {
        var bound = text.Trim();
        var (letters, hasWord) = (0, false);
        var wasBlank = false;
        var afterLetters = false;
        foreach (var character in bound)
        {
            if (char.IsLetter(character))
            {
                // Two runs of letters with nothing but a blank between them are words.
                hasWord |= ++letters > LettersOfName || (wasBlank && afterLetters);
                wasBlank = false;
            }
            else if (char.IsWhiteSpace(character))
            {
                (afterLetters, letters, wasBlank) = (letters > 0, 0, true);
            }
            else
            {
                (afterLetters, letters, wasBlank) = (false, 0, false);
                hasWord |=
                    char.GetUnicodeCategory(character) is UnicodeCategory.OtherPunctuation
                    && character is not ('.' or '*' or '/' or '\'' or '%');
            }
        }

        return bound.Length is > 0 and <= LongestBound && !hasWord;
    }
}
