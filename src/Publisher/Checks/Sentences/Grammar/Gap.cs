using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>The place of what a verb or a preposition wants, where that stands before it.</summary>
internal static class Gap
{
    /// <summary>Whether a clause that lacks a part is open at the word: one opened by a pronoun, or a comparison, in
    /// which no other verb has come to an end yet.</summary>
    public static bool Is(Reading reading, int end)
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

    /// <summary>"slow to write to", "a lot to think about", and not "has to look at".</summary>
    public static bool IsOfInfinitive(Reading reading, int last)
    {
        for (var at = last - 1; at > 0 && last - at <= 2; at--)
        {
            if (reading.Tag(at) == "TO")
            {
                return reading.Tag(at + 1) == "VB"
                    && reading.Tag(at - 1) is "JJ" or "NN" or "NNS"
                    && !IsAbility(reading.Words[at - 1]);
            }
        }

        return false;
    }

    /// <summary>"able to look": whoever is able is who looks, and no object of it.</summary>
    public static bool IsAbility(Token adjective) =>
        adjective.Text is "able" or "unable" or "likely" or "ready";

    private static bool IsVerb(Reading reading, int at) => reading.Tag(at) is ['V', ..] or "MD";
}
