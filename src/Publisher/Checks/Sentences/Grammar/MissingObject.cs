using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>A verb whose object has not come.</summary>
internal static class MissingObject
{
    /// <summary>"the neuron just thinks". A gap before it may hold its object from afar: "what it has".</summary>
    public static bool Is(Reading reading)
    {
        var last = reading.Count - 1;
        return IsBareRelative(reading, last)
            || IsBareReference(reading, last)
            || last > 1
                && (
                    (
                        reading.Tag(last) is "VBZ" or "VBP" or "VBD"
                        && TransitiveVerbs.Contains(reading.Words[last].Text)
                    ) || IsNonfinite(reading, last)
                )
                && !IsOfContactClause(reading, last)
                && !Gap.Is(reading, last)
                && !IsClosedBeing(reading, last)
                && !MayLeaveOutItsObject(reading, last);
    }

    /// <summary>"terms, which are", "That is": nothing stands between the pronoun and its verb of being that could be what
    /// it is.</summary>
    private static bool IsBareRelative(Reading reading, int last) =>
        reading.Sentence.ClosingMark.Length == 0
        && last > 0
        && reading.Words[last].Text is "is" or "are" or "was" or "were"
        && (
            reading.Words[last - 1].Is("which")
            || (
                last == 1
                && reading.Words[0].Text is "That" or "This" or "It" or "They" or "These" or "There"
            )
        );

    /// <summary>"In an earlier edition, consult", "See also".</summary>
    private static bool IsBareReference(Reading reading, int last) =>
        reading.Sentence.ClosingMark.Length == 0
        && (
            reading.Words[last].Is("see") && last > 0 && reading.Tag(last - 1) is "," or ":" or "-"
            || (last == 1 && reading.Words[0].Text == "See" && reading.Words[1].Text == "also")
        );

    /// <summary>"if the vectors are", "in a way that is": such a clause leads into no list.</summary>
    public static bool IsWithinClause(Reading reading)
    {
        for (var at = reading.Count - 2; at >= 0 && !reading.IsFiniteVerb(at); at--)
        {
            if (
                reading.Words[at].Text.ToUpperInvariant()
                is "IF"
                    or "WHEN"
                    or "BECAUSE"
                    or "WHETHER"
                    or "WHILE"
                    or "ALTHOUGH"
                    or "UNLESS"
                    or "THAT"
            )
            {
                return at == 0 || reading.Tag(at - 1) is not "DT";
            }
        }

        return false;
    }

    /// <summary>"needs to provide", "go on making"; not "a choice to make", and not "decision making".</summary>
    private static bool IsNonfinite(Reading reading, int last) =>
        (reading.Tag(last) is "VB" or "VBG" || IsPerfect(reading, last))
        && TransitiveVerbs.IsNonfinite(reading.Words[last].Text)
        && !reading.Tag(last - 1).StartsWith("NN", StringComparison.Ordinal)
        && reading.Tag(last - 1) is not ("DT" or "JJ" or "HYPH" or "PRP$")
        && !Gap.IsOfInfinitive(reading, last);

    /// <summary>"has undergone".</summary>
    private static bool IsPerfect(Reading reading, int last) =>
        reading.Tag(last) is "VBN" && reading.Words[last - 1].Text is "has" or "have" or "had";

    /// <summary>"the wind it has", "any help you could provide".</summary>
    private static bool IsOfContactClause(Reading reading, int last)
    {
        var at = last - 1;
        while (at > 0 && reading.Tag(at) is "MD" or "RB" or "TO" or "VBP" or "VBZ" or "VBD")
        {
            at--;
        }

        var isPhrase = reading.Tag(at).StartsWith("NN", StringComparison.Ordinal);
        while (isPhrase && at > 0 && reading.Tag(at) is "NN" or "NNS" or "NNP" or "JJ")
        {
            at--;
        }

        return at > 0
            && reading.Tag(at) is "PRP" or "DT" or "PRP$"
            && reading.Tag(at - 1).StartsWith("NN", StringComparison.Ordinal);
    }

    /// <summary>"and it does not show that no other hypothesis is.": what the verb has in common with an earlier one is
    /// left out, and the stop says so.</summary>
    private static bool IsClosedBeing(Reading reading, int last) =>
        reading.Sentence.ClosingMark.Length > 0
        && reading.Words[last].Text is "is" or "are" or "was" or "were";

    /// <summary>"if both are on, the neuron thinks": what follows the condition's comma answers nothing.</summary>
    private static bool ClosesCondition(Reading reading, int comma) =>
        Enumerable
            .Range(0, comma)
            .Any(at => reading.Words[at].Text is "if" or "If" or "when" or "When" or "Because");

    /// <summary>A contrast to an earlier clause: "and hardly anyone is", "but some of them do".</summary>
    private static bool MayLeaveOutItsObject(Reading reading, int last)
    {
        for (var at = last - 1; at > 0 && !reading.IsFiniteVerb(at); at--)
        {
            if (reading.Tag(at) is "CC" or ",")
            {
                return reading.Tag(at) == "CC" || !ClosesCondition(reading, at);
            }
        }

        return false;
    }
}
