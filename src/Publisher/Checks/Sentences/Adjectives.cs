using System.Collections.Frozen;

namespace Publisher.Checks.Sentences;

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

    /// <summary>Those that hardly ever stand for a noun after "a" or "its".</summary>
    private static readonly FrozenSet<string> Prenominal = new[]
    {
        "new",
        "old",
        "large",
        "larger",
        "small",
        "smaller",
        "long",
        "longer",
        "short",
        "shorter",
        "big",
        "bigger",
        "high",
        "higher",
        "lower",
        "great",
        "greater",
        "better",
        "good",
        "bad",
        "different",
        "similar",
        "single",
        "specific",
        "particular",
        "certain",
        "simple",
        "simpler",
        "complex",
        "common",
        "strong",
        "stronger",
        "weak",
        "weaker",
        "various",
        "several",
        "main",
        "entire",
        "real",
        "useful",
        "important",
        "modern",
        "recent",
        "previous",
        "subsequent",
        "overall",
        "underlying",
        "existing",
        "corresponding",
        "respective",
        "separate",
        "wide",
        "wider",
        "broad",
        "broader",
        "deep",
        "deeper",
        "narrow",
        "mere",
        "sole",
        "key",
        "given",
        "fixed",
        "hidden",
        "linear",
        "artificial",
        "natural",
        "random",
        "sparse",
        "dense",
        "internal",
        "external",
        "potential",
        "additional",
        "further",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that hardly ever stand for a noun after a preposition.</summary>
    private static readonly FrozenSet<string> Quantifying = new[]
    {
        "several",
        "various",
        "numerous",
        "other",
        "certain",
        "multiple",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"is a large", "people's unfinished", "in its first", "over several".</summary>
    /// <returns>Where the phrase opens that wants a noun.</returns>
    public static int? Opening(Reading reading)
    {
        var last = reading.Count - 1;
        if (last < 2 || reading.Words[last].IsCapital || reading.Sentence.ClosingMark == ",")
        {
            return null;
        }

        if (Quantifying.Contains(reading.Words[last].Text) && reading.Tag(last - 1) == "IN")
        {
            return last - 1;
        }

        if (IsAttributive(reading.Words[last]) && OpensPhrase(reading, last - 1))
        {
            return last - 1;
        }

        var at = last - 1;
        while (at > 0 && reading.Tag(at) is "JJ" or "RB" or "RBR" or "HYPH")
        {
            at--;
        }

        var word = reading.Words[last];
        return
            reading.Words[at].Text is "a" or "an" or "every" or "A" or "An" or "Every"
                && Prenominal.Contains(word.Text)
            || (
                reading.Words[at].Text is "the" or "The"
                && word.Text
                    is "single"
                        or "main"
                        or "entire"
                        or "sole"
                        or "most"
                        or "underlying"
                        or "respective"
                        or "corresponding"
            )
            || (
                reading.Tag(at) is "PRP$" or "POS"
                && (
                    Prenominal.Contains(word.Text)
                    || word.Text is "first" or "second" or "third" or "last" or "next" or "current"
                )
            )
            ? at
            : null;
    }

    /// <summary>"provides mathematical", "with political"; not "as possible", "becomes serious".</summary>
    private static bool OpensPhrase(Reading reading, int at) =>
        reading.Tag(at) is "IN"
            ? reading.Words[at].Text
                is "of"
                    or "in"
                    or "with"
                    or "for"
                    or "by"
                    or "from"
                    or "on"
                    or "into"
                    or "between"
                    or "through"
                    or "without"
                    or "under"
            : reading.Tag(at) is ['V', ..] && TransitiveVerbs.TakesNoun(reading.Words[at].Text);

    /// <summary>By its ending, because a tagger's guess at a word it never met is worth little here.</summary>
    public static bool IsAttributive(Token word) =>
        !word.IsCapital
        && !Nominal.Contains(word.Text)
        && Array.Exists(Endings, ending => word.Text.EndsWith(ending, StringComparison.Ordinal));
}
