namespace Publisher.Checks.Sentences;

/// <summary>Looks at the last words of a sentence for one that wants another.</summary>
internal static class Ending
{
    public static Evidence Of(Reading reading)
    {
        var last = reading.Count - 1;
        var word = reading.Words[last];
        if (reading.Sentence.OpenBracket.Length > 0)
        {
            return new(EvidenceKind.Bracket, 0);
        }

        if (Lexicon.Determiners.Contains(word.Text) && !(word.IsCapital && last > 0))
        {
            return new(EvidenceKind.Determiner, last);
        }

        if (Lexicon.Degrees.Contains(word.Text) || (word.Is("so") && reading.Tag(last - 1) == ","))
        {
            return new(EvidenceKind.Degree, last);
        }

        if (word.Is("and") || word.Is("or") || word.Is("but") || word.Is("nor"))
        {
            return new(EvidenceKind.Conjunction, last);
        }

        if (
            Lexicon.Prepositions.Contains(word.Text)
            && reading.Tag(last) is "IN" or "TO" or "WRB" or "WDT" or "WP"
            && (!word.IsCapital || last == 0)
        )
        {
            return new(EvidenceKind.Preposition, last);
        }

        if (WantsNoun(reading) is { } determiner)
        {
            return new(EvidenceKind.Adjective, determiner);
        }

        if (WantsVerb(reading) is { } auxiliary)
        {
            return new(EvidenceKind.Auxiliary, auxiliary);
        }

        if (VerblessClause(reading) is { } opener)
        {
            return new(EvidenceKind.Clause, opener);
        }

        if (IsSubjectOnly(reading))
        {
            return new(EvidenceKind.Subject, 0);
        }

        if (IsSubjectPronoun(reading))
        {
            return new(EvidenceKind.Subject, last);
        }

        if (WantsObject(reading))
        {
            return new(EvidenceKind.Object, last);
        }

        return reading.Sentence.ClosingMark is ","
            ? new(EvidenceKind.Comma, last)
            : new(EvidenceKind.Wording, last);
    }

    /// <summary>"of the previous", "finding an asymmetric".</summary>
    private static int? WantsNoun(Reading reading)
    {
        var last = reading.Count - 1;
        var at = last;
        while (at > 0 && (at == last || reading.Tag(at) is "RB" or "HYPH" or "JJ"))
        {
            at--;
        }

        return
            at < last
            && Lexicon.Determiners.Contains(reading.Words[at].Text)
            && IsAttributive(reading.Words[last])
            ? at
            : null;
    }

    /// <summary>By its ending, because a tagger's guess at a word it never met is worth little here.</summary>
    private static bool IsAttributive(Token word) =>
        !word.IsCapital
        && !Lexicon.Nominal.Contains(word.Text)
        && Array.Exists(
            Lexicon.AdjectiveEndings,
            ending => word.Text.EndsWith(ending, StringComparison.Ordinal)
        );

    /// <summary>"but we don't necessarily", "and these can".</summary>
    private static int? WantsVerb(Reading reading)
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
                && !(at == last && Stranding.HasGap(reading, at))
            );
        return isAuxiliary && (adverbs > 0 || at == last) ? at : null;
    }

    private static bool IsNegation(Token token) => token.Is("n't") || token.Is("not");

    /// <summary>"problems which we".</summary>
    private static bool IsSubjectPronoun(Reading reading) =>
        reading.Words[^1].Text is "we" or "they" or "he" or "she" or "I" or "We" or "They"
        && reading.Sentence.ClosingMark.Length == 0
        && reading.Tag(reading.Count - 2) is not ("VBP" or "VBZ" or "VBD" or "MD" or "CC")
        && (reading.Count < 2 || reading.Words[^2].Text is not ("than" or "as"));

    /// <summary>"It is lossy. The model", "That has a cost. We".</summary>
    private static bool IsSubjectOnly(Reading reading) =>
        reading.Sentence.EarlierStops > 0
        && reading.Sentence.ClosingMark.Length == 0
        && !reading.Sentence.EndsEnclosed
        && reading.Tag(0) is "DT" or "PRP" or "PRP$" or "EX"
        && !Enumerable
            .Range(0, reading.Count)
            .Any(at =>
                reading.Tag(at) is ['V', ..] or "MD" or ":" or "-" || IsLikeVerb(reading, at)
            );

    /// <summary>"its input and output lives in it": a plural right behind a singular is as likely a verb.</summary>
    private static bool IsLikeVerb(Reading reading, int at) =>
        reading.Words[at].Text is [.., not 's', 's']
        && reading.Tag(at - 1) is "NN" or "NNP"
        && !HasNounEnding(reading.Words[at]);

    /// <summary>"the neuron just thinks". A gap before it may hold its object from afar: "what it has".</summary>
    private static bool WantsObject(Reading reading)
    {
        var last = reading.Count - 1;
        return last > 1
            && reading.Tag(last) is "VBZ" or "VBP" or "VBD"
            && Lexicon.Transitive.Contains(reading.Words[last].Text)
            && !Stranding.HasGap(reading, last)
            && !IsClosedBeing(reading, last)
            && !MayLeaveOutItsObject(reading, last);
    }

    /// <summary>"and it does not show that no other hypothesis is.": what the verb has in common with an earlier one is
    /// left out, and the stop says so.</summary>
    private static bool IsClosedBeing(Reading reading, int last) =>
        reading.Sentence.ClosingMark.Length > 0
        && reading.Words[last].Text is "is" or "are" or "was" or "were";

    /// <summary>A contrast to an earlier clause: "and hardly anyone is", "but some of them do".</summary>
    private static bool MayLeaveOutItsObject(Reading reading, int last)
    {
        for (var at = last - 1; at > 0 && !reading.IsFiniteVerb(at); at--)
        {
            if (reading.Tag(at) is "CC" or ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"it matters whether the feature", "the only reason is that neuron activations".</summary>
    private static int? VerblessClause(Reading reading)
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
                return last - at >= 2 && isNoun && !MayBeVerb(reading, at) ? at : null;
            }
        }

        return null;
    }

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
            && !HasNounEnding(reading.Words[^1]);
    }

    private static bool HasNounEnding(Token word) =>
        Array.Exists(
            Lexicon.PluralEndings,
            ending => word.Text.EndsWith(ending, StringComparison.Ordinal)
        );
}
