using System.Buffers;
using System.Globalization;
using System.Text;
using Publisher.Unicode;

namespace Publisher.Normalisation.Ids;

/// <summary>Readable ids out of names: <c>residual-stream</c>.</summary>
internal static class Slug
{
    /// <summary>Long enough for any name, short enough for an address.</summary>
    private const int MostCharacters = 60;

    private static readonly SearchValues<char> SpelledMarks = SearchValues.Create(".@$#+*");

    /// <summary>Lower-case letters and digits of any script joined by hyphens, accents dropped, raised digits on the line; a
    /// valid XML name (XML 1.0, production 5).</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in Spelled(Decomposed(name)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && rune.IsBmp)
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (
                Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark
                && !IsSilent(rune)
            )
            {
                Hyphenate(slug);
            }
        }

        var text = Shorten(NormalForms.C(slug.ToString().Trim('-')));
        return text.Length == 0 ? ByCodePoints(name)
            : char.IsLetter(text[0]) ? text
            : $"n-{text}";
    }

    /// <summary>Marks by which names are told apart are spelled out: "C++" is <c>c-plus-plus</c>, ".NET"
    /// <c>dot-net</c>.</summary>
    private static string Spelled(string name)
    {
        if (!name.AsSpan().ContainsAny(SpelledMarks))
        {
            return name;
        }

        var spelled = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            spelled.Append(
                SpelledBefore(name, at) ?? SpelledAfter(name, at) ?? name[at].ToString()
            );
        }

        return spelled.ToString();
    }

    /// <summary>A mark that opens a word.</summary>
    private static string? SpelledBefore(string name, int at) =>
        at + 1 < name.Length
        && char.IsLetter(name[at + 1])
        && (at == 0 || name[at - 1] is ' ' or '(' or '/')
            ? name[at] switch
            {
                '.' => " dot ",
                '@' => " at ",
                '$' => " dollar ",
                '#' => " hash ",
                _ => null,
            }
            : null;

    /// <summary>A mark that closes a word, or one of several.</summary>
    private static string? SpelledAfter(string name, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && name[start - 1] == name[at])
        {
            start--;
        }

        while (end < name.Length && name[end] == name[at])
        {
            end++;
        }

        return
            start > 0
            && char.IsLetterOrDigit(name[start - 1])
            && (end == name.Length || !char.IsLetterOrDigit(name[end]))
            ? name[at] switch
            {
                '+' => " plus ",
                '#' => " sharp ",
                '*' => " star ",
                _ => null,
            }
            : null;
    }

    /// <summary>Half a surrogate pair is read as U+FFFD.</summary>
    private static string Decomposed(string name) =>
        NormalForms.KD(string.Concat(name.EnumerateRunes()));

    /// <summary>Apostrophes vanish: "Goodhart's law" is <c>goodharts-law</c>.</summary>
    private static bool IsSilent(Rune rune) => rune.Value is '\'' or '’' or '‘';

    private static void Hyphenate(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        var end = text.LastIndexOf('-', MostCharacters);
        return text[..(end > 0 ? end : MostCharacters)];
    }

    /// <summary>A name of symbols alone is spelled by its first code points.</summary>
    private static string ByCodePoints(string name) =>
        "u-"
        + string.Join(
            '-',
            name.EnumerateRunes()
                .Where(rune => !Rune.IsWhiteSpace(rune))
                .Take(4)
                .Select(rune => rune.Value.ToString("x4", CultureInfo.InvariantCulture))
                .DefaultIfEmpty("untitled")
        );
}
