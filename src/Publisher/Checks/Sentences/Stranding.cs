using System.Collections.Frozen;

namespace Publisher.Checks.Sentences;

/// <summary>Whether a sentence may end on the word that it ends on, because what that word wants stands before it:
/// "the model that we look at", "as simple as it is".</summary>
internal static class Stranding
{
    private static readonly FrozenSet<string> Conjunctions = new[]
    {
        "if",
        "because",
        "although",
        "unless",
        "whether",
        "than",
        "as",
        "whereas",
        "while",
        "since",
        "per",
        "via",
        "during",
        "except",
        "until",
        "which",
        "versus",
        "unlike",
        "despite",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "on",
        "in",
        "over",
        "through",
        "by",
        "under",
        "across",
        "about",
        "without",
        "behind",
        "beyond",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A word that may be a part of the verb before it: "and goes on", "pulls it in".</summary>
    public static bool MayBeParticle(Reading reading)
    {
        var before = reading.Count - 2;
        return Particles.Contains(reading.Words[^1].Text)
            && !(before >= 0 && IsGoverning(reading.Words[before], reading.Words[^1]))
            && (
                reading.Tag(before) is "VB" or "VBP" or "VBZ" or "VBD" or "VBG" or "PRP" or "RB"
                || Enumerable
                    .Range(Math.Max(0, before - 3), Math.Min(4, before + 1))
                    .Any(at => reading.Words[at].Is("with"))
            );
    }

    /// <summary>"depends on", "consists in": verbs that a certain preposition's object completes.</summary>
    private static bool IsGoverning(Token verb, Token preposition) =>
        preposition.Is("on")
            ? verb.Text
                is "depend"
                    or "depends"
                    or "depended"
                    or "depending"
                    or "rely"
                    or "relies"
                    or "relied"
                    or "relying"
                    or "focus"
                    or "focuses"
                    or "focusing"
                    or "concentrates"
                    or "insists"
                    or "rests"
                    or "hinges"
                    or "based"
                    or "conditional"
                    or "conditioned"
            : preposition.Is("in")
                && verb.Text
                    is "consist"
                        or "consists"
                        or "results"
                        or "resulting"
                        or "specialises";

    /// <summary>A last preposition, or a last word that would open a clause.</summary>
    public static bool IsLicensed(Reading reading)
    {
        var last = reading.Count - 1;
        var word = reading.Words[last];
        if (Conjunctions.Contains(word.Text))
        {
            return false;
        }

        if (word.Text is "that" or "where" or "when" or "who" or "what" or "how" or "why")
        {
            return IsWholeQuestion(reading, word);
        }

        if (IsEllipsis(reading, last))
        {
            return true;
        }

        if (
            word.Is("to")
            && (
                reading.Tag(last - 1) is not ['V', ..]
                || reading.Words[last - 1].Text
                    is "has"
                        or "have"
                        or "had"
                        or "want"
                        or "wants"
                        or "need"
                        or "needs"
                        or "going"
            )
        )
        {
            return false;
        }

        if (IsPreposition(reading, last - 1))
        {
            return false;
        }

        return (HasGap(reading, last) && !IsGovernedBySo(reading, last))
            || IsInfinitiveWithGap(reading, last)
            || (
                reading.Tag(last - 1) is ['V', ..]
                && reading.Tag(last - 2) == "PRP"
                && reading.Tag(last - 3).StartsWith("NN", StringComparison.Ordinal)
            );
    }

    /// <summary>Whether a clause that lacks a part is open at the word: one opened by a pronoun, or a comparison, in
    /// which no other verb has come to an end yet.</summary>
    public static bool HasGap(Reading reading, int end)
    {
        var verbs = 0;

        // "what each layer reads from and writes to" has one gap for both verbs.
        var isJoined = false;
        var wasVerb = IsVerb(reading, end);
        for (var at = end - 1; at >= 0; at--)
        {
            if (
                reading.Tag(at) is ['W', ..]
                || (
                    reading.Words[at].Is("that")
                    && (at == 0 || reading.Tag(at - 1) is not ['V', ..])
                )
                || reading.Words[at].Is("as")
                || reading.Words[at].Is("than")
                || reading.Words[at].Is("so")
                || reading.Words[at].Is("neither")
            )
            {
                return reading.Tag(at + 1) != "TO" && end - at > 1;
            }

            var isVerb = reading.IsFiniteVerb(at);
            verbs += isVerb && !wasVerb && !isJoined ? 1 : 0;
            isJoined = reading.Tag(at) == "CC" || (isJoined && !isVerb);
            wasVerb = isVerb || reading.Tag(at) is "RB" or "TO" or ['V', ..];
            if (verbs > 1)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"what you asked for into": one gap can't be the object of both.</summary>
    private static bool IsPreposition(Reading reading, int at) =>
        at > 0 && reading.Words[at].Text is "for" or "of" or "with" or "from" or "at" or "into";

    /// <summary>"so that one node fits one page of": "so" leaves out a verb, never a preposition's object.</summary>
    private static bool IsGovernedBySo(Reading reading, int last)
    {
        for (var at = last - 1; at >= 0; at--)
        {
            if (reading.Tag(at) is ['W', ..] || reading.Words[at].Text is "as" or "than")
            {
                return false;
            }

            if (
                reading.Words[at].Is("so")
                || (reading.Words[at].Is("that") && at > 0 && reading.Words[at - 1].Is("so"))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"where you want it to".</summary>
    private static bool IsEllipsis(Reading reading, int last) =>
        reading.Words[last].Is("to")
        && reading.Tag(last - 1) == "PRP"
        && last > 2
        && reading.Words[last - 2].Text
            is "want"
                or "wants"
                or "expect"
                or "need"
                or "like"
                or "ask"
        && HasGap(reading, last);

    /// <summary>"after that", "no matter what", "and tells you why".</summary>
    private static bool IsWholeQuestion(Reading reading, Token word)
    {
        var last = reading.Count - 1;
        return word.Is("that")
            ? (reading.Tag(last - 1) is "IN" or "TO" && !reading.Words[last - 1].Is("so"))
                || reading.Words[last - 1].Text is "do" or "does" or "did" or "know" or "just"
            : reading.Words[last - 1].Text
                is "matter"
                    or "know"
                    or "knows"
                    or "see"
                    or "explain"
                    or "explains"
                    or "or"
                    or "understand"
                    or "wonder"
                    or "say"
                    or "you"
                    or "us";
    }

    /// <summary>"slow to write to", "a lot to think about", and not "has to look at".</summary>
    public static bool IsInfinitiveWithGap(Reading reading, int last)
    {
        for (var at = last - 1; at > 0 && last - at <= 2; at--)
        {
            if (reading.Tag(at) == "TO")
            {
                return reading.Tag(at + 1) == "VB"
                    && reading.Tag(at - 1) is "JJ" or "NN" or "NNS"
                    && reading.Words[at - 1].Text
                        is not ("able" or "unable" or "likely" or "ready");
            }
        }

        return false;
    }

    private static bool IsVerb(Reading reading, int at) => reading.Tag(at) is ['V', ..] or "MD";
}
