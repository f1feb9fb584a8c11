using System.Globalization;
using Publisher.Languages;

namespace Publisher.Normalisation.Names;

/// <summary>Recognises how a name is spoken: in the letters of the phonetic alphabet ("bʁi.ɔʃ"), or in syllables of which
/// one is stressed by capitals ("le-VAN"), or behind a word that says so.</summary>
internal static class Pronunciation
{
    private const int Longest = 60;
    private const string Vowels = "AEIOUYÄÖÜÉÈ";

    public static bool Is(string words, Language? language) =>
        words.Length is > 1 and <= Longest
        && (
            IsPhonetic(words)
            || IsAnnounced(words, language)
            || (IsRespelled(words) && !IsName(words, language))
        );

    /// <summary>"(or JIBE)": words that announce a name, and the name in capitals.</summary>
    private static bool IsName(string words, Language? language) =>
        Phrases.Open(words, (language ?? KnownLanguages.English).OtherNames, out _);

    private static bool IsAnnounced(string words, Language? language) =>
        language is not null
        && Phrases.Open(words, language.SpokenAs, out var length)
        && length < words.Length;

    /// <summary>Letters of the IPA's blocks, and marks of stress and of length (Unicode 16, U+0250 to U+02FF).</summary>
    private static bool IsPhonetic(string words) =>
        words.AsSpan().ContainsAnyInRange('\u0250', '\u02FF');

    private static bool IsRespelled(string words)
    {
        var syllables = words.Split(['-', '·', '•', ' ']);
        return syllables.Length > 1
            && syllables.All(syllable => syllable.Length > 0 && syllable.All(IsLetterOrMark))
            && syllables.Any(IsStressed)
            && syllables.Any(syllable => syllable.All(letter => !char.IsUpper(letter)))
            && syllables.All(syllable => IsStressed(syllable) || !syllable.Any(char.IsUpper));
    }

    /// <summary>A syllable in capitals, which has a vowel; "pre-LN" has none.</summary>
    private static bool IsStressed(string syllable) =>
        syllable.Length > 1
        && syllable.All(letter => !char.IsLower(letter))
        && syllable.Any(letter => Vowels.Contains(letter, StringComparison.Ordinal));

    private static bool IsLetterOrMark(char letter) =>
        char.IsLetter(letter)
        || letter is '\'' or '’'
        || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
