using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>Whether the word that opens a clause has its place in it already, so that a preposition at the end still wants
/// what never comes: "features which are useful for", "when the bank lends money to", "is seen as a form of".</summary>
internal static class FilledGap
{
    public static bool Is(Reading reading, int last)
    {
        for (var at = last - 1; at >= 0; at--)
        {
            if (IsOpener(reading, at))
            {
                return !HasFiniteVerb(reading, at, last)
                    || IsAdverb(reading.Words[at])
                    || IsWholeClause(reading, at)
                    || IsFronted(reading, at)
                    || (IsSubject(reading, at) && !IsPassive(reading, last));
            }
        }

        return false;
    }

    /// <summary>"by which the dough is raised in": what the pronoun stands for has its preposition before it.</summary>
    public static bool IsFronted(Reading reading, int pronoun) =>
        pronoun > 0
        && reading.Words[pronoun].Text is "which" or "whom"
        && reading.Tag(pronoun - 1) is "IN" or "TO";

    private static bool IsOpener(Reading reading, int at) =>
        reading.Tag(at) is ['W', ..] || reading.Words[at].Text is "that" or "as" or "than";

    private static bool HasFiniteVerb(Reading reading, int opener, int last)
    {
        for (var at = opener + 1; at < last; at++)
        {
            if (reading.IsFiniteVerb(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It says when or why, and no part of the clause is left out for it.</summary>
    private static bool IsAdverb(Token word) =>
        word.Text is "when" or "When" or "whenever" or "Whenever" or "why" or "Why";

    /// <summary>"such that each loaf is a piece of".</summary>
    private static bool IsWholeClause(Reading reading, int opener) =>
        opener > 0 && reading.Words[opener].Is("that") && reading.Words[opener - 1].Is("such");

    /// <summary>"a tool that focuses on": what the verb follows is its subject.</summary>
    private static bool IsSubject(Reading reading, int pronoun) =>
        reading.Words[pronoun].Text is "which" or "that" or "who"
        && (
            reading.IsFiniteVerb(pronoun + 1)
            || (reading.Tag(pronoun + 1) == "RB" && reading.IsFiniteVerb(pronoun + 2))
        );

    /// <summary>"a thing that is often looked at", "someone who is easy to talk to".</summary>
    private static bool IsPassive(Reading reading, int last) =>
        reading.Tag(last - 1) is "VBN" or "VBD" or "VB" or "RP";
}
