using System.Buffers;

namespace Publisher.Feedback;

/// <summary>Which words of a stretch of the document are those of a quote: as many of the telling ones as can be in the
/// quote's order, near to each other (Smith and Waterman, the quote as a whole).</summary>
internal sealed class QuoteAlignment
{
    private const double Skipped = 0.3;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?。！？");

    private readonly WordStream _stream;
    private readonly QuotePattern _quote;
    private readonly double[] _weights;

    public QuoteAlignment(WordStream stream, QuotePattern quote, double[] weights, WordRange window)
    {
        (_stream, _quote, _weights) = (stream, quote, weights);
        Match = Align(window);
        Range = Whole(window);
        (Likeness, Kept) = Compare();
    }

    /// <summary>Where each word of the quote stands; -1 where it does not.</summary>
    public int[] Match { get; }

    /// <summary>What stands where the quote stood; empty where nothing is like it.</summary>
    public WordRange Range { get; }

    /// <summary>How much of the quote is in it, in whatever order: from 0 to 1.</summary>
    public double Likeness { get; }

    /// <summary>How many words of the quote are in it.</summary>
    public int Kept { get; }

    public int Lost => _quote.Count - Kept;

    private int[] Align(WordRange window)
    {
        var (rows, columns) = (_quote.Count, window.Length);
        var width = columns + 1;
        var best = new double[(rows + 1) * width];
        for (var row = 1; row <= rows; row++)
        {
            for (var column = 1; column <= columns; column++)
            {
                var skip = Math.Max(
                    best[((row - 1) * width) + column],
                    best[(row * width) + column - 1] - Skipped
                );
                var same = IsSame(row - 1, window.Start + column - 1)
                    ? best[((row - 1) * width) + column - 1] + _weights[row - 1]
                    : 0;
                best[(row * width) + column] = Math.Max(0, Math.Max(skip, same));
            }
        }

        var end = 0;
        for (var column = 1; column <= columns; column++)
        {
            end = best[(rows * width) + column] > best[(rows * width) + end] ? column : end;
        }

        return Trace(best, window, end);
    }

    private int[] Trace(double[] best, WordRange window, int column)
    {
        var width = window.Length + 1;
        var match = new int[_quote.Count];
        Array.Fill(match, -1);
        for (var row = _quote.Count; row > 0 && column > 0 && best[(row * width) + column] > 0; )
        {
            var value = best[(row * width) + column];
            if (value.Equals(best[((row - 1) * width) + column]))
            {
                row--;
            }
            else if (
                IsSame(row - 1, window.Start + column - 1)
                && value.Equals(best[((row - 1) * width) + column - 1] + _weights[row - 1])
            )
            {
                match[row - 1] = window.Start + column - 1;
                (row, column) = (row - 1, column - 1);
            }
            else
            {
                column--;
            }
        }

        return match;
    }

    private bool IsSame(int word, int place) => _quote.Forms[word] == _stream.FormAt(place);

    /// <summary>From the first word that is the quote's to the last, and where the quote began or ended with others, as many
    /// more, up to the end of the sentence.</summary>
    private WordRange Whole(WordRange window)
    {
        var first = Array.FindIndex(Match, place => place >= 0);
        if (first < 0)
        {
            return new(window.Start, window.Start);
        }

        var last = Array.FindLastIndex(Match, place => place >= 0);
        var (start, end) = (Match[first], Match[last] + 1);
        for (var more = first; more > 0 && start > 0 && !EndsSentence(start - 1); more--)
        {
            start--;
        }

        for (
            var more = _quote.Count - 1 - last;
            more > 0 && end < _stream.Count && !EndsSentence(end - 1);
            more--
        )
        {
            end++;
        }

        return new(start, end);
    }

    private bool EndsSentence(int word) =>
        word + 1 == _stream.EndOfLine(word) || _stream.MarksBehind(word).ContainsAny(Stops);

    private (double Likeness, int Kept) Compare()
    {
        var there = new Dictionary<int, int>();
        for (var at = Range.Start; at < Range.End; at++)
        {
            var form = _stream.FormAt(at);
            there[form] = there.GetValueOrDefault(form) + 1;
        }

        var (kept, all, count) = (0.0, 0.0, 0);
        for (var word = 0; word < _quote.Count; word++)
        {
            all += _weights[word];
            var form = _quote.Forms[word];
            if (there.GetValueOrDefault(form) > 0)
            {
                there[form]--;
                kept += _weights[word];
                count++;
            }
        }

        return (kept / all, count);
    }
}
