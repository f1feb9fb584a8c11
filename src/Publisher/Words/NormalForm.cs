using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Publisher.English;
using Publisher.Unicode;

namespace Publisher.Words;

/// <summary>The form of a name in which its spellings are one: case, accents, a leading article, hyphens for blanks and,
/// in English, plural and possessive are set aside.</summary>
/// <param name="isEnglish">Whether plural and possessive are English's.</param>
/// <param name="articles">Of the language, as <see cref="Fold"/> leaves them.</param>
internal sealed class NormalForm(bool isEnglish, FrozenSet<string> articles)
{
    /// <summary>Equal for two names that a reader takes for one; the name itself where it has neither letter, digit nor
    /// symbol. Never empty for a name that is not blank.</summary>
    public string Key(string name)
    {
        var parts = Parts(name);
        if (parts.Count == 0)
        {
            return name.Trim();
        }

        var marks = NameMarks.Of(name).Needed;
        var key = new StringBuilder(marks.Before, name.Length + 1).Append(parts[0].Word);
        foreach (var part in parts.Skip(1))
        {
            key.Append(part.Gap.Length > 0 ? part.Gap : " ").Append(part.Word);
        }

        return key.Append(marks.After).ToString();
    }

    /// <summary>The words of a name in their normal form, without a leading article.</summary>
    public List<NormalPart> Parts(string name)
    {
        var parts = new List<NormalPart>();
        var scanner = new WordScanner(name);
        var isHyphenated = false;
        while (scanner.Next())
        {
            isHyphenated |= parts.Count == 1 && scanner.FollowsHyphen;
            parts.Add(new(scanner.Gap.ToString(), Word(scanner.Word), scanner.Word.ToString()));
        }

        if (
            parts.Count > 1
            && parts[1].Gap.Length == 0
            && !isHyphenated
            && IsArticle(parts[0].Written)
        )
        {
            parts.RemoveAt(0);
        }

        return parts;
    }

    /// <summary>The name from the word after its leading article; the whole where it has none: the A of "A-11" is a
    /// letter.</summary>
    public string WithoutArticle(string name)
    {
        var scanner = new WordScanner(name);
        return
            scanner.Next()
            && IsArticle(scanner.Word)
            && scanner.Next()
            && scanner.Gap.Length == 0
            && !scanner.FollowsHyphen
            ? name[scanner.Start..]
            : name;
    }

    /// <summary>As its language writes it: the à of another one, as in "à la carte", is none of English.</summary>
    private bool IsArticle(ReadOnlySpan<char> word)
    {
        var folded = Fold(word);
        return articles.Contains(folded) && word.Equals(folded, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The normal form of one word.</summary>
    public string Word(ReadOnlySpan<char> word)
    {
        var isCapitals = word.Length > 1 && !word.ContainsAnyInRange('a', 'z');
        var folded = Fold(word);
        return isEnglish && !isCapitals ? EnglishNumber.Singular(folded, word) : folded;
    }

    /// <summary>Lower-case, without accents, letters that have no accent to lose spelled out.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return string.Create(
                text.Length,
                text,
                static (lower, text) => text.ToLowerInvariant(lower)
            );
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in NormalForms.KD(text.ToString()).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                var lower = Rune.ToLowerInvariant(rune);
                folded.Append(Spelled(lower) ?? lower.ToString());
            }
        }

        return folded.ToString();
    }

    private static string? Spelled(Rune rune) =>
        rune.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            '’' or '‘' => "'",
            _ => null,
        };
}

/// <param name="Gap">What stands before the word, where it is more than a blank or a hyphen.</param>
/// <param name="Word">In its normal form.</param>
/// <param name="Written">As it stands in the name.</param>
internal readonly record struct NormalPart(string Gap, string Word, string Written);
