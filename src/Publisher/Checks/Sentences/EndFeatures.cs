using System.Numerics;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>What is seen of a sentence's end when it is judged.</summary>
internal static class EndFeatures
{
    /// <param name="evidence">What the last words of the sentence show.</param>
    public static List<uint> Of(Reading reading, BreakEvidence evidence)
    {
        var features = new List<uint>(96) { FeatureHash.Of(100, 1) };
        Ending(reading, features);
        Pending(reading, features);
        Attachment(reading, features);
        Whole(reading, features);
        ClauseFeatures.Add(reading, evidence.Kind, features);
        return features;
    }

    private static void Ending(Reading reading, List<uint> into)
    {
        var last = reading.Count - 1;
        var (w1, w2) = (Word(reading, last), Word(reading, last - 1));
        var (t1, t2, t3, t4) = (
            Tag(reading, last),
            Tag(reading, last - 1),
            Tag(reading, last - 2),
            Tag(reading, last - 3)
        );
        into.Add(FeatureHash.Of(101, t1));
        into.Add(FeatureHash.Of(102, t1, t2));
        into.Add(FeatureHash.Of(103, t1, t2, t3));
        into.Add(FeatureHash.Of(104, FeatureHash.Of(104, t1, t2), t3, t4));
        into.Add(FeatureHash.Of(105, w1));
        into.Add(FeatureHash.Of(106, w1, w2));
        into.Add(FeatureHash.Of(107, w1, t1));
        into.Add(FeatureHash.Of(108, w1, t2));
        into.Add(FeatureHash.Of(109, t1, w2));
        into.Add(FeatureHash.Of(110, w1, t2, t3));
        into.Add(FeatureHash.Of(111, t1, w2, t3));
        into.Add(FeatureHash.Of(112, reading.Shapes[last].Suffix3, t1));
        into.Add(FeatureHash.Of(113, t1, t2, Word(reading, last - 2)));
        into.Add(FeatureHash.Of(114, w2));
        into.Add(FeatureHash.Of(115, w1, w2, Word(reading, last - 2)));
        var shape = reading.Shapes[last];
        into.Add(FeatureHash.Of(116, shape.Suffix3, w2));
        into.Add(FeatureHash.Of(117, shape.Suffix4, t1, shape.Form));
        into.Add(FeatureHash.Of(118, w1, Word(reading, last - 2)));
        into.Add(FeatureHash.Of(119, w2, Word(reading, last - 2), t1));
        into.Add(FeatureHash.Of(99, FeatureHash.Of(99, t1, t2, t3), t4, Tag(reading, last - 4)));
    }

    /// <summary>The words that wait for another.</summary>
    private static void Pending(Reading reading, List<uint> into)
    {
        var waiting = reading.Headless().ToList();
        var last = reading.Count - 1;
        var count = (uint)Math.Min(waiting.Count, 6);
        var nearest = waiting.Count > 0 ? waiting[^1] : -1;
        var second = waiting.Count > 1 ? waiting[^2] : -1;
        var t1 = Tag(reading, last);
        into.Add(FeatureHash.Of(120, count));
        into.Add(FeatureHash.Of(121, count, t1));
        into.Add(
            FeatureHash.Of(
                122,
                Tag(reading, nearest),
                Math.Min(count, 3u),
                nearest == last ? 1u : 0u
            )
        );
        into.Add(FeatureHash.Of(123, Tag(reading, nearest), Tag(reading, second), t1));
        into.Add(FeatureHash.Of(124, Word(reading, second), Math.Min(count, 3u)));
        into.Add(FeatureHash.Of(125, Word(reading, second), Tag(reading, nearest)));
        into.Add(FeatureHash.Of(126, Tag(reading, second), Tag(reading, nearest), count));
        into.Add(FeatureHash.Of(127, Tag(reading, waiting.Count > 0 ? waiting[0] : -1), t1));
        for (var at = Math.Max(0, waiting.Count - 4); at < waiting.Count - 1; at++)
        {
            into.Add(FeatureHash.Of(128, Word(reading, waiting[at])));
            into.Add(FeatureHash.Of(129, Tag(reading, waiting[at]), Tag(reading, nearest)));
        }
    }

    /// <summary>What the last word hangs on.</summary>
    private static void Attachment(Reading reading, List<uint> into)
    {
        var last = reading.Count - 1;
        var head = reading.Parse.Head(last);
        var above = head >= 0 ? reading.Parse.Head(head) : -1;
        var (w1, t1) = (Word(reading, last), Tag(reading, last));
        into.Add(FeatureHash.Of(140, t1, Tag(reading, head)));
        into.Add(FeatureHash.Of(141, w1, Word(reading, head)));
        into.Add(FeatureHash.Of(142, t1, Word(reading, head)));
        into.Add(FeatureHash.Of(143, t1, Tag(reading, head), Tag(reading, above)));
        into.Add(FeatureHash.Of(144, t1, head < 0 ? 0 : Size(last - head)));
        into.Add(FeatureHash.Of(145, w1, head < 0 ? 0u : 1u));
        into.Add(
            FeatureHash.Of(
                146,
                t1,
                (uint)Math.Min(reading.Parse.LeftChildren(last), 4),
                Tag(reading, head)
            )
        );
        into.Add(FeatureHash.Of(147, w1, Tag(reading, head)));
        var verb = last;
        while (verb >= 0 && Tag(reading, verb) != 0 && reading.Tag(verb)[0] != 'V')
        {
            verb--;
        }

        into.Add(FeatureHash.Of(148, Word(reading, verb), Size(last - verb)));
        into.Add(FeatureHash.Of(149, Tag(reading, verb), Size(last - verb), t1));
        into.Add(
            FeatureHash.Of(
                150,
                Word(reading, verb),
                verb >= 0 ? (uint)Math.Min(reading.Parse.RightChildren(verb), 3) : 9
            )
        );
    }

    private static void Whole(Reading reading, List<uint> into)
    {
        var finite = (uint)
            Math.Min(3, Enumerable.Range(0, reading.Count).Count(reading.IsFiniteVerb));
        var (first, last) = (Word(reading, 0), Tag(reading, reading.Count - 1));
        var commas = (uint)Math.Min(3, reading.Words.Count(word => word.Text == ","));
        into.Add(FeatureHash.Of(160, Size(reading.Count)));
        into.Add(FeatureHash.Of(161, Size(reading.Count), last));
        into.Add(FeatureHash.Of(162, finite, last));
        into.Add(FeatureHash.Of(163, first, finite, commas));
        into.Add(FeatureHash.Of(164, Tag(reading, 0), finite, last));
        into.Add(FeatureHash.Of(165, first));
        into.Add(FeatureHash.Of(166, finite, Size(reading.Count)));
        into.Add(
            FeatureHash.Of(167, reading.Words[0].IsCapital ? 1u : 0u, Tag(reading, 0), finite)
        );
    }

    /// <summary>1, 2, 3, 4 as they are, then by doubling.</summary>
    private static uint Size(int length) =>
        length <= 4 ? (uint)length : 3u + (uint)BitOperations.Log2((uint)length);

    private static uint Word(Reading reading, int at) => at >= 0 ? reading.Shapes[at].Word : 0;

    private static uint Tag(Reading reading, int at) => at >= 0 ? reading.Parse.Tags[at] + 1u : 0;
}
