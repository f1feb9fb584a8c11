namespace Publisher.Feedback;

/// <summary>A place that has the words of a quote.</summary>
/// <param name="Starts">Where each of its pieces begins.</param>
internal sealed record QuoteOccurrence(WordRange Range, int[] Starts);

/// <summary>Finds the places that have all words of a quote in their order. The time for one quote has a bound, whatever
/// the document repeats.</summary>
internal sealed class QuoteOccurrences(WordStream stream, SuffixArray order)
{
    /// <summary>Words that an ellipsis may stand for.</summary>
    private const int MostLeftOut = 250;

    /// <summary>Of a quote that stands more often nobody knows which place is meant.</summary>
    private const int MostPlaces = 500;

    private const int MostWordsOfPlace = 20_000;

    /// <param name="within">Where to look; none for everywhere.</param>
    /// <returns>In the order of the document.</returns>
    public IReadOnlyList<QuoteOccurrence> Of(QuotePattern quote, IReadOnlyList<WordRange> within)
    {
        var ranges = quote.Pieces.Select(piece => order.Of(quote.Of(piece))).ToArray();
        if (ranges.Length == 0 || ranges.Any(range => range.Length == 0))
        {
            return [];
        }

        var rarest = Array.IndexOf(ranges, ranges.MinBy(range => range.Length));
        return
        [
            .. Places(ranges[rarest], within)
                .Order()
                .Select(place => At(place, rarest, quote, ranges))
                .OfType<QuoteOccurrence>()
                .Where(found =>
                    within.Count == 0
                    || within.Any(range => range.Holds(found.Range.Start, found.Range.End))
                ),
        ];
    }

    private IEnumerable<int> Places(WordRange range, IReadOnlyList<WordRange> within)
    {
        var words = within.Sum(place => (long)place.Length);
        return words == 0 || range.Length <= words
            ? Enumerable
                .Range(
                    range.Start,
                    Math.Min(range.Length, within.Count == 0 ? MostPlaces : MostWordsOfPlace)
                )
                .Select(rank => order[rank])
            : within
                .SelectMany(place => Enumerable.Range(place.Start, place.Length))
                .Take(MostWordsOfPlace)
                .Where(place => order.Has(range, place))
                .Distinct();
    }

    /// <summary>The pieces around one, each as near as it stands; null where one of them does not.</summary>
    private QuoteOccurrence? At(int place, int piece, QuotePattern quote, WordRange[] ranges)
    {
        var starts = new int[ranges.Length];
        starts[piece] = place;
        for (var at = piece + 1; at < starts.Length; at++)
        {
            var from = starts[at - 1] + quote.Pieces[at - 1].Length;
            if (Near(ranges[at], from, Math.Min(from + MostLeftOut, stream.Count)) is not { } next)
            {
                return null;
            }

            starts[at] = next;
        }

        for (var at = piece - 1; at >= 0; at--)
        {
            var from = starts[at + 1] - quote.Pieces[at].Length;
            if (Near(ranges[at], from, Math.Max(from - MostLeftOut, -1)) is not { } before)
            {
                return null;
            }

            starts[at] = before;
        }

        return new(new(starts[0], starts[^1] + quote.Pieces[^1].Length), starts);
    }

    private int? Near(WordRange range, int from, int to)
    {
        var step = to >= from ? 1 : -1;
        for (var at = from; at != to; at += step)
        {
            if (at >= 0 && at < stream.Count && order.Has(range, at))
            {
                return at;
            }
        }

        return null;
    }
}
