using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>An adjective whose noun has not come.</summary>
internal static class MissingNoun
{
    /// <summary>"of the previous", "finding an asymmetric".</summary>
    public static int? Determiner(Reading reading)
    {
        var last = reading.Count - 1;
        var at = last;
        while (at > 0 && (at == last || reading.Tag(at) is "RB" or "HYPH" or "JJ"))
        {
            at--;
        }

        return
            at < last
            && !MayStandAlone(reading)
            && Lexicon.Determiners.Contains(reading.Words[at].Text)
            && Adjectives.IsAttributive(reading.Words[last])
            ? at
            : null;
    }

    /// <summary>"what you like the most", "nothing in particular"; and "right after the previous." of what was named.</summary>
    public static bool MayStandAlone(Reading reading) =>
        reading.Words[^1].Text is "same" or "latter" or "former"
        || (
            reading.Words[^1].Text is "particular" or "general" or "common"
            && reading.Words[^2].Is("in")
        )
        || (
            reading.Words[^1].Text is "previous" or "next" or "last" or "first" or "other"
            && reading.Sentence.ClosingMark == "."
        )
        || (
            reading.Words[^1].Text is "most" or "least" or "best" or "worst"
            && reading.Sentence.ClosingMark.Length > 0
        );

    /// <summary>"is a large", "people's unfinished", "in its first", "over several".</summary>
    /// <returns>Where the phrase opens that wants a noun.</returns>
    public static int? Opening(Reading reading)
    {
        var last = reading.Count - 1;
        if (
            last < 2
            || MayStandAlone(reading)
            || reading.Words[last].IsCapital
            || reading.Sentence.ClosingMark == ","
        )
        {
            return null;
        }

        if (
            Prenominals.AfterPreposition.Contains(reading.Words[last].Text)
            && reading.Tag(last - 1) == "IN"
        )
        {
            return last - 1;
        }

        if (Adjectives.IsAttributive(reading.Words[last]) && OpensPhrase(reading, last - 1))
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
                && Prenominals.AfterArticle.Contains(word.Text)
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
                    Prenominals.AfterArticle.Contains(word.Text)
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
}
