using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>Whether a sentence that a stop closes may end as it does because what its last word wants came before: the verb
/// of an auxiliary, "Either both sides settle, or neither does.", or the noun of "holds the most." and "comes with this."
/// </summary>
internal static class Ellipsis
{
    private enum Family
    {
        None,
        Be,
        Have,
        Do,
        Modal,
    }

    public static bool Is(Reading reading) => IsOfNoun(reading) || IsOfVerb(reading);

    private static bool IsOfNoun(Reading reading)
    {
        var last = reading.Count - 1;
        return reading.Tag(last) == "POS"
            || (last > 1 && MissingNoun.MayStandAlone(reading))
            || (
                reading.Words[last].Text is "this" or "that" or "these" or "those"
                && reading.Tag(last - 1) is ['V', ..] or "IN" or "TO" or "PDT" or "DT"
            );
    }

    private static bool IsOfVerb(Reading reading)
    {
        var at = reading.Count - 1;
        while (at > 0 && reading.Words[at].Text is "not" or "n't")
        {
            at--;
        }

        return reading.Words[at].Is("be")
            ? IsOfComparison(reading, at)
            : Of(reading, at) is var family and not Family.None
                && (
                    IsOfComparison(reading, at)
                    || (HasSubject(reading, at) && IsMet(reading, at, family))
                );
    }

    private static Family Of(Reading reading, int at) =>
        reading.Tag(at) == "MD"
            ? Family.Modal
            : reading.Words[at].Text switch
            {
                "is" or "are" or "was" or "were" or "am" or "'s" or "be" or "been" => Family.Be,
                "has" or "have" or "had" => Family.Have,
                "do" or "does" or "did" => Family.Do,
                _ => Family.None,
            };

    /// <summary>"as it is", "than they need to be", "what it should be".</summary>
    private static bool IsOfComparison(Reading reading, int end) =>
        Enumerable
            .Range(0, end)
            .Any(at =>
                reading.Words[at].Text
                    is "as"
                        or "than"
                        or "what"
                        or "how"
                        or "whatever"
                        or "whenever"
                        or "wherever"
                        or "neither"
                        or "nor"
            );

    /// <summary>Whoever leaves out the verb names who else does it: not "but is.", "which is.".</summary>
    private static bool HasSubject(Reading reading, int auxiliary) =>
        reading.Tag(auxiliary - 1)
            is "NN"
                or "NNS"
                or "NNP"
                or "NNPS"
                or "PRP"
                or "DT"
                or "CD"
                or "VBG"
        || reading.Words[auxiliary - 1].Text is "who" or "\"";

    /// <summary>"is wide, but the other is", "if one can, all can"; "does" stands for any verb.</summary>
    private static bool IsMet(Reading reading, int auxiliary, Family family) =>
        (family == Family.Have && Gap.Is(reading, auxiliary))
        || Enumerable
            .Range(0, auxiliary)
            .Any(at =>
                family == Family.Do ? reading.Tag(at) is ['V', ..] : Of(reading, at) == family
            );
}
