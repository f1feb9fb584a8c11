using Publisher.English;

namespace Publisher.Training;

internal static class TaggerTraining
{
    private const int Size = 1 << 19;
    private const int Rounds = 6;

    public static WeightTable Learn(
        IReadOnlyList<AnnotatedSentence> sentences,
        IReadOnlyList<string> tags
    )
    {
        var index = tags.Select((tag, at) => (tag, at))
            .ToDictionary(pair => pair.tag, pair => (byte)pair.at, StringComparer.Ordinal);
        var perceptron = new Perceptron(Size, tags.Count);
        var draw = new Draw(1);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var sentence in draw.Shuffled(sentences))
            {
                Learn(perceptron, sentence, index);
                Learn(perceptron, sentence.Part(0, 1 + draw.Below(sentence.Count)), index);
            }
        }

        return perceptron.Average();
    }

    private static void Learn(
        Perceptron perceptron,
        AnnotatedSentence sentence,
        Dictionary<string, byte> index
    )
    {
        var shapes = Tagger.Shapes(sentence.Words);
        var tags = new byte[sentence.Count];
        Span<uint> features = stackalloc uint[Tagger.FeatureCount];
        Span<int> scores = stackalloc int[index.Count];
        for (var at = 0; at < tags.Length; at++)
        {
            Tagger.Describe(shapes, tags, at, features);
            perceptron.Weights.Score(features, scores);
            var guess = 0;
            for (var tag = 1; tag < scores.Length; tag++)
            {
                guess = scores[tag] > scores[guess] ? tag : guess;
            }

            perceptron.Learn(features, index[sentence.Tags[at]], guess);
            tags[at] = (byte)guess;
        }
    }
}
