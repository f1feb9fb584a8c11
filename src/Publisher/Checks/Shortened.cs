namespace Publisher.Checks;

/// <summary>Words in a message, of which a beginning is enough to find the place.</summary>
internal static class Shortened
{
    private const int Longest = 60;

    public static string Of(string words)
    {
        var text = words.Trim();
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Longest);
        end = end > 0 ? end : Longest - 1;
        return $"{text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)}…";
    }
}
