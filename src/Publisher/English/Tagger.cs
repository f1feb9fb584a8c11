namespace Publisher.English;

/// <summary>Gives each token its part of speech, from left to right: the Penn tags of the English treebanks.</summary>
internal sealed class Tagger(WeightTable weights, IReadOnlyList<string> tags)
{
    public const int FeatureCount = 19;
    private const uint None = 0;

    /// <summary>Tag for what has no words: a proper noun as good as any.</summary>
    private readonly byte _opaque = (byte)tags.ToList().IndexOf("NNP");

    public IReadOnlyList<string> Tags => tags;

    /// <param name="shapes">Those of the tokens, in their order.</param>
    /// <returns>For each token the index of its tag in <see cref="Tags"/>.</returns>
    public byte[] Tag(IReadOnlyList<Token> tokens, WordShape[] shapes)
    {
        var result = new byte[tokens.Count];
        Span<uint> features = stackalloc uint[FeatureCount];
        Span<int> scores = stackalloc int[weights.Classes];
        for (var at = 0; at < result.Length; at++)
        {
            if (tokens[at].IsOpaque)
            {
                result[at] = _opaque;
                continue;
            }

            Describe(shapes, result, at, features);
            weights.Score(features, scores);
            result[at] = (byte)Best(scores);
        }

        return result;
    }

    public static WordShape[] Shapes(IReadOnlyList<Token> tokens)
    {
        var shapes = new WordShape[tokens.Count];
        for (var at = 0; at < shapes.Length; at++)
        {
            shapes[at] = WordShape.Of(tokens[at].Text);
        }

        return shapes;
    }

    /// <summary>The features of one token, given the tags before it.</summary>
    public static void Describe(
        WordShape[] shapes,
        ReadOnlySpan<byte> tags,
        int at,
        Span<uint> into
    )
    {
        var word = shapes[at];
        var before = at > 0 ? shapes[at - 1] : default;
        var next = at + 1 < shapes.Length ? shapes[at + 1] : default;
        var tag1 = at > 0 ? tags[at - 1] + 1u : None;
        var tag2 = at > 1 ? tags[at - 2] + 1u : None;
        into[0] = FeatureHash.Of(0, 1);
        into[1] = FeatureHash.Of(1, word.Word);
        into[2] = FeatureHash.Of(2, word.Suffix3);
        into[3] = FeatureHash.Of(3, word.Suffix2);
        into[4] = FeatureHash.Of(4, word.Suffix4);
        into[5] = FeatureHash.Of(5, word.Form, at == 0 ? 1u : 0u);
        into[6] = FeatureHash.Of(6, tag1);
        into[7] = FeatureHash.Of(7, tag2, tag1);
        into[8] = FeatureHash.Of(8, tag1, word.Word);
        into[9] = FeatureHash.Of(9, before.Word);
        into[10] = FeatureHash.Of(10, next.Word);
        into[11] = FeatureHash.Of(11, next.Suffix3);
        into[12] = FeatureHash.Of(12, at > 1 ? shapes[at - 2].Word : None);
        into[13] = FeatureHash.Of(13, at + 2 < shapes.Length ? shapes[at + 2].Word : None);
        into[14] = FeatureHash.Of(14, word.Word, next.Word);
        into[15] = FeatureHash.Of(15, word.Prefix);
        into[16] = FeatureHash.Of(16, tag1, word.Suffix3);
        into[17] = FeatureHash.Of(17, next.Suffix2, next.Form, word.Suffix2);
        into[18] = FeatureHash.Of(18, before.Word, word.Word);
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            best = scores[at] > scores[best] ? at : best;
        }

        return best;
    }
}
