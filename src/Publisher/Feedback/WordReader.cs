using System.Globalization;
using System.Runtime.InteropServices;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Feedback;

/// <summary>Where a word stands in its text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordSpan(int Start, int End);

/// <summary>Cuts text into words as a reader who copies it sees them: in any script, however blanks and marks are set.</summary>
internal static class WordReader
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>The text without what cannot be seen in it.</summary>
    public static string Visible(string text)
    {
        text = PlainText.Composed(text);
        return text.AsSpan().ContainsAny("\u00AD\u200B\u2060\uFEFF")
            ? string.Concat(
                text.Where(letter => letter != SoftHyphen && !InvisibleCharacters.IsOne(letter))
            )
            : text;
    }

    public static List<WordSpan> Read(string text)
    {
        var words = new List<WordSpan>();
        for (var at = 0; at < text.Length; )
        {
            var end = EndOfWord(text, at);
            if (end > at)
            {
                words.Add(new(at, end));
            }

            at = Math.Max(end, at + 1);
        }

        return words;
    }

    /// <summary>The marks between two words, those that are set in one way or another - quotation marks, brackets,
    /// dashes, blanks - left out or made one.</summary>
    public static bool HasSameMarks(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (at, beside) = (0, 0);
        while (true)
        {
            at = NextMark(one, at);
            beside = NextMark(other, beside);
            if (at == one.Length || beside == other.Length)
            {
                return at == one.Length && beside == other.Length;
            }

            if (Folded(one[at++]) != Folded(other[beside++]))
            {
                return false;
            }
        }
    }

    /// <summary>A mark as one that is set otherwise.</summary>
    public static char Folded(char mark) =>
        mark switch
        {
            '“' or '”' or '„' or '«' or '»' or '″' => '"',
            '‘' or '’' or '‚' or '‹' or '›' or '′' => '\'',
            '–' or '—' or '‐' or '‑' or '−' => '-',
            _ => mark,
        };

    private static int NextMark(ReadOnlySpan<char> marks, int at)
    {
        while (
            at < marks.Length
            && (char.IsWhiteSpace(marks[at]) || Folded(marks[at]) is '"' or '\'' or '*' or '_')
        )
        {
            at++;
        }

        return at;
    }

    /// <summary>The place itself where no word begins there.</summary>
    private static int EndOfWord(string text, int at)
    {
        if (at < text.Length && IsWholeWord(text[at]))
        {
            return at + 1;
        }

        var end = at;
        while (end < text.Length && (IsOfWord(text[end]) || IsApostrophe(text, at, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsApostrophe(string text, int start, int at) =>
        at > start
        && text[at] is '\'' or '’'
        && at + 1 < text.Length
        && char.IsLetter(text[at + 1]);

    private static bool IsOfWord(char letter) =>
        !IsWholeWord(letter)
        && (
            char.IsLetterOrDigit(letter)
            || char.IsSurrogate(letter)
            || char.GetUnicodeCategory(letter)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
        );

    /// <summary>A sign of East Asia, which has no blanks beside it.</summary>
    private static bool IsWholeWord(char letter) =>
        letter is >= '\u3040' and <= '\u9FFF' && char.IsLetter(letter);
}
