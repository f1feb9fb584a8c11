using Publisher.Checks.Sentences.Grammar;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>What is seen of a sentence's last clause: whether it has a verb, and what that verb has.</summary>
internal static class ClauseFeatures
{
    private const int LongestPattern = 5;

    public static void Add(Reading reading, EvidenceKind evidence, List<uint> into)
    {
        var chunks = Chunks.Of(reading);
        Patterns(reading, chunks, into);
        LastPhrase(reading, chunks[^1].Start, into);
        Verbs(reading, into);
        LastClause(reading, into);
        Correlatives.Add(reading, into);
        var kind = (uint)evidence;
        into.Add(FeatureHash.Of(190, kind));
        into.Add(FeatureHash.Of(191, kind, Tag(reading, reading.Count - 1)));
        into.Add(FeatureHash.Of(192, kind, Word(reading, reading.Count - 1)));
    }

    /// <summary>The last phrases, and those behind the last verb with the verb: what it takes is learned so.</summary>
    private static void Patterns(
        Reading reading,
        List<(int Start, uint Kind)> chunks,
        List<uint> into
    )
    {
        var pattern = 0u;
        for (var back = 1; back <= Math.Min(LongestPattern, chunks.Count); back++)
        {
            var (start, kind) = chunks[^back];
            if (IsVerb(reading, start) && kind != Chunks.Noun)
            {
                into.Add(FeatureHash.Of(178, Word(reading, start), pattern));
                into.Add(FeatureHash.Of(179, Tag(reading, start), pattern));
            }

            pattern = FeatureHash.Of(180, pattern, kind);
            into.Add(pattern);
        }

        if (chunks.Count <= LongestPattern)
        {
            into.Add(FeatureHash.Of(181, pattern));
        }
    }

    /// <summary>How the last phrase opens: "a" wants more than "the", and "the basis" than "the same basis".</summary>
    private static void LastPhrase(Reading reading, int start, List<uint> into)
    {
        var last = reading.Count - 1;
        var length = (uint)Math.Min(last - start, 4);
        into.Add(FeatureHash.Of(186, Word(reading, start), Word(reading, last), length));
        into.Add(FeatureHash.Of(187, Word(reading, start), Tag(reading, last), length));
        into.Add(FeatureHash.Of(188, Word(reading, start - 1), Word(reading, start), length));
        into.Add(FeatureHash.Of(189, Word(reading, start - 1), Tag(reading, start - 2), length));
    }

    /// <summary>Finite verbs against the words that open a clause: each wants one, and the sentence its own.</summary>
    private static void Verbs(Reading reading, List<uint> into)
    {
        var (finite, openers) = (0u, 0u);
        for (var at = 0; at < reading.Count; at++)
        {
            finite += reading.IsFiniteVerb(at) ? 1u : 0;
            openers += IsOpener(reading, at) ? 1u : 0;
        }

        (finite, openers) = (Math.Min(finite, 4), Math.Min(openers, 4));
        var isLater = reading.Sentence.EarlierStops > 0 ? 1u : 0;
        var last = Tag(reading, reading.Count - 1);
        into.Add(FeatureHash.Of(172, finite, openers, isLater));
        into.Add(FeatureHash.Of(173, finite, openers, last));
        into.Add(FeatureHash.Of(174, finite, isLater, Tag(reading, 0)));
        into.Add(FeatureHash.Of(175, finite, openers, Tag(reading, 0)));
    }

    private static void LastClause(Reading reading, List<uint> into)
    {
        var at = reading.Count - 1;
        var verbs = 0u;
        while (
            at > 0
            && !IsOpener(reading, at)
            && reading.Tag(at) is not ("," or ":" or "CC" or "-" or ".")
        )
        {
            verbs += reading.IsFiniteVerb(at) ? 1u : 0;
            at--;
        }

        verbs = Math.Min(verbs, 2);
        var size = (uint)Math.Min(reading.Count - at, 8);
        var last = Tag(reading, reading.Count - 1);
        into.Add(FeatureHash.Of(182, Word(reading, at), verbs, size));
        into.Add(FeatureHash.Of(183, Word(reading, at), verbs, last));
        into.Add(FeatureHash.Of(184, Tag(reading, at), verbs, last));
        into.Add(FeatureHash.Of(185, Tag(reading, at), Tag(reading, at - 1), (verbs * 8) + size));
    }

    private static bool IsVerb(Reading reading, int at) => reading.Tag(at) is ['V', ..] or "MD";

    private static bool IsOpener(Reading reading, int at) =>
        reading.Tag(at) is ['W', ..]
        || (reading.Tag(at) == "IN" && Lexicon.Openers.Contains(reading.Words[at].Text));

    private static uint Word(Reading reading, int at) => at >= 0 ? reading.Shapes[at].Word : 0;

    private static uint Tag(Reading reading, int at) => at >= 0 ? reading.Parse.Tags[at] + 1u : 0;
}
