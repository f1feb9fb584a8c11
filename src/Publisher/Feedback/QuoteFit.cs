using System.Buffers;

namespace Publisher.Feedback;

/// <summary>How well a place that has all words of a quote fits what its reader saw.</summary>
internal sealed class QuoteFit(WordStream stream, QuotePattern quote)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?:;。！？：");

    /// <summary>Whether the marks between the words are the quote's. Where a paragraph ends, none are asked for.</summary>
    public bool HasMarks(QuoteOccurrence place)
    {
        for (var at = 0; at < quote.Pieces.Count; at++)
        {
            var piece = quote.Pieces[at];
            for (var word = 0; word + 1 < piece.Length; word++)
            {
                var there = place.Starts[at] + word;
                if (
                    there + 1 < stream.EndOfLine(there)
                    && !WordReader.HasSameMarks(
                        quote.MarksBehind(piece.First + word),
                        stream.MarksBehind(there)
                    )
                )
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a line still breaks off where its reader saw it do so.</summary>
    public bool EndsLine(QuoteOccurrence place)
    {
        var last = place.Range.End - 1;
        return place.Range.End == stream.EndOfLine(last)
            && (!HasStop(stream.MarksBehind(last)) || HasStop(quote.MarksBehind(quote.Count - 1)));
    }

    /// <summary>Whether a sentence or a part of it ends with some marks.</summary>
    public static bool HasStop(ReadOnlySpan<char> marks) => marks.ContainsAny(Stops);
}
