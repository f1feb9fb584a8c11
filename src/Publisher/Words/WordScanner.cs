using System.Globalization;
using System.Text;

namespace Publisher.Words;

/// <summary>Goes through a text word by word. A word is a run of letters, digits and marks, with an apostrophe within
/// and plus or number signs behind it (<c>C++</c>, <c>F#</c>); a symbol is a word of its own (<c>∇</c>).</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    /// <summary>Stands for what is no text: a formula, a picture, code.</summary>
    public const char Foreign = '\uFFFC';

    private readonly ReadOnlySpan<char> _text = text;
    private int _end;

    /// <summary>Where the word begins, in UTF-16 units.</summary>
    public int Start { get; private set; }

    public readonly int End => _end;

    public readonly ReadOnlySpan<char> Word => _text[Start.._end];

    /// <summary>What stands before the word, without blanks; empty where that is a blank or one hyphen.</summary>
    public ReadOnlySpan<char> Gap { get; private set; }

    /// <summary>Whether a hyphen joins the word to what stands before it.</summary>
    public readonly bool FollowsHyphen => Start > 0 && IsHyphen(_text[Start - 1]);

    public bool Next()
    {
        var from = _end;
        var at = from;
        while (at < _text.Length && LengthOfWord(at) == 0)
        {
            at++;
        }

        if (at == _text.Length)
        {
            return false;
        }

        // A dash between blanks parts a sentence and joins no name.
        var gap = _text[from..at];
        Gap = gap.Length == 1 && IsHyphen(gap[0]) ? [] : gap.Trim();
        Start = at;
        _end = at + LengthOfWord(at);
        return true;
    }

    /// <summary>A hyphen of whatever kind, and the dash that joins two names: "Shapiro–Wilk".</summary>
    public static bool IsHyphen(char character) =>
        character is '-' or '\u2010' or '\u2011' or '\u2013';

    private readonly int LengthOfWord(int start)
    {
        var at = start;
        while (at < _text.Length)
        {
            var character = _text[at];
            if (char.IsAsciiLetterOrDigit(character))
            {
                at++;
            }
            else if (IsApostrophe(character) && at > start && IsLetterAt(at + 1))
            {
                at++;
            }
            else if (character >= 0x80 && IsLetter(at, out var length))
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        if (at == start)
        {
            return LengthOfSymbol(start);
        }

        while (at < _text.Length && _text[at] is '+' or '#')
        {
            at++;
        }

        return at - start;
    }

    private readonly int LengthOfSymbol(int at)
    {
        if (_text[at] is '+' or '=' or '<' or '>' or '|' or '^' or '`' or '~' or Foreign)
        {
            return 0;
        }

        return
            Rune.DecodeFromUtf16(_text[at..], out var rune, out var length)
                == System.Buffers.OperationStatus.Done
            && Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.MathSymbol
                    or UnicodeCategory.CurrencySymbol
                    or UnicodeCategory.OtherSymbol
            ? length + LengthOfVariation(at + length)
            : 0;
    }

    /// <summary>What makes a picture of a symbol (U+FE0F), colours it or joins another to it.</summary>
    private readonly int LengthOfVariation(int start)
    {
        var at = start;
        while (
            at < _text.Length
            && Rune.DecodeFromUtf16(_text[at..], out var rune, out var length)
                == System.Buffers.OperationStatus.Done
        )
        {
            if (rune.Value is 0xFE0E or 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF))
            {
                at += length;
            }
            else if (
                rune.Value == 0x200D
                && Rune.DecodeFromUtf16(_text[(at + length)..], out var joined, out var more)
                    == System.Buffers.OperationStatus.Done
                && Rune.GetUnicodeCategory(joined) is UnicodeCategory.OtherSymbol
            )
            {
                at += length + more;
            }
            else
            {
                break;
            }
        }

        return at - start;
    }

    private readonly bool IsLetterAt(int at) => at < _text.Length && IsLetter(at, out _);

    private readonly bool IsLetter(int at, out int length) =>
        Rune.DecodeFromUtf16(_text[at..], out var rune, out length)
            == System.Buffers.OperationStatus.Done
        && (
            Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
        );

    private static bool IsApostrophe(char character) => character is '\'' or '’';
}
