using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>An auxiliary, or a clause, whose verb has not come.</summary>
internal static class MissingVerb
{
    /// <summary>"but we don't necessarily", "and these can".</summary>
    public static int? Auxiliary(Reading reading)
    {
        var last = reading.Count - 1;
        var at = last;
        while (at > 0 && reading.Tag(at) == "RB" && !IsNegation(reading.Words[at]))
        {
            at--;
        }

        var adverbs = last - at;
        if (at > 0 && IsNegation(reading.Words[at]))
        {
            at--;
        }

        if (at == 0)
        {
            return null;
        }

        if (
            adverbs == 0
            && (
                reading.Sentence.ClosingMark.Length > 0
                || reading.Words[at - 1].Text is "neither" or "so" or "as" or "than" or "nor"
            )
        )
        {
            return null;
        }

        var isAuxiliary =
            reading.Tag(at) == "MD"
            || (
                reading.Words[at].Text is "do" or "does" or "did"
                && reading.Tag(at - 1) is not ("TO" or ",")
                && !(at == last && Gap.Is(reading, at))
            );
        var isNegated = at < last - adverbs;
        return
            isAuxiliary
            && !IsOfAside(reading, at)
            && (adverbs > 0 || at == last || (isNegated && !MayAnswer(reading, at)))
            ? at
            : null;
    }

    /// <summary>"whenever you can", "as well as one might".</summary>
    private static bool IsOfAside(Reading reading, int auxiliary) =>
        auxiliary > 1
        && reading.Words[auxiliary - 2].Text
            is "whenever"
                or "wherever"
                or "if"
                or "as"
                or "than"
                or "what"
                or "all"
                or "when"
                or "where";

    /// <summary>"some do, some don't", "whether it does or doesn't", "more than they can't".</summary>
    private static bool MayAnswer(Reading reading, int auxiliary)
    {
        for (var at = 0; at < auxiliary; at++)
        {
            if (
                reading.Tag(at) is "CC" or "," or ":" or "-" or "MD"
                || reading.Words[at].Text
                    is "whether"
                        or "if"
                        or "that"
                        or "which"
                        or "who"
                        or "what"
                        or "than"
                        or "as"
                        or "while"
                        or "where"
                        or "some"
                        or "Some"
                        or "others"
                        or "Others"
            )
            {
                return true;
            }
        }

        return auxiliary < 2;
    }

    private static bool IsNegation(Token token) => token.Is("n't") || token.Is("not");

    /// <summary>"it matters whether the feature", "the only reason is that neuron activations".</summary>
    public static int? Clause(Reading reading)
    {
        var last = reading.Count - 1;
        for (var at = last; at > 0; at--)
        {
            if (reading.Tag(at) is ['V', ..] or "MD" or "POS" or "," or ":" or "CC")
            {
                return null;
            }

            if (
                Lexicon.Openers.Contains(reading.Words[at].Text)
                && !reading.Words[Math.Min(at + 1, last)].Is("of")
                && reading.Tag(at) is "IN" or "WDT" or "WRB" or "WP"
            )
            {
                var isNoun = reading.Tag(last) is "NN" or "NNS" or "NNP" or "PRP";
                return
                    last - at >= 2
                    && !IsCompound(reading, at)
                    && !reading.Words[last].Text.EndsWith("ing", StringComparison.Ordinal)
                    && isNoun
                    && !MayBeVerb(reading, at)
                    ? at
                    : null;
            }
        }

        return null;
    }

    /// <summary>"if non-root": what it says it says of the subject, and is no subject itself.</summary>
    private static bool IsCompound(Reading reading, int opener) =>
        reading.Count - opener == 4 && reading.Tag(opener + 2) == "HYPH";

    /// <summary>"when the server accepts": after a noun, a word in -s that has no noun's ending may be the
    /// clause's verb; after a plural one without it: "when the servers accept".</summary>
    private static bool MayBeVerb(Reading reading, int opener)
    {
        var word = reading.Words[^1].Text;
        if (!word.EndsWith('s') && reading.Tag(reading.Count - 2) is "NNS" or "JJ")
        {
            return true;
        }

        return word.EndsWith('s')
            && reading.Count - opener > 2
            && !Lexicon.HasPluralEnding(reading.Words[^1]);
    }
}
