using Publisher.English;
using Publisher.Model;

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

    /// <summary>A link by its words; one around a picture has none.</summary>
    public static string Link(Link link) =>
        Of(PlainText.Of(link.Content)) is { Length: > 0 } words
            ? $"“{words}”"
            : "A picture with a link";

    /// <summary>Words with three more on either side, which tell an author where in a line they stand.</summary>
    /// <param name="words">As they stand in the text.</param>
    public static string Around(string text, string words)
    {
        const int Most = 3;
        text = text.Replace(Token.Opaque, "…", StringComparison.Ordinal);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return Of(words);
        }

        var (start, end) = (at, at + words.Length);
        for (var count = 0; count < Most && start > 0; count++)
        {
            start = text.AsSpan(0, start).TrimEnd().LastIndexOf(' ') + 1;
        }

        for (var count = 0; count < Most && end < text.Length; count++)
        {
            var next = text.AsSpan(end).TrimStart();
            var length = next.IndexOf(' ');
            end = length < 0 ? text.Length : text.Length - next.Length + length;
        }

        return $"{(start > 0 ? "… " : "")}{text.AsSpan(start..end).Trim()}{(end < text.Length ? " …" : "")}";
    }
}
