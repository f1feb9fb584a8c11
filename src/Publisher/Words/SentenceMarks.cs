namespace Publisher.Words;

/// <summary>The marks that close sentences.</summary>
internal static class SentenceMarks
{
    /// <summary>How many sentences a text closes: marks with a blank or nothing behind them, so that "3.5" closes none.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            count +=
                text[at] is '.' or '!' or '?'
                && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
                    ? 1
                    : 0;
        }

        return count;
    }
}
