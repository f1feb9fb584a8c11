using System.Text;
using Publisher.Model;

namespace Publisher.Importers.Canonical;

/// <summary>How white space is written: one blank, or every one of them in code. A typed space of another width stands for
/// the blanks around it, and a no-break space that stands alone stays one.</summary>
internal static class Blanks
{
    /// <summary>The white space of a whole gap.</summary>
    public static string Between(string blank, TextStyle style)
    {
        if (style.HasFlag(TextStyle.Code))
        {
            return Ordinary(blank);
        }

        if (blank is [Characters.NoBreakSpace])
        {
            return blank;
        }

        foreach (var character in blank)
        {
            if (!Characters.IsOrdinaryBlank(character))
            {
                return character.ToString();
            }
        }

        return " ";
    }

    /// <summary>A run that begins and ends with a word.</summary>
    public static string Within(string words, TextStyle style)
    {
        if (IsWritten(words))
        {
            return words;
        }

        if (style.HasFlag(TextStyle.Code))
        {
            return Ordinary(words);
        }

        var written = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; )
        {
            var start = at;
            var isBlank = char.IsWhiteSpace(words[at]);
            while (at < words.Length && char.IsWhiteSpace(words[at]) == isBlank)
            {
                at++;
            }

            written.Append(isBlank ? Between(words[start..at], style) : words[start..at]);
        }

        return written.ToString();
    }

    private static bool IsWritten(string words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (
                char.IsWhiteSpace(words[at])
                && (words[at] != ' ' || char.IsWhiteSpace(words[at + 1]))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static string Ordinary(string text)
    {
        var ordinary = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            ordinary.Append(Characters.IsOrdinaryBlank(character) ? ' ' : character);
        }

        return ordinary.ToString();
    }
}
