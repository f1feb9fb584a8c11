using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Publisher.Feedback;

/// <summary>Words that stand together in a quote: between two ellipses, or the whole.</summary>
/// <param name="First">Which word of the quote it opens with.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotePiece(int First, int Length);

/// <summary>A quote as words, cut where its reader left some out.</summary>
internal sealed partial class QuotePattern
{
    /// <summary>Fewer words recur by chance.</summary>
    private const int FewestTelling = 4;

    private readonly List<WordSpan> _spans;

    public QuotePattern(string quote, WordNumbers words)
    {
        Text = WordReader.Visible(quote).Trim();
        _spans = WordReader.Read(Text);
        Numbers = [.. _spans.Select(span => words.Of(Slice(span)))];
        Forms = [.. _spans.Select(span => words.FormOf(Slice(span)))];
        Pieces = [.. Cut()];
        Words = Count > 0 ? Text[_spans[0].Start.._spans[^1].End] : "";
    }

    public string Text { get; }

    /// <summary>The text from its first word to its last.</summary>
    public string Words { get; }

    /// <summary>Of the words in the document's numbers.</summary>
    public int[] Numbers { get; }

    /// <summary>The same of what all forms of each have in common.</summary>
    public int[] Forms { get; }

    public IReadOnlyList<QuotePiece> Pieces { get; }

    public int Count => Numbers.Length;

    public bool IsTelling => Count >= FewestTelling;

    /// <summary>The words of a piece.</summary>
    public ReadOnlySpan<int> Of(QuotePiece piece) => Numbers.AsSpan(piece.First, piece.Length);

    /// <summary>Whether words are left out behind one of the quote's, before the next.</summary>
    public bool IsCutBehind(int word) =>
        Pieces.Any(piece => piece.First + piece.Length == word + 1 && word + 1 < Count);

    /// <summary>What stands behind a word, up to the next or the end.</summary>
    public ReadOnlySpan<char> MarksBehind(int word) =>
        Text.AsSpan(
            _spans[word].End,
            (word + 1 < Count ? _spans[word + 1].Start : Text.Length) - _spans[word].End
        );

    private IEnumerable<QuotePiece> Cut()
    {
        var start = 0;
        for (var word = 0; word < Count; word++)
        {
            if (word == Count - 1 || LeftOut().IsMatch(MarksBehind(word)))
            {
                yield return new(start, word + 1 - start);
                start = word + 1;
            }
        }
    }

    private ReadOnlySpan<char> Slice(WordSpan span) =>
        Text.AsSpan(span.Start, span.End - span.Start);

    [GeneratedRegex("""…|\.\s?\.""", RegexOptions.CultureInvariant)]
    private static partial Regex LeftOut();
}
