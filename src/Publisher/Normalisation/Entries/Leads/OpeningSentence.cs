using Publisher.Languages;
using Publisher.Normalisation.Names;
using Publisher.Words;

namespace Publisher.Normalisation.Entries.Leads;

/// <summary>Tells whether the text under a heading opens by saying what the heading names: "Rivers", "A river is ...".</summary>
internal static class OpeningSentence
{
    /// <summary>By which the number or the case of a name differs.</summary>
    private const int MostLettersOfEnding = 2;

    public static bool SaysWhat(string term, string opening, NormalForm form, Language? language) =>
        After(term, form.WithoutArticle(opening.TrimStart())) is { } after
        && DefinitionWording.Of(
            MarkedText.Plain(NameZone.Read(term, after, language).After),
            language
        )
            is { Strength: Strength.Sentence };

    /// <summary>What follows a term that opens a text, in whatever number; null where something else opens it.</summary>
    private static string? After(string term, string text)
    {
        var same = 0;
        while (
            same < term.Length
            && same < text.Length
            && char.ToLowerInvariant(term[same]) == char.ToLowerInvariant(text[same])
        )
        {
            same++;
        }

        if (same == 0 || term.Length - same > MostLettersOfEnding)
        {
            return null;
        }

        var end = same;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end - same > MostLettersOfEnding || term.AsSpan(same).Contains(' ')
            ? null
            : text[end..];
    }
}
