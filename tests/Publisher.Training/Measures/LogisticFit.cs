namespace Publisher.Training.Measures;

/// <summary>An example to learn from: what was seen, what is so, and how much it counts.</summary>
internal readonly record struct Example(double[] Signals, bool IsSo, double Weight);

/// <summary>Logistic regression by Newton's method, each weight held near a reader's guess, so that a signal that the
/// examples hardly show keeps its guess.</summary>
/// <param name="guesses">Not a number for a signal that takes no part.</param>
/// <param name="hold">How strongly: the inverse of the variance that is allowed.</param>
internal sealed class LogisticFit(double[] guesses, double hold)
{
    private const double SmallestStep = 1e-3;

    private readonly int[] _used =
    [
        .. Enumerable.Range(0, guesses.Length).Where(at => !double.IsNaN(guesses[at])),
    ];

    /// <param name="start">Weights to begin with; null for the guesses.</param>
    public double[] Learn(IReadOnlyList<Example> examples, int rounds, double[]? start = null)
    {
        double[] guess = [.. _used.Select(at => guesses[at])];
        double[] weights = start is null ? [.. guess] : [.. _used.Select(at => start[at])];
        Example[] seen =
        [
            .. examples.Select(each =>
                each with
                {
                    Signals = [.. _used.Select(at => each.Signals[at])],
                }
            ),
        ];
        var likelihood = Likelihood(seen, weights, guess);
        for (var round = 0; round < rounds; round++)
        {
            var step = Step(seen, weights, guess);
            for (var length = 1.0; length > SmallestStep; length /= 2)
            {
                double[] next = [.. weights.Zip(step, (weight, by) => weight + (length * by))];
                if (Likelihood(seen, next, guess) is var better && better > likelihood)
                {
                    (weights, likelihood) = (next, better);
                    break;
                }
            }
        }

        var all = new double[guesses.Length];
        for (var at = 0; at < _used.Length; at++)
        {
            all[_used[at]] = weights[at];
        }

        return all;
    }

    private double Likelihood(Example[] examples, double[] weights, double[] guess)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++)
        {
            sum -= hold / 2 * (weights[at] - guess[at]) * (weights[at] - guess[at]);
        }

        foreach (var (signals, isSo, weight) in examples)
        {
            var odds = Odds(weights, signals);
            sum -= weight * Math.Log(1 + Math.Exp(isSo ? -odds : odds));
        }

        return sum;
    }

    private double[] Step(Example[] examples, double[] weights, double[] guess)
    {
        var count = weights.Length;
        double[][] system = [.. weights.Select(_ => new double[count + 1])];
        for (var row = 0; row < count; row++)
        {
            system[row][row] = hold;
            system[row][count] = -hold * (weights[row] - guess[row]);
        }

        foreach (var (signals, isSo, weight) in examples)
        {
            var chance = 1 / (1 + Math.Exp(-Odds(weights, signals)));
            var (pull, curve) = (
                weight * ((isSo ? 1 : 0) - chance),
                weight * chance * (1 - chance)
            );
            for (var row = 0; row < count; row++)
            {
                if (signals[row] == 0)
                {
                    continue;
                }

                system[row][count] += pull * signals[row];
                for (var column = 0; column < count; column++)
                {
                    system[row][column] += curve * signals[row] * signals[column];
                }
            }
        }

        return LinearSystem.Solved(system);
    }

    private static double Odds(double[] weights, double[] signals)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++)
        {
            sum += weights[at] * signals[at];
        }

        return sum;
    }
}
