using System.Numerics;

namespace Publisher.English;

/// <summary>A linear model over hashed features. Integers throughout, so that a decision is the same everywhere.</summary>
/// <param name="values">A power of two of them; the weights of one feature for all classes are neighbours.</param>
/// <param name="classes">How many answers it chooses among.</param>
internal sealed class WeightTable(short[] values, int classes)
{
    private readonly uint _mask = (uint)values.Length - 1;

    public short[] Values => values;

    public int Classes => classes;

    public int Index(uint feature, int answer) => (int)((feature + (uint)answer) & _mask);

    /// <param name="features">Hashes of what is the case.</param>
    /// <param name="scores">Receives a sum for each class.</param>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var first = (int)(feature & _mask);
            if (first + scores.Length <= values.Length)
            {
                Add(values.AsSpan(first, scores.Length), scores);
                continue;
            }

            for (var answer = 0; answer < scores.Length; answer++)
            {
                scores[answer] += values[Index(feature, answer)];
            }
        }
    }

    /// <summary>Whole vectors at a time: half of a document's reading is spent here.</summary>
    private static void Add(ReadOnlySpan<short> weights, Span<int> scores)
    {
        var at = 0;
        for (; at + Vector<short>.Count <= weights.Length; at += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(weights[at..]), out var low, out var high);
            (new Vector<int>(scores[at..]) + low).CopyTo(scores[at..]);
            var upper = scores[(at + Vector<int>.Count)..];
            (new Vector<int>(upper) + high).CopyTo(upper);
        }

        for (; at < weights.Length; at++)
        {
            scores[at] += weights[at];
        }
    }
}
