using System.Collections.Frozen;
using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

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

    /// <summary>"ever since", "depends on what", "is to die for", "is seen and not listened to".</summary>
    private static bool IsWholeBeforeStop(Reading reading, int last) =>
        last > 1
        && (
            reading.Words[last].Is("since")
            || (
                reading.Words[last].Text is "what" or "whom" or "who"
                && reading.Tag(last - 1) is "IN" or "TO"
            )
            || (
                reading.Words[last - 2].Is("to")
                && last > 2
                && reading.Words[last - 3].Text is "is" or "are" or "was" or "were"
            )
            || (reading.Tag(last - 1) == "VBN" && IsOfSecondParticiple(reading, last - 1))
            || IsPassiveAndParticle(reading, last)
            || IsOfOpenQuestion(reading, last)
            || IsBareInfinitive(reading, last)
            || (
                reading.Words[last].Is("that")
                && reading.Tag(last - 1) is "PRP" or "VB" or "VBG" or "NN"
                && reading.Tag(last - 2) is not ("," or "CC")
            )
        );

    /// <summary>"unless it is passed in", "why is it being pulled in".</summary>
    private static bool IsPassiveAndParticle(Reading reading, int last) =>
        reading.Words[last].Is("in")
        && reading.Tag(last - 1) is "VBN" or "VBD"
        && reading.Words[last - 2].Text
            is "is"
                or "are"
                or "be"
                or "being"
                or "was"
                or "were"
                or "been";

    /// <summary>"indicates where to download files from", "a list of what to look at".</summary>
    private static bool IsOfOpenQuestion(Reading reading, int last)
    {
        for (var at = last - 3; at >= 0; at--)
        {
            if (reading.Tag(at) is ['W', ..] && reading.Words[at + 1].Is("to"))
            {
                return true;
            }

            if (reading.Tag(at) is "," or ":" || reading.IsFiniteVerb(at + 1))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"rest when you need to", "has all that it would like to": the verb was named before.</summary>
    private static bool IsBareInfinitive(Reading reading, int last) =>
        reading.Words[last].Is("to")
        && reading.Words[last - 1].Text
            is "need"
                or "needs"
                or "want"
                or "wants"
                or "like"
                or "have"
        && reading.Tag(last - 2) is "PRP" or "MD";

    private static bool IsOfSecondParticiple(Reading reading, int participle)
    {
        var joint = participle - 1;
        while (joint > 0 && reading.Tag(joint) == "RB")
        {
            joint--;
        }

        return reading.Tag(joint) == "CC" && reading.Tag(joint - 1) == "VBN";
    }

    /// <summary>"is built-in", "what happens in between", "from this place on".</summary>
    private static bool IsOfCompound(Reading reading, int last) =>
        last > 0
        && (
            reading.Words[last - 1].Text == "-"
            || (reading.Words[last].Is("between") && reading.Words[last - 1].Is("in"))
            || (reading.Words[last].Is("on") && IsOfStart(reading, last - 1))
        );

    private static bool IsOfStart(Reading reading, int noun)
    {
        var at = noun;
        while (at > 0 && reading.Tag(at) is "NN" or "NNP" or "JJ" or "DT" or "CD" or "PRP$")
        {
            at--;
        }

        return at < noun && reading.Words[at].Text is "from" or "From";
    }

    /// <summary>A last preposition, or a last word that would open a clause.</summary>
    public static bool IsLicensed(Reading reading)
    {
        var last = reading.Count - 1;
        var word = reading.Words[last];
        if (
            IsOfPurpose(reading, last)
            || IsOfCompound(reading, last)
            || (reading.Sentence.ClosingMark == "." && IsWholeBeforeStop(reading, last))
        )
        {
            return true;
        }

        if (Conjunctions.Contains(word.Text))
        {
            return false;
        }

        if (word.Text is "that" or "where" or "when" or "who" or "what" or "how" or "why")
        {
            return IsWholeQuestion(reading, word) || IsPaired(reading, word);
        }

        if (IsEllipsis(reading, last))
        {
            return true;
        }

        if (IsPreposition(reading, last - 1))
        {
            return false;
        }

        if (IsOfRelative(reading, last))
        {
            return true;
        }

        if (
            word.Is("to")
            && !IsPhrasal(reading, last - 1)
            && !MayEndOnTo(reading, last - 1)
            && !IsOfContactClause(reading, last)
        )
        {
            return false;
        }

        return (
                Gap.Is(reading, last)
                && !IsGovernedBySo(reading, last)
                && !FilledGap.Is(reading, last)
            )
            || Gap.IsOfInfinitive(reading, last)
            || IsOfPhrasalInfinitive(reading, last)
            || IsOfContactClause(reading, last);
    }

    /// <summary>"where boats tie up", "to look forward": a verb and its particle.</summary>
    private static bool IsPhrasal(Reading reading, int particle) =>
        reading.Tag(particle) is "RB" or "RP" or "IN" && reading.Tag(particle - 1) is ['V', ..];

    /// <summary>Verbs that an infinitive follows want it.</summary>
    private static bool MayEndOnTo(Reading reading, int verb) =>
        reading.Tag(verb) is ['V', ..]
        && reading.Words[verb].Text
            is not ("has" or "have" or "had" or "want" or "wants" or "need" or "needs" or "going");

    /// <summary>"something to look forward to", "a thing to be proud of", "easy to get along with".</summary>
    private static bool IsOfPhrasalInfinitive(Reading reading, int last)
    {
        const int Longest = 5;
        var at = last - 1;
        while (
            at > 0
            && last - at < Longest
            && reading.Tag(at) is ['V', ..] or "RB" or "RP" or "IN" or "JJ"
        )
        {
            at--;
        }

        return reading.Tag(at) == "TO"
            && last - at > 1
            && reading.Tag(at + 1) == "VB"
            && (
                reading.Tag(at - 1) is "NN" or "NNS"
                || (reading.Tag(at - 1) == "JJ" && !Gap.IsAbility(reading.Words[at - 1]))
            );
    }

    /// <summary>"which area a request is related to": a pronoun that no comma parts from the end and that has no other
    /// place.</summary>
    private static bool IsOfRelative(Reading reading, int last)
    {
        const int Longest = 12;
        for (var at = last - 2; at > 0 && last - at <= Longest; at--)
        {
            if (reading.Tag(at) is "," or ":")
            {
                return false;
            }

            if (reading.Words[at].Text is "which" or "what" or "whom" or "whatever" or "whichever")
            {
                // "which reads from": the pronoun is the verb's subject, and its preposition still wants an object.
                return reading.Tag(at + 1) is not (['V', ..] or "MD" or "TO" or "RB")
                    && !FilledGap.IsFronted(reading, at);
            }
        }

        return false;
    }

    /// <summary>"A stream to attach a signal to": a phrase, or a sentence that its stop closes.</summary>
    private static bool IsOfPurpose(Reading reading, int last)
    {
        for (var at = last - 2; at > 0; at--)
        {
            if (reading.Tag(at) is "," or ":")
            {
                return false;
            }

            if (reading.Tag(at) == "TO" && reading.Tag(at + 1) == "VB")
            {
                return reading.Tag(at - 1) is "NN" or "NNS"
                    && !IsOfThe(reading, last)
                    && (
                        reading.Sentence.ClosingMark == "."
                        || !Enumerable.Range(0, at).Any(reading.IsFiniteVerb)
                    );
            }
        }

        return false;
    }

    /// <summary>"to widen the range of", and not "to take a picture of".</summary>
    private static bool IsOfThe(Reading reading, int last) =>
        reading.Words[last].Is("of")
        && reading.Tag(last - 1) is "NN" or "NNS"
        && reading.Words[last - 2].Is("the");

    /// <summary>"what gets run when", "and we've all done that.", "The recipe fixes that." where "fixes" is read as a noun.</summary>
    private static bool IsPaired(Reading reading, Token word)
    {
        var last = reading.Count - 1;
        return word.Is("that")
            ? reading.Sentence.ClosingMark == "."
                && (
                    reading.Tag(last - 1) is ['V', ..]
                    || !Enumerable.Range(0, last).Any(reading.IsFiniteVerb)
                )
            : Enumerable.Range(0, last).Any(at => reading.Tag(at) is "WP" or "WRB" or "WDT")
                && reading.Tag(last - 1) is not ("," or "CC");
    }

    /// <summary>"the thing it is made of", "the arguments the process was launched with",
    /// "the girl I made the bet with".</summary>
    private static bool IsOfContactClause(Reading reading, int last)
    {
        const int Longest = 5;
        var isClosed = reading.Sentence.ClosingMark == ".";
        var at = last - 1;
        var hasObject = isClosed && reading.Tag(at) is "NN" or "NNS";
        while (hasObject && at > 0 && reading.Tag(at) is "NN" or "NNS" or "DT" or "JJ")
        {
            at--;
        }

        var verbs = 0;
        while (
            at > 0 && last - at < Longest && reading.Tag(at) is ['V', ..] or "MD" or "RB" or "RP"
        )
        {
            verbs += reading.Tag(at) is ['V', ..] ? 1 : 0;
            at--;
        }

        if (verbs == 0)
        {
            return false;
        }

        // A whole phrase as its subject is as likely a sentence's own: only a stop decides, or that nothing before it is a
        // sentence: "the depth a block can reside in".
        var mayBeWhole = !hasObject && (isClosed || IsOfPhrase(reading, at));
        while (mayBeWhole && at > 0 && reading.Tag(at) is "NN" or "NNS" or "JJ")
        {
            at--;
        }

        return (reading.Tag(at) == "PRP" || (mayBeWhole && reading.Tag(at) is "DT" or "PRP$"))
            && reading.Tag(at - 1).StartsWith("NN", StringComparison.Ordinal);
    }

    /// <summary>Whether a noun opens the line and no verb comes before the word.</summary>
    private static bool IsOfPhrase(Reading reading, int before) =>
        reading.Tag(0) is "DT" or "NN" or "NNS" or "JJ"
        && !Enumerable.Range(0, before).Any(at => reading.Tag(at) is ['V', ..] or "MD");

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

    /// <summary>"where you want it to", "if I have to.".</summary>
    private static bool IsEllipsis(Reading reading, int last) =>
        reading.Words[last].Is("to")
        && last > 2
        && (
            (
                reading.Tag(last - 1) == "PRP"
                && reading.Words[last - 2].Text
                    is "want"
                        or "wants"
                        or "expect"
                        or "need"
                        or "like"
                        or "ask"
                && Gap.Is(reading, last)
            )
            || (
                reading.Sentence.ClosingMark == "."
                && !MayEndOnTo(reading, last - 1)
                && reading.Tag(last - 1) is ['V', ..]
                && reading.Tag(last - 2) is "PRP" or "MD" or "RB"
                && Enumerable.Range(0, last - 2).Any(reading.IsFiniteVerb)
            )
        );

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
}
