using System.Runtime.InteropServices;

namespace Publisher.English;

/// <summary>What a model sees of a word, each as a hash.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordShape(
    uint Word,
    uint Suffix2,
    uint Suffix3,
    uint Suffix4,
    uint Prefix,
    uint Form
)
{
    public static WordShape Of(string word) =>
        new(
            FeatureHash.HashLower(word),
            Suffix(word, 2),
            Suffix(word, 3),
            Suffix(word, 4),
            FeatureHash.HashLower(word.AsSpan(0, Math.Min(2, word.Length))),
            FormOf(word)
        );

    private static uint Suffix(string word, int length) =>
        word.Length > length ? FeatureHash.HashLower(word.AsSpan(word.Length - length)) : 1;

    /// <summary>Capitals, digits and marks.</summary>
    private static uint FormOf(string word)
    {
        var form = char.IsUpper(word[0]) ? 1u : 0u;
        for (var at = 0; at < word.Length; at++)
        {
            form |=
                char.IsDigit(word[at]) ? 2u
                : char.IsUpper(word[at]) ? (at > 0 ? 4u : 0u)
                : char.IsLetter(word[at]) ? 8u
                : 16u;
        }

        return form;
    }
}
