using Publisher.Languages;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>Tells how far words are worded as a definition.</summary>
internal static class Wording
{
    /// <summary>In a language whose definitions we can't tell.</summary>
    private const double Unknown = 0.5;

    /// <returns>From 0 to 1.</returns>
    public static double Defines(Lead lead, Language? language) =>
        !NameList.HasWord(lead.After) ? (lead.Mark == LeadMark.Alone ? Unknown : 0)
        : lead.Mark is LeadMark.Copula or LeadMark.None or LeadMark.Comma
            ? DefinitionWording.Remarks(lead.After) ? 0
                : DefinitionWording.Of(lead.After, language) is { Strength: > Strength.Place } ? 1
                : 0
        : Opens(lead.After, language);

    /// <summary>Whether a verb only remarks on the term or denies something of it.</summary>
    public static bool Remarks(string after, Language? language) =>
        DefinitionWording.Remarks(after)
        || (
            language is not null
            && Phrases.Open(after.AsSpan().TrimStart(" ,"), language.Copulas, out var length)
            && language.Negations.Any(word =>
                after
                    .AsSpan()
                    .TrimStart(" ,")[length..]
                    .TrimStart()
                    .StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)
            )
        );

    /// <summary>Whether a verb and what follows it say what the term is.</summary>
    public static bool SaysWhat(Lead lead, Language? language) =>
        DefinitionWording.Of(lead.After, language) is { Strength: Strength.Sentence };

    /// <summary>Whether a text opens as a definition: with an article, "when", "someone who".</summary>
    public static double Opens(string text, Language? language)
    {
        if (language is null)
        {
            return Unknown;
        }

        var words = text.TrimStart();
        var end = words.AsSpan().IndexOfAny(" '’,.");
        var first = end < 0 ? words : words[..end];
        return language.Articles.Contains(first) || DefinitionWording.Opens(words) ? 1
            : language.Tag == "en" ? 0
            : Unknown;
    }
}
