using Publisher.English;

namespace Publisher.Training;

/// <summary>Trains with exploration and the dynamic oracle of Goldberg and Nivre (2012).</summary>
internal static class ParserTraining
{
    private const int Size = 1 << 19;
    private const int Rounds = 6;

    public static WeightTable Learn(IReadOnlyList<AnnotatedSentence> sentences, Tagger tagger)
    {
        var perceptron = new Perceptron(Size, Parser.Transitions);
        var draw = new Draw(2);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var sentence in draw.Shuffled(sentences))
            {
                Learn(perceptron, sentence, tagger);
                Learn(perceptron, sentence.Part(0, 1 + draw.Below(sentence.Count)), tagger);
            }
        }

        return perceptron.Average();
    }

    private static void Learn(Perceptron perceptron, AnnotatedSentence sentence, Tagger tagger)
    {
        var shapes = Tagger.Shapes(sentence.Words);
        var state = new ParserState(shapes, tagger.Tag(sentence.Words, shapes));
        Span<uint> features = stackalloc uint[ParserState.FeatureCount];
        Span<int> scores = stackalloc int[Parser.Transitions];
        Span<int> good = stackalloc int[Parser.Transitions];
        while (!state.IsDone)
        {
            state.Describe(features);
            perceptron.Weights.Score(features, scores);
            var guess = Parser.Best(state, scores);
            var least = int.MaxValue;
            for (var at = 0; at < good.Length; at++)
            {
                good[at] = state.Allows((Transition)at)
                    ? Cost(state, sentence.Heads, (Transition)at)
                    : int.MaxValue;
                least = Math.Min(least, good[at]);
            }

            for (var at = 0; at < good.Length; at++)
            {
                good[at] = good[at] == least ? scores[at] : int.MinValue;
            }

            var truth =
                least == CostOf(state, sentence.Heads, guess) ? guess : Parser.Best(state, good);
            perceptron.Learn(features, (int)truth, (int)guess);
            state.Apply(guess);
        }
    }

    private static int CostOf(ParserState state, int[] heads, Transition transition) =>
        state.Allows(transition) ? Cost(state, heads, transition) : int.MaxValue;

    /// <summary>How many arcs of the truth the transition puts out of reach, and a false arc for a word that the
    /// truth gives no head.</summary>
    private static int Cost(ParserState state, int[] heads, Transition transition)
    {
        var (top, next) = (state.Top, state.Next);
        switch (transition)
        {
            case Transition.LeftArc:
                return Later(heads, top, next) + (heads[top] > next || heads[top] < 0 ? 1 : 0);
            case Transition.RightArc:
                return (
                        heads[next] != top
                        && (
                            heads[next] < 0
                            || heads[next] > next
                            || state.Stack.Contains(heads[next])
                        )
                            ? 1
                            : 0
                    ) + Waiting(state, heads, next);
            case Transition.Reduce:
                return Later(heads, top, next);
            default:
                return (
                        heads[next] >= 0 && heads[next] < next && state.Stack.Contains(heads[next])
                            ? 1
                            : 0
                    ) + Waiting(state, heads, next);
        }
    }

    private static int Later(int[] heads, int head, int next)
    {
        var count = 0;
        for (var at = next; at < heads.Length; at++)
        {
            count += heads[at] == head ? 1 : 0;
        }

        return count;
    }

    private static int Waiting(ParserState state, int[] heads, int head)
    {
        var count = 0;
        foreach (var word in state.Stack)
        {
            count += state.Head(word) == ParserState.NoHead && heads[word] == head ? 1 : 0;
        }

        return count;
    }
}
