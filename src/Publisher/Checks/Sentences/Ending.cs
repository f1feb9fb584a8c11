using Publisher.Checks.Sentences.Grammar;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>Looks at the last words of a sentence for one that wants another.</summary>
internal static class Ending
{
    public static BreakEvidence Of(Reading reading)
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

        if (IsDegree(reading))
        {
            return new(EvidenceKind.Degree, last);
        }

        if (word.Is("and") || word.Is("or") || word.Is("but") || word.Is("nor") || IsPlus(reading))
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

        if (MissingNoun.Determiner(reading) is { } determiner)
        {
            return new(EvidenceKind.Adjective, determiner);
        }

        if (MissingNoun.Opening(reading) is { } opening)
        {
            return new(EvidenceKind.Adjective, opening);
        }

        if (MissingVerb.Auxiliary(reading) is { } auxiliary)
        {
            return new(EvidenceKind.Auxiliary, auxiliary);
        }

        if (MissingVerb.Clause(reading) is { } opener)
        {
            return new(EvidenceKind.Clause, opener);
        }

        if (LoneSubject.Is(reading))
        {
            return new(EvidenceKind.Subject, 0);
        }

        if (LoneSubject.Joined(reading) is { } joint)
        {
            return new(EvidenceKind.Clause, joint);
        }

        if (LoneSubject.IsPronoun(reading) || LoneSubject.IsOfClause(reading))
        {
            return new(EvidenceKind.Subject, last);
        }

        if (MissingObject.Is(reading))
        {
            return new(EvidenceKind.Object, last);
        }

        return reading.Sentence.ClosingMark is ","
            ? new(EvidenceKind.Comma, last)
            : new(EvidenceKind.Wording, last);
    }

    /// <summary>"is very", "the same name and much", "which one is most"; not "is known as such.".</summary>
    private static bool IsDegree(Reading reading)
    {
        var last = reading.Count - 1;
        var word = reading.Words[last];
        return (
                Lexicon.Degrees.Contains(word.Text)
                && !(
                    word.Is("such")
                    && last > 0
                    && reading.Words[last - 1].Is("as")
                    && !IsOpen(reading)
                )
            )
            || (
                word.Is("least") && reading.Words[Math.Max(0, last - 1)].Is("at") && IsOpen(reading)
            )
            || (
                word.Text is "only" or "just"
                && last > 2
                && IsOpen(reading)
                && reading.Tag(last - 1) is "VB" or "VBP" or "VBZ" or "MD" or "RB" or ","
            )
            || (word.Is("so") && reading.Tag(last - 1) == ",")
            || (
                word.Text is "far" or "much"
                && last > 2
                && reading.Sentence.ClosingMark.Length == 0
                && reading.Words[last - 1].Text is "and" or "or" or "but" or "to" or "by" or "with"
            )
            || (
                word.Text is "exactly" or "roughly" or "nearly" or "approximately"
                && reading.Tag(last - 1) == "IN"
            )
            || (
                word.Text is "most" or "more" or "less"
                && last > 2
                && reading.Sentence.ClosingMark.Length == 0
                && reading.Words[last - 1].Text is "is" or "are" or "was" or "were" or "be"
            );
    }

    private static bool IsOpen(Reading reading) => reading.Sentence.ClosingMark.Length == 0;

    /// <summary>"the true wind plus", and not "is a plus".</summary>
    private static bool IsPlus(Reading reading) =>
        reading.Words[^1].Is("plus")
        && reading.Count > 2
        && reading.Tag(reading.Count - 2) is "NN" or "NNS" or "NNP" or ",";
}
