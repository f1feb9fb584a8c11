using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>What the document itself does after a word: where "residual" is followed by "stream" forty times and never
/// ends a sentence, a sentence that ends on it breaks off. No treebank knows an author's own terms so well.</summary>
internal sealed class WordUse
{
    /// <summary>How many occurrences' worth of what all words do each word's own is mixed with.</summary>
    private const double Prior = 3;

    /// <summary>How many of a pair's worth of its last word's.</summary>
    private const double PairPrior = 3;

    /// <summary>However often "is" occurs, an ending on it proves no more.</summary>
    private const double Surest = 3;

    /// <summary>Words that seldom stand within a noun phrase, so that one before them is complete.</summary>
    private static readonly FrozenSet<string> Separating = new[]
    {
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "but",
        "as",
        "than",
        "that",
        "which",
        "when",
        "where",
        "if",
        "because",
        "is",
        "are",
        "was",
        "were",
        "can",
        "has",
        "have",
        "will",
        "into",
        "between",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<uint, Count> _words = [];
    private readonly Dictionary<ulong, Count> _pairs = [];
    private Count _all;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Count(int All, int Ends, int Pauses)
    {
        public Count With(bool ends, bool pauses) =>
            new(All + 1, Ends + (ends ? 1 : 0), Pauses + (pauses ? 1 : 0));

        /// <summary>Without an end of a line, which the document does not prove to be one.</summary>
        public Count WithoutEnd() =>
            new(Math.Max(0, All - 1), Math.Max(0, Ends - 1), Math.Max(0, Pauses - 1));
    }

    public void Add(IReadOnlyList<Token> line)
    {
        var before = 0u;
        for (var at = 0; at < line.Count; at++)
        {
            if (!line[at].IsWord || line[at].IsOpaque)
            {
                before = 0;
                continue;
            }

            var word = FeatureHash.HashLower(line[at].Text);
            var next = at + 1 < line.Count ? line[at + 1].Text : ".";
            var ends = next is "." or "!" or "?" or ";" or ":" or "...";
            var pauses = ends || next is "," or ")" or "(" or "-" || Separating.Contains(next);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
            count = count.With(ends, pauses);
            ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _pairs,
                Pair(before, word),
                out _
            );
            pair = pair.With(ends, pauses);
            _all = _all.With(ends, pauses);
            before = word;
        }
    }

    /// <returns>The logarithms of how much likelier the last word is within a sentence than at its end, and within a
    /// phrase than at its end, by the document's other lines; 0 where they say nothing.</returns>
    public (double End, double Pause) Odds(Sentence sentence)
    {
        var last = sentence.Words[^1];
        if (
            _all.Ends == 0
            || _all.Ends == _all.All
            || _all.Pauses == _all.All
            || !last.IsWord
            || last.IsOpaque
        )
        {
            return (0, 0);
        }

        var word = FeatureHash.HashLower(last.Text);
        var before =
            sentence.Words.Count > 1
            && sentence.Words[^2] is { IsWord: true, IsOpaque: false } token
                ? FeatureHash.HashLower(token.Text)
                : 0;
        var one = _words.GetValueOrDefault(word).WithoutEnd();
        var two = before == 0 ? default : _pairs.GetValueOrDefault(Pair(before, word)).WithoutEnd();
        return (
            Odds(one.Ends, one.All, two.Ends, two.All, (double)_all.Ends / _all.All),
            Odds(one.Pauses, one.All, two.Pauses, two.All, (double)_all.Pauses / _all.All)
        );
    }

    private static double Odds(int ends, int all, int pairEnds, int pairs, double share)
    {
        var own = (ends + (Prior * share)) / (all + Prior);
        var both = (pairEnds + (PairPrior * own)) / (pairs + PairPrior);
        return Math.Clamp(
            Math.Log((1 - both) / both) - Math.Log((1 - share) / share),
            -Surest,
            Surest
        );
    }

    private static ulong Pair(uint before, uint word) => ((ulong)before << 32) | word;
}
