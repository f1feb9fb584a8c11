using System.Text.RegularExpressions;

namespace Publisher.Importers.Canonical;

internal static partial class LanguageTag
{
    /// <summary>Whether a text has the form of a language tag (RFC 5646, 2.1); editions write it into their files.</summary>
    public static bool IsPlausible(string tag) => WellFormed().IsMatch(tag);

    [GeneratedRegex(
        "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,7}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WellFormed();
}
