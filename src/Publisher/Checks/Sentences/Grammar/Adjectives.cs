using System.Collections.Frozen;
using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>Adjectives that want a noun after them.</summary>
internal static class Adjectives
{
    private static readonly string[] Endings =
    [
        "ious",
        "eous",
        "uous",
        "rous",
        "nous",
        "less",
        "ible",
        "ical",
        "ional",
        "ular",
        "mmetric",
        "istic",
        "atic",
        "esque",
        "ential",
        "entire",
        "fferent",
    ];

    /// <summary>Nouns with an adjective's ending, and adjectives that stand for a noun after an article.</summary>
    private static readonly FrozenSet<string> Nominal = new[]
    {
        "obvious",
        "impossible",
        "possible",
        "unconscious",
        "conscious",
        "statistic",
        "characteristic",
        "heuristic",
        "logistic",
        "crucible",
        "professional",
        "conditional",
        "vernacular",
        "singular",
        "regular",
        "statistical",
        "potential",
        "differential",
        "exponential",
        "essential",
        "residential",
        "credential",
        "sequential",
        "radical",
        "typical",
        "theoretical",
        "bible",
        "homeless",
        "religious",
        "additional",
        "optional",
        "unless",
        "nevertheless",
        "mess",
        "chemical",
        "vertical",
        "historical",
        "functional",
        "pharmaceutical",
        "periodical",
        "medical",
        "technical",
        "clerical",
        "musical",
        "national",
        "international",
        "intellectual",
        "traditional",
        "spectacular",
        "automatic",
        "asthmatic",
        "convertible",
        "collectible",
        "linguistic",
        "mystical",
        "bicuspid",
        "canonical",
        "dialectical",
        "proportional",
        "irrational",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>By its ending, because a tagger's guess at a word it never met is worth little here.</summary>
    public static bool IsAttributive(Token word) =>
        !word.IsCapital
        && !Nominal.Contains(word.Text)
        && Array.Exists(Endings, ending => word.Text.EndsWith(ending, StringComparison.Ordinal));
}
