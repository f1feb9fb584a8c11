namespace Publisher.Feedback;

/// <summary>Finds the place that has most words of a quote, in about its order, where some of them were changed. It looks
/// where the rarest of them stand, so that the time for one quote has a bound.</summary>
internal sealed class LikelyPlaces(WordStream stream, SuffixArray order)
{
    private const double LeastLikeness = 0.5;
    private const int MostChanged = 2;
    private const int FewestKept = 3;
    private const int MostSeeds = 160;
    private const int MostSeedsOfOne = 48;
    private const int MostWindows = 6;
    private const long MostCells = 600_000;

    /// <param name="within">Where to look; none for everywhere.</param>
    /// <returns>Null where nothing is like it.</returns>
    public QuoteAlignment? Of(
        QuotePattern quote,
        QuoteContext context,
        IReadOnlyList<WordRange> within
    )
    {
        var weights = quote.Forms.Select(Weight).ToArray();
        return Windows(quote, within)
            .Select(window => new QuoteAlignment(stream, quote, weights, window))
            .Where(IsLike)
            .OrderByDescending(found =>
                found.Likeness + (context.Agreement(stream.Numbers, found.Range) / 10.0)
            )
            .ThenBy(found => found.Range.Start)
            .FirstOrDefault();
    }

    private static bool IsLike(QuoteAlignment found) =>
        found.Likeness >= LeastLikeness || (found.Kept >= FewestKept && found.Lost <= MostChanged);

    private double Weight(int form) =>
        Math.Log(1 + (stream.Count / (double)Math.Max(1, form < 0 ? 1 : stream.Counts[form])));

    /// <summary>The stretches of the document in which most of the quote's rare words and pairs of words stand.</summary>
    private IEnumerable<WordRange> Windows(QuotePattern quote, IReadOnlyList<WordRange> within)
    {
        var slack = (quote.Count / 2) + 4;
        var length = quote.Count + (2 * slack);
        var most = (int)Math.Clamp(MostCells / ((long)quote.Count * length), 1, MostWindows);
        return Seeds(quote)
            .Where(seed =>
                within.Count == 0 || within.Any(range => range.Holds(seed.Place, seed.Place + 1))
            )
            .GroupBy(seed => (seed.Place - seed.Word + quote.Count) / slack)
            .OrderByDescending(group => group.Select(seed => seed.Word).Distinct().Count())
            .ThenBy(group => group.Key)
            .Take(most)
            .Select(group => (Start: (group.Key * slack) - quote.Count - slack, group))
            .Select(found => new WordRange(
                Math.Max(0, found.Start),
                Math.Min(stream.Count, found.Start + length + slack)
            ))
            .SelectMany(window =>
                within.Count == 0
                    ? [window]
                    : within.Select(window.Within).Where(part => part.Length > 0)
            );
    }

    private IEnumerable<(int Word, int Place)> Seeds(QuotePattern quote)
    {
        var left = MostSeeds;
        var seeds = Enumerable
            .Range(0, quote.Count)
            .SelectMany(word => new[] { (Word: word, Length: 2), (Word: word, Length: 1) })
            .Where(seed => seed.Word + seed.Length <= quote.Count)
            .Select(seed =>
                (seed.Word, Ranks: order.Of(quote.Numbers.AsSpan(seed.Word, seed.Length)))
            )
            .Where(seed => seed.Ranks.Length is > 0 and <= MostSeedsOfOne)
            .OrderBy(seed => seed.Ranks.Length)
            .ThenBy(seed => seed.Word);
        foreach (var (word, ranks) in seeds)
        {
            left -= ranks.Length;
            if (left < 0)
            {
                yield break;
            }

            for (var rank = ranks.Start; rank < ranks.End; rank++)
            {
                yield return (word, order[rank]);
            }
        }
    }
}
