using System.Text.RegularExpressions;

namespace Publisher.Cli.Configuration;

/// <summary>A language as BCP 47 names it: reading systems, voices and hyphenation know it by nothing else.</summary>
internal static partial class LanguageTag
{
    public const string Rule =
        "must be the short tag of a language (BCP 47), such as en for English, en-GB for British English, de, fr, es or zh-Hant";

    public static bool Is(string tag) => Form().IsMatch(tag);

    /// <exception cref="UsageException">It is a word such as “english”.</exception>
    public static string? Read(Settings settings, string key) =>
        settings.Text(key) is not { } tag || Is(tag)
            ? settings.Text(key)
            : throw settings.Wrong(key, Rule);

    /// <summary>RFC 5646, 2.1: the code of ISO 639 has two or three letters; longer ones were never given out.</summary>
    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
