using Publisher.Model;

namespace Publisher.Checks.Sentences.RunningText;

/// <summary>A line that is now the beginning of what it was in an earlier edition.</summary>
/// <param name="Lost">The words that it lost, as they were written.</param>
internal sealed record ShortenedLine(Line Line, string Lost)
{
    /// <summary>Fewer words are the beginning of too many lines.</summary>
    private const int FewestWords = 3;

    /// <summary>Whether what is left is a whole sentence and what was lost began another: the author may have meant it.</summary>
    public bool IsWhole =>
        Line.Quote[^1] is '.' or '!' or '?' or ')' or '”' or '"'
        && char.IsWhiteSpace(Lost[0])
        && !char.IsLower(Lost.TrimStart()[0]);

    public static IEnumerable<ShortenedLine> All(Document document, Document previous)
    {
        var now = Lines.Of(document);
        var kept = now.Select(line => line.Quote).ToHashSet(StringComparer.Ordinal);
        var earlier = Lines
            .Of(previous)
            .Select(line => line.Quote)
            .ToHashSet(StringComparer.Ordinal);
        var gone = earlier
            .Where(line => !kept.Contains(line))
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var at = 0; at < now.Count; at++)
        {
            var line = now[at];
            if (
                !earlier.Contains(line.Quote)
                && PlainText.Words(line.Quote) >= FewestWords
                && Longer(gone, line.Quote) is { } whole
            )
            {
                var lost = whole[line.Quote.Length..];
                if (
                    lost.Any(char.IsLetterOrDigit)
                    && !(at + 1 < now.Count && IsMovedTo(now[at + 1].Quote, lost))
                )
                {
                    yield return new(line, lost.TrimEnd());
                }
            }
        }
    }

    /// <summary>The first of the sorted lines that begins with the given one and goes on.</summary>
    private static string? Longer(string[] sorted, string line)
    {
        var at = Array.BinarySearch(sorted, line, StringComparer.Ordinal);
        var next = at >= 0 ? at + 1 : ~at;
        return next < sorted.Length && sorted[next].StartsWith(line, StringComparison.Ordinal)
            ? sorted[next]
            : null;
    }

    /// <summary>Whether the author only divided the line in two.</summary>
    private static bool IsMovedTo(string next, string lost)
    {
        var words = lost.Trim().TrimStart('.', ',', ';', ':', ' ');
        return words.Length > 0
            && next.StartsWith(
                words[..Math.Min(words.Length, 20)],
                StringComparison.OrdinalIgnoreCase
            );
    }
}
