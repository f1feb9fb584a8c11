using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Conformance.Readers;

/// <summary>A word as it was read.</summary>
/// <param name="MayGoOn">It stood at the end of a typeset line: the next one may be its second half.</param>
internal readonly record struct Word(string Text, bool MayGoOn = false);

/// <summary>Cuts text into words and compares what two readers read. A word is a run of letters, digits and the marks
/// upon them; superior figures are a word apart, since they mark notes; a symbol that is none of ASCII's (an arrow, an emoji) is a word of its own. Punctuation and blanks part
/// words, characters without a glyph (soft hyphens, joiners) do not.</summary>
internal static partial class ReadWords
{
    /// <param name="isTypeset">Lines end wherever they are full, and so within words.</param>
    public static List<Word> Of(string text, bool isTypeset = false)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        var runes = SuperiorFigures()
            .Replace(text, " $0 ")
            .Normalize(NormalizationForm.FormKC)
            .EnumerateRunes()
            .ToList();
        for (var at = 0; at < runes.Count; at++)
        {
            var kind = KindOf(runes[at]);
            if (kind == Kind.Letter)
            {
                word.Append(runes[at]);
            }
            else if (kind != Kind.Nothing)
            {
                Close(words, word, isTypeset && IsLineEnd(runes, at));
                if (kind == Kind.Symbol)
                {
                    words.Add(new(runes[at].ToString()));
                }
            }
        }

        Close(words, word, mayGoOn: false);
        return words;
    }

    /// <summary>Fails with the first difference, and a few words around it.</summary>
    public static void MustBeEqual(List<Word> expected, List<Word> actual, string reader)
    {
        var at = 0;
        var read = 0;
        for (; at < expected.Count && read < actual.Count; at++)
        {
            var word = actual[read].Text;
            while (
                word != expected[at].Text
                && actual[read].MayGoOn
                && read + 1 < actual.Count
                && expected[at].Text.StartsWith(word, StringComparison.Ordinal)
            )
            {
                word += actual[++read].Text;
            }

            if (word != expected[at].Text)
            {
                break;
            }

            read++;
        }

        Assert.True(
            at == expected.Count && read == actual.Count,
            $"{reader}: word {at + 1} of {expected.Count} differs.\n  expected: {Around(expected, at)}\n  read:     {Around(actual, read)}"
        );
    }

    [GeneratedRegex(@"[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+")]
    private static partial Regex SuperiorFigures();

    private static string Around(List<Word> words, int at) =>
        string.Join(
            ' ',
            words
                .Select((word, index) => index == at ? $"[{word.Text}]" : word.Text)
                .Skip(Math.Max(0, at - 8))
                .Take(18)
        );

    private static void Close(List<Word> words, StringBuilder word, bool mayGoOn)
    {
        if (word.Length > 0)
        {
            words.Add(new(word.ToString(), mayGoOn));
            word.Clear();
        }
    }

    /// <summary>A line feed, with a hyphen before it or not: addresses break without one.</summary>
    private static bool IsLineEnd(List<Rune> runes, int at)
    {
        var next = runes[at].Value is '-' or 0x2010 ? at + 1 : at;
        return next == runes.Count || runes[next].Value is '\n' or '\r';
    }

    private enum Kind
    {
        Nothing,
        Letter,
        Symbol,
        Break,
    }

    private static Kind KindOf(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format => Kind.Nothing,
            UnicodeCategory.PrivateUse or UnicodeCategory.Control when !Rune.IsWhiteSpace(rune) =>
                Kind.Nothing,
            _ when Rune.IsLetterOrDigit(rune) => Kind.Letter,
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Kind.Letter,
            UnicodeCategory.MathSymbol
            or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.OtherSymbol when !rune.IsAscii => Kind.Symbol,
            _ => Kind.Break,
        };
}
