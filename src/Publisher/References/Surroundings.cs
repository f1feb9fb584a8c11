namespace Publisher.References;

/// <summary>Tells what stands around a word in its sentence.</summary>
internal static class Surroundings
{
    private const string OpeningMarks = " “„«»‘\"'([*";

    /// <summary>Whether words of the same sentence stand before a place, so that a capital there is the word's own.</summary>
    public static bool HoldsBefore(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd(OpeningMarks);
        return !before.IsEmpty && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or ';');
    }

    /// <summary>The word that ends where another begins, a blank between; empty where something else stands there.</summary>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        if (start < 2 || text[start - 1] != ' ')
        {
            return [];
        }

        var from = start - 1;
        while (from > 0 && IsOfWord(text[from - 1]))
        {
            from--;
        }

        return text[from..(start - 1)];
    }

    /// <summary>The word that begins where another ends, a blank between; empty where something else stands there.</summary>
    public static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ')
        {
            return [];
        }

        var to = end + 1;
        while (to < text.Length && IsOfWord(text[to]))
        {
            to++;
        }

        return text[(end + 1)..to];
    }

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character) || character is '\'' or '’' or '-';
}
