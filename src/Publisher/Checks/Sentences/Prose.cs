using System.Buffers;
using System.Globalization;
using System.Text;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>Tells lines of words from lines of code, figures, file names and drawings.</summary>
internal static class Prose
{
    private const double LeastShareOfLetters = 0.75;
    private const int FewestWords = 3;

    /// <summary>The end of Unicode's Latin Extended-B.</summary>
    private const int LastLatin = 0x24F;

    private static readonly SearchValues<string> CodeMarks = SearchValues.Create(
        ["==", "!=", "();", "::", "#(", "&&", "||", "</", "/>", "+=", "%%", "@(", " \\"],
        StringComparison.Ordinal
    );

    /// <param name="isLatin">Whether a line in other letters is none of the document's prose.</param>
    public static bool Is(string line, IReadOnlyList<Token> tokens, bool isLatin = true)
    {
        var (letters, others, foreign) = (0, 0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
                && rune.Value != Token.Opaque[0]
            )
            {
                return false;
            }

            letters += Rune.IsLetter(rune) || IsWordMark(rune) ? 1 : 0;
            foreign += Rune.IsLetter(rune) && rune.Value > LastLatin ? 1 : 0;
            others += Rune.IsLetter(rune) || IsWordMark(rune) || Rune.IsWhiteSpace(rune) ? 0 : 1;
        }

        return letters >= LeastShareOfLetters * (letters + others)
            && (!isLatin || foreign <= letters / 4)
            && tokens.Count(token => token.IsWord && char.IsLetter(token.Text[0])) >= FewestWords
            && tokens[^1].Text is not ("{" or ";")
            && !line.StartsWith("//", StringComparison.Ordinal)
            && !line.AsSpan().ContainsAny(CodeMarks);
    }

    /// <summary>Marks that prose is full of.</summary>
    private static bool IsWordMark(Rune rune) =>
        rune.Value is ',' or '.' or '\'' or '’' or '"' or '“' or '”' or '-' or '(' or ')' or 0xFFFC;
}
