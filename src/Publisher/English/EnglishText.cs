using System.Collections.Frozen;
using Publisher.Model;

namespace Publisher.English;

/// <summary>Whether text is English, by its commonest words: the language that an export names is often the
/// account's, not the text's.</summary>
internal static class EnglishText
{
    private const int EnoughWords = 60;
    private const double LeastShare = 0.08;

    private static readonly FrozenSet<string> Commonest = new[]
    {
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "that",
        "for",
        "are",
        "with",
        "as",
        "be",
        "it",
        "this",
        "on",
        "or",
        "by",
        "an",
        "from",
        "not",
        "can",
        "which",
        "at",
        "we",
        "you",
        "has",
        "have",
        "will",
        "when",
        "if",
        "its",
        "a",
        "but",
        "where",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(Document document, IEnumerable<IReadOnlyList<Token>> lines)
    {
        var (known, all) = (0, 0);
        foreach (var token in lines.SelectMany(line => line))
        {
            all += token.IsWord ? 1 : 0;
            known += Commonest.Contains(token.Text) ? 1 : 0;
        }

        return all >= EnoughWords
            ? known >= LeastShare * all
            : document.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a line in an English document is plainly in another language.</summary>
    public static bool IsForeign(IReadOnlyList<Token> line) =>
        line.Count(token => token.IsWord) > 10
        && !line.Any(token =>
            Commonest.Contains(token.Text) && !token.Is("a") && !token.Is("in") && !token.Is("on")
        );
}
