using System.Globalization;
using System.Text;
using Publisher.Words;

namespace Publisher.Editions.Html.Search;

/// <summary>The words that a search compares: lower-case, without accents, split at whatever is neither letter nor digit;
/// a character each in scripts that set no blanks. The page's <c>search.js</c> splits what a reader types by the same
/// rules.</summary>
internal static class SearchWords
{
    /// <summary>Thai and Lao, Burmese, Khmer, kana, Chinese characters: first and last code points.</summary>
    private static readonly (int First, int Last)[] Unspaced =
    [
        (0x0E00, 0x0EFF),
        (0x1000, 0x109F),
        (0x1780, 0x17FF),
        (0x3040, 0x30FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xF900, 0xFAFF),
        (0x20000, 0x323AF),
    ];

    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in CompatibleForm.Of(text).EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
            {
                word.Append(char.ToLowerInvariant((char)rune.Value));
                continue;
            }

            var kind = Rune.GetUnicodeCategory(rune);
            if (kind == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var isUnspaced = IsUnspaced(rune);
            if (word.Length > 0 && (isUnspaced || !IsWordPart(kind)))
            {
                yield return word.ToString();
                word.Clear();
            }

            if (isUnspaced && IsWordPart(kind))
            {
                yield return rune.ToString();
            }
            else if (IsWordPart(kind))
            {
                Append(Rune.ToLowerInvariant(rune), word);
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static void Append(Rune letter, StringBuilder into)
    {
        var spelled = letter.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            'ς' => "σ",
            _ => null,
        };
        if (spelled is not null)
        {
            into.Append(spelled);
            return;
        }

        Span<char> characters = stackalloc char[2];
        into.Append(characters[..letter.EncodeToUtf16(characters)]);
    }

    private static bool IsWordPart(UnicodeCategory kind) =>
        kind
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    private static bool IsUnspaced(Rune rune)
    {
        if (rune.Value < Unspaced[0].First)
        {
            return false;
        }

        foreach (var (first, last) in Unspaced)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return true;
            }
        }

        return false;
    }
}
