using Publisher.Languages;

namespace Publisher.Normalisation.Names;

/// <summary>Reads the kinds of words and forms that dictionaries note behind a name: "n.", "v.t.", "adj., baking".</summary>
internal static class PartOfSpeech
{
    private const int MostParts = 4;

    /// <summary>Whether words open with such a note.</summary>
    /// <param name="rest">What follows it.</param>
    public static bool Opens(string words, Language? language, out string rest)
    {
        var end = 0;
        for (var part = 0; part < MostParts; part++)
        {
            var start = SkipMarks(words, end, part);
            var stop = start;
            while (stop < words.Length && char.IsLetter(words[stop]))
            {
                stop++;
            }

            if (stop == start || !IsPart(words[start..stop], language))
            {
                break;
            }

            end = stop < words.Length && words[stop] == '.' ? stop + 1 : stop;
        }

        var isWhole = end > 0 && (end == words.Length || !char.IsLetterOrDigit(words[end]));
        rest = words[end..].Trim(' ', ',', ';', ':');
        return isWhole
            && (rest.Length == 0 || words[end - 1] == '.' || words[end] is ',' or ';' or ':');
    }

    /// <summary>Whether the note announces the plural, so that what follows is a name.</summary>
    public static bool IsPlural(string words) =>
        words.StartsWith("pl", StringComparison.OrdinalIgnoreCase);

    /// <summary>A note in running text, of parts that each end in a stop: "n. pl."; its length, 0 where there is none.</summary>
    public static int LengthOfDotted(ReadOnlySpan<char> text, Language? language)
    {
        var end = 0;
        for (var part = 0; part < MostParts; part++)
        {
            var start = end;
            while (start < text.Length && text[start] is ' ' or '\u00A0')
            {
                start++;
            }

            var stop = start;
            while (stop < text.Length && char.IsLetter(text[stop]))
            {
                stop++;
            }

            if (
                stop == start
                || stop == text.Length
                || text[stop] != '.'
                || !IsPart(text[start..stop].ToString(), language)
            )
            {
                break;
            }

            end = stop + 1;
        }

        return end;
    }

    private static bool IsPart(string word, Language? language) =>
        KnownLanguages.English.PartsOfSpeech.Contains(word)
        || language?.PartsOfSpeech.Contains(word) == true;

    private static int SkipMarks(string words, int at, int part)
    {
        while (part > 0 && at < words.Length && words[at] is ' ' or ',' or '/' or '&')
        {
            at++;
        }

        return at;
    }
}
