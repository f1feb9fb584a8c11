using Publisher.Changes;
using Publisher.Model;

namespace Publisher.Feedback;

/// <summary>Finds quoted words again in a document that was edited since: by the words themselves, by what stood around them,
/// and by most of them where some were changed. Text that moved is the same text.</summary>
public sealed class QuoteSearch
{
    private const int MostAround = 6;
    private const int FewestToSeek = 4;
    private const int FewestToSeekWithin = 2;

    private readonly WordStream _stream;
    private readonly QuoteOccurrences _occurrences;
    private readonly LikelyPlaces _likely;
    private readonly QuoteSurroundings _surroundings;

    /// <param name="document">Normalised.</param>
    public QuoteSearch(Document document)
    {
        _stream = new(document);
        var order = new SuffixArray(_stream.Numbers);
        _occurrences = new(_stream, order);
        _likely = new(_stream, order);
        _surroundings = new(_stream, order);
    }

    /// <summary>Whether there is a word to find in a quote.</summary>
    public static bool HasWords(string quote) => WordReader.Read(quote).Count > 0;

    /// <summary>All places that have the words of a quote as they stand, in the order of the document.</summary>
    public IEnumerable<QuotePlace> Places(string quote) =>
        _occurrences.Of(new(quote, _stream.Words), []).Select(found => PlaceOf(found.Range));

    public QuoteVerdict Find(Remark remark)
    {
        var quote = new QuotePattern(remark.Quote, _stream.Words);
        if (quote.Count == 0)
        {
            return QuoteVerdict.Gone;
        }

        var context = new QuoteContext(remark.Before, remark.After, _stream.Words);
        var place = _stream.Places(remark.Place);
        var found = _occurrences.Of(quote, place);
        if (found.Count == 0 && place.Count > 0)
        {
            if (Likely(quote, context, place, FewestToSeekWithin) is { } changed)
            {
                return changed;
            }

            found = quote.IsTelling ? _occurrences.Of(quote, []) : [];
        }

        return found.Count > 0
            ? Told(remark, quote, context, found, isPlaced: place.Count > 0)
            : Instead(quote, context)
                ?? Likely(quote, context, [], FewestToSeek)
                ?? QuoteVerdict.Gone;
    }

    private QuoteVerdict Told(
        Remark remark,
        QuotePattern quote,
        QuoteContext context,
        IReadOnlyList<QuoteOccurrence> found,
        bool isPlaced
    )
    {
        var fit = new QuoteFit(_stream, quote);
        found = Preferred(found, fit.HasMarks);
        var isOfEnd = remark.Kind == RemarkKind.Unfinished && remark.After.Length == 0;
        if (isOfEnd)
        {
            found = Preferred(found, fit.EndsLine);
        }

        var agreement = found.Max(place => context.Agreement(_stream.Numbers, place.Range));
        if (agreement == 0 && !quote.IsTelling && Instead(quote, context) is { } instead)
        {
            return instead;
        }

        found = Preferred(
            found,
            place => context.Agreement(_stream.Numbers, place.Range) == agreement
        );
        var first = found[0];
        return !fit.HasMarks(first) ? Changed(quote, first.Range, first.Range, [])
            : isOfEnd && !fit.EndsLine(first) ? Continued(quote, first)
            : found.Count == 1
            || (remark.Kind == RemarkKind.OutOfDate && context.IsEmpty && !isPlaced)
                ? new(QuoteStanding.Stands, [.. found.Select(each => PlaceOf(each.Range))])
            : new(QuoteStanding.Ambiguous, [.. found.Select(each => PlaceOf(each.Range))]);
    }

    private static IReadOnlyList<QuoteOccurrence> Preferred(
        IReadOnlyList<QuoteOccurrence> found,
        Func<QuoteOccurrence, bool> isBetter
    )
    {
        var better = found.Where(isBetter).ToList();
        return better.Count > 0 ? better : found;
    }

    private QuoteVerdict Continued(QuotePattern quote, QuoteOccurrence place)
    {
        var end = place.Range.End;
        while (
            end < _stream.EndOfLine(place.Range.End - 1)
            && !QuoteFit.HasStop(_stream.MarksBehind(end - 1))
        )
        {
            end++;
        }

        var stop = QuoteFit.HasStop(_stream.MarksBehind(end - 1))
            ? _stream.MarksBehind(end - 1).Trim().ToString()
            : "";
        return Changed(quote, place.Range, new(place.Range.Start, end), [], stop);
    }

    private QuoteVerdict? Instead(QuotePattern quote, QuoteContext context) =>
        _surroundings.Between(context, quote.Count) is not { } between ? null
        : between.Length == 0 ? QuoteVerdict.Gone
        : Changed(quote, between, between, []);

    private QuoteVerdict? Likely(
        QuotePattern quote,
        QuoteContext context,
        IReadOnlyList<WordRange> within,
        int fewest
    ) =>
        quote.Count >= fewest && _likely.Of(quote, context, within) is { } found
            ? Changed(quote, found.Range, found.Range, found.Match)
            : null;

    private QuoteVerdict Changed(
        QuotePattern quote,
        WordRange place,
        WordRange shown,
        int[] match,
        string stop = ""
    ) =>
        new(QuoteStanding.Changed, [PlaceOf(place)])
        {
            Words = QuoteDifference.Between(quote.Words, Shown(quote, shown, match) + stop),
        };

    /// <summary>What stands there, without what the reader left out too.</summary>
    private string Shown(QuotePattern quote, WordRange range, int[] match)
    {
        var parts = new List<string>();
        var start = range.Start;
        for (var word = 0; word + 1 < match.Length; word++)
        {
            if (quote.IsCutBehind(word) && match[word] >= 0 && match[word + 1] > match[word] + 1)
            {
                parts.Add(_stream.Text(start, match[word] + 1));
                start = match[word + 1];
            }
        }

        parts.Add(_stream.Text(start, range.End));
        return string.Join(" … ", parts);
    }

    private QuotePlace PlaceOf(WordRange range)
    {
        var line = _stream.LineOf(range.Start);
        var last = range.End - 1;
        return new(
            _stream.Text(range.Start, range.End),
            _stream.Text(Math.Max(line.First, range.Start - MostAround), range.Start),
            _stream.Text(range.End, Math.Min(_stream.EndOfLine(last), range.End + MostAround)),
            line.Section,
            line.Entry
        )
        {
            Source = line.Source,
        };
    }
}
