namespace Publisher.Feedback;

/// <summary>What a reader found around the words.</summary>
internal sealed class QuoteContext(string before, string after, WordNumbers words)
{
    /// <summary>As many words on either side tell a place.</summary>
    private const int Telling = 3;

    private readonly int[] _before = Read(before, words);
    private readonly int[] _after = Read(after, words);

    public bool IsEmpty => _before.Length + _after.Length == 0;

    public bool HasBoth => _before.Length > 0 && _after.Length > 0;

    /// <summary>The nearest words in front.</summary>
    public ReadOnlySpan<int> Before => _before.AsSpan(Math.Max(0, _before.Length - Telling));

    /// <summary>The nearest words behind.</summary>
    public ReadOnlySpan<int> After => _after.AsSpan(0, Math.Min(Telling, _after.Length));

    /// <summary>How many words on both sides of a place are those, counted from the place outward.</summary>
    public int Agreement(ReadOnlySpan<int> text, WordRange place)
    {
        var (front, behind) = (0, 0);
        while (
            front < _before.Length
            && front < place.Start
            && _before[^(front + 1)] == text[place.Start - front - 1]
        )
        {
            front++;
        }

        while (
            behind < _after.Length
            && place.End + behind < text.Length
            && _after[behind] == text[place.End + behind]
        )
        {
            behind++;
        }

        return front + behind;
    }

    private static int[] Read(string text, WordNumbers words)
    {
        var visible = WordReader.Visible(text);
        return
        [
            .. WordReader
                .Read(visible)
                .Select(span => words.Of(visible.AsSpan(span.Start, span.End - span.Start))),
        ];
    }
}
