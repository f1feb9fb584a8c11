using System.Globalization;
using System.Text;

namespace Publisher.Normalisation;

/// <summary>Readable ids out of names: <c>residual-stream</c>.</summary>
internal static class Slug
{
    /// <summary>Long enough for any name, short enough for an address.</summary>
    private const int MostCharacters = 60;

    /// <summary>Lower-case letters and digits of any script joined by hyphens, accents dropped; a valid XML name
    /// (XML 1.0, production 5).</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in Decomposed(name).EnumerateRunes())
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

        var text = Shorten(slug.ToString().Trim('-').Normalize(NormalizationForm.FormC));
        return text.Length == 0 ? ByCodePoints(name)
            : char.IsLetter(text[0]) ? text
            : $"n-{text}";
    }

    /// <summary>Half a surrogate pair, which normalisation refuses, is read as U+FFFD.</summary>
    private static string Decomposed(string name) =>
        string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormD);

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
