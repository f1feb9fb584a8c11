using Publisher.English;

namespace Publisher.Training;

/// <param name="Truth">1 when the sentence breaks off.</param>
internal sealed record EndExample(int[] Features, int Truth);

/// <summary>Logistic regression with AdaGrad's steps.</summary>
internal static class EndTraining
{
    private const int Size = 1 << 20;
    private const int Rounds = 12;

    /// <summary>What fewer examples show is left out: it would be learned by heart.</summary>
    private const int FewestExamples = 7;
    private const double Rate = 0.1;
    private const double Decay = 1e-5;

    public static WeightTable Learn(IReadOnlyList<EndExample> examples)
    {
        var weights = new double[Size];
        var slopes = new double[Size];
        var seen = new int[Size];
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            seen[feature]++;
        }

        var balance =
            (double)examples.Count(example => example.Truth == 0)
            / examples.Count(example => example.Truth == 1);
        var draw = new Draw(3);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var example in draw.Shuffled(examples))
            {
                var sum = example.Features.Sum(feature => weights[feature]);
                var error =
                    (example.Truth == 1 ? balance : 1)
                    * (example.Truth - (1 / (1 + Math.Exp(-sum))));
                foreach (
                    var feature in example.Features.Where(feature =>
                        seen[feature] >= FewestExamples
                    )
                )
                {
                    var slope = error - (Decay * examples.Count / 50 * weights[feature]);
                    slopes[feature] += slope * slope;
                    weights[feature] += Rate * slope / Math.Sqrt(slopes[feature] + 1e-8);
                }
            }
        }

        return new(
            [
                .. weights.Select(weight =>
                    (short)
                        Math.Clamp(
                            Math.Round(weight * EnglishModel.Unit),
                            short.MinValue,
                            short.MaxValue
                        )
                ),
            ],
            1
        );
    }

    public static int[] Hashed(IEnumerable<uint> features) =>
        [.. features.Select(feature => (int)(feature & (Size - 1)))];
}
