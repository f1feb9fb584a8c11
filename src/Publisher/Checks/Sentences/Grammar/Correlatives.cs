using System.Collections.Frozen;
using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>Words that announce a partner which has not come: "both" and its "and", "more" and its "than", "between"
/// and its "and". How strongly each wants it is learned.</summary>
internal static class Correlatives
{
    private const int Farthest = 12;

    private static readonly FrozenDictionary<string, string> Partners = new Dictionary<
        string,
        string
    >
    {
        ["both"] = "and",
        ["between"] = "and",
        ["either"] = "or",
        ["whether"] = "or",
        ["neither"] = "nor",
        ["rather"] = "than",
        ["other"] = "than",
        ["more"] = "than",
        ["less"] = "than",
        ["fewer"] = "than",
        ["so"] = "that",
        ["such"] = "that",
        ["from"] = "to",
        ["same"] = "as",
        ["as"] = "as",
        ["not"] = "but",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static void Add(Reading reading, List<uint> into)
    {
        var last = reading.Count - 1;
        for (var at = Math.Max(0, last - Farthest); at <= last; at++)
        {
            if (Partner(reading, at) is { } partner)
            {
                var isMet = false;
                for (var next = at + 1; next <= last && !isMet; next++)
                {
                    isMet = reading.Words[next].Is(partner);
                }

                var word = reading.Shapes[at].Word;
                var distance = (uint)Math.Min(last - at, 5);
                into.Add(FeatureHash.Of(193, word, isMet ? 1u : 0u, distance));
                into.Add(FeatureHash.Of(194, word, isMet ? 1u : 0u, reading.Parse.Tags[last]));
            }
        }
    }

    private static string? Partner(Reading reading, int at) =>
        Partners.TryGetValue(reading.Words[at].Text, out var partner) ? partner
        : reading.Words[at].Is("only") && at > 0 && reading.Words[at - 1].Is("not") ? "but"
        : reading.Tag(at) is "JJR" or "RBR" ? "than"
        : null;
}
