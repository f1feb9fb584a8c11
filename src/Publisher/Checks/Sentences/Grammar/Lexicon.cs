using System.Collections.Frozen;
using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>The words and endings of English that the evidence rests on.</summary>
internal static class Lexicon
{
    public static readonly FrozenSet<string> Determiners = new[]
    {
        "a",
        "an",
        "the",
        "my",
        "your",
        "its",
        "their",
        "our",
        "every",
        "whose",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepositions that hardly ever end a sentence, not even a question or a relative clause.</summary>
    public static readonly FrozenSet<string> Prepositions = new[]
    {
        "of",
        "into",
        "between",
        "than",
        "per",
        "via",
        "during",
        "among",
        "amongst",
        "within",
        "upon",
        "onto",
        "toward",
        "towards",
        "despite",
        "except",
        "until",
        "unlike",
        "versus",
        "whereas",
        "if",
        "because",
        "although",
        "unless",
        "whether",
        "as",
        "for",
        "from",
        "with",
        "at",
        "to",
        "by",
        "in",
        "on",
        "about",
        "over",
        "through",
        "under",
        "like",
        "without",
        "against",
        "across",
        "since",
        "while",
        "beyond",
        "behind",
        "where",
        "when",
        "which",
        "that",
        "who",
        "what",
        "how",
        "why",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static readonly FrozenSet<string> Openers = new[]
    {
        "whether",
        "that",
        "because",
        "if",
        "which",
        "where",
        "when",
        "although",
        "whereas",
        "unless",
        "who",
        "how",
        "why",
        "while",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adverbs that stand before what they measure.</summary>
    public static readonly FrozenSet<string> Degrees = new[]
    {
        "very",
        "nearly",
        "almost",
        "quite",
        "extremely",
        "particularly",
        "especially",
        "fairly",
        "merely",
        "such",
        "incredibly",
        "relatively",
        "approximately",
        "virtually",
        "overly",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static readonly string[] PluralEndings =
    [
        "ions",
        "ments",
        "ers",
        "ors",
        "ities",
        "isms",
        "ures",
        "nesses",
        "ances",
        "ences",
        "ics",
        "ings",
    ];

    public static bool HasPluralEnding(Token word) =>
        Array.Exists(PluralEndings, ending => word.Text.EndsWith(ending, StringComparison.Ordinal));
}
