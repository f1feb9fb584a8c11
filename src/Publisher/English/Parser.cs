namespace Publisher.English;

/// <summary>What the parser does next; Nivre's arc-eager transitions without labels.</summary>
internal enum Transition
{
    Shift,
    Reduce,
    LeftArc,
    RightArc,
}

/// <summary>Finds the word that each word depends on, from left to right, in linear time. A word that waits for
/// one that never comes keeps no head: that is how a broken-off sentence shows.</summary>
internal sealed class Parser(WeightTable weights)
{
    public const int Transitions = 4;

    public ParserState Parse(WordShape[] shapes, byte[] tags)
    {
        var state = new ParserState(shapes, tags);
        Span<uint> features = stackalloc uint[ParserState.FeatureCount];
        Span<int> scores = stackalloc int[Transitions];
        while (!state.IsDone)
        {
            state.Describe(features);
            weights.Score(features, scores);
            state.Apply(Best(state, scores));
        }

        return state;
    }

    public static Transition Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = Transition.Shift;
        var bestScore = int.MinValue;
        for (var at = Transition.Shift; at <= Transition.RightArc; at++)
        {
            if (state.Allows(at) && scores[(int)at] > bestScore)
            {
                best = at;
                bestScore = scores[(int)at];
            }
        }

        return best;
    }
}
