namespace Publisher.Feedback;

/// <summary>Finds what stands now between the words that stood around a quote.</summary>
internal sealed class QuoteSurroundings(WordStream stream, SuffixArray order)
{
    /// <summary>Words that are found in more places tell none.</summary>
    private const int MostPlaces = 64;

    /// <param name="words">Of the quote.</param>
    /// <returns>The shortest; empty where they stand side by side; null where they are not near each other.</returns>
    public WordRange? Between(QuoteContext context, int words)
    {
        if (!context.HasBoth)
        {
            return null;
        }

        var (before, after) = (order.Of(context.Before), order.Of(context.After));
        if (before.Length is 0 or > MostPlaces || after.Length == 0)
        {
            return null;
        }

        WordRange? shortest = null;
        for (var rank = before.Start; rank < before.End; rank++)
        {
            var start = order[rank] + context.Before.Length;
            var most = Math.Min(start + (2 * words) + MostPlaces, stream.EndOfLine(start - 1));
            for (var end = start; end < most; end++)
            {
                if (order.Has(after, end))
                {
                    shortest =
                        shortest is { } found && found.Length <= end - start
                            ? found
                            : new(start, end);
                    break;
                }
            }
        }

        return shortest;
    }
}
