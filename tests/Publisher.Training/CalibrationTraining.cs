using Publisher.Checks.Sentences;
using Publisher.Model;
using Publisher.Training.Measures;

namespace Publisher.Training;

/// <summary>Learns the weight of each signal from documents with lines cut: logistic regression by Newton's method,
/// held near a reader's guesses, so that a signal that the documents hardly show
/// keeps its guess.</summary>
internal sealed class CalibrationTraining
{
    private const int CutsOfADocument = 10;

    /// <summary>A document counts as if it had so many lines, and no line more than <see cref="MostWeight"/> times.</summary>
    private const int LinesOfADocument = 500;
    private const double MostWeight = 4;
    private const int Rounds = 15;
    private const double Hold = 1;
    private const double SmallestStep = 1e-3;

    private static readonly Dictionary<Signal, double> Guesses = new()
    {
        [Signal.Line] = -3,
        [Signal.Words] = 0.7,
        [Signal.Habit] = 1.5,
        [Signal.UseAtEnd] = 0.4,
        [Signal.UseAtPause] = 0.3,
        [Signal.FullStop] = -3.5,
        [Signal.OpenMark] = 1.5,
        [Signal.Enclosed] = -3,
        [Signal.OpenQuote] = 1,
        [Signal.Continued] = -0.5,
        [Signal.ContinuedWithinPhrase] = -0.5,
        [Signal.LeadsToLowerCase] = -1,
        [Signal.Determiner] = 4,
        [Signal.Adjective] = 4,
        [Signal.Preposition] = 2,
        [Signal.LicensedPreposition] = -1,
        [Signal.Particle] = -1,
        [Signal.Conjunction] = 2,
        [Signal.Auxiliary] = 4,
        [Signal.Clause] = 3,
        [Signal.ClosedClause] = 6.5,
        [Signal.Object] = 2.5,
        [Signal.Degree] = 3,
        [Signal.Subject] = 1,
        [Signal.Bracket] = 4,
        [Signal.NameAtEnd] = -1.5,
        [Signal.ManyNames] = -0.5,
        [Signal.NegationAtEnd] = -0.5,
        [Signal.DashBeforeLast] = -0.5,
        [Signal.FewWords] = -3,
        [Signal.Cell] = -2,
    };

    private readonly List<(double[] Signals, bool IsCut, double Weight)> _examples = [];

    /// <param name="document">A document without unfinished lines.</param>
    public void Add(Document document)
    {
        var weight = Math.Min(MostWeight, (double)LinesOfADocument / Lines.Of(document).Count);
        for (var seed = 1; seed <= CutsOfADocument; seed++)
        {
            var cutter = new Cutter((ulong)seed * 7919);
            foreach (var judgement in Judgement.All(cutter.Rewrite(document)))
            {
                _examples.Add(
                    (
                        judgement.Signals,
                        cutter.Cut.Contains(judgement.Line.Quote),
                        weight / CutsOfADocument
                    )
                );
            }
        }
    }

    /// <returns>The weights in the order of the signals.</returns>
    public double[] Learn()
    {
        double[] start = [.. Enum.GetValues<Signal>().Select(signal => Guesses[signal])];
        var weights = start;
        var likelihood = Likelihood(weights, start);
        for (var round = 0; round < Rounds; round++)
        {
            var step = Step(weights, start);
            var length = 1.0;
            while (length > SmallestStep)
            {
                double[] next = [.. weights.Zip(step, (weight, by) => weight + (length * by))];
                var better = Likelihood(next, start);
                if (better > likelihood)
                {
                    (weights, likelihood) = (next, better);
                    break;
                }

                length /= 2;
            }
        }

        return weights;
    }

    private double Likelihood(double[] weights, double[] start) =>
        (-Hold / 2 * weights.Zip(start, (weight, from) => (weight - from) * (weight - from)).Sum())
        - _examples.Sum(example =>
        {
            var odds = Sum(weights, example.Signals);
            return example.Weight * Math.Log(1 + Math.Exp(example.IsCut ? -odds : odds));
        });

    private double[] Step(double[] weights, double[] start)
    {
        var count = weights.Length;
        double[][] system = [.. weights.Select(_ => new double[count + 1])];
        for (var row = 0; row < count; row++)
        {
            system[row][row] = Hold;
            system[row][count] = -Hold * (weights[row] - start[row]);
        }

        foreach (var (signals, isCut, weight) in _examples)
        {
            var guess = 1 / (1 + Math.Exp(-Sum(weights, signals)));
            for (var row = 0; row < count; row++)
            {
                system[row][count] += weight * ((isCut ? 1 : 0) - guess) * signals[row];
                for (var column = 0; signals[row] != 0 && column < count; column++)
                {
                    system[row][column] +=
                        weight * guess * (1 - guess) * signals[row] * signals[column];
                }
            }
        }

        return LinearSystem.Solved(system);
    }

    private static double Sum(double[] weights, double[] signals) =>
        weights.Zip(signals, (weight, signal) => weight * signal).Sum();
}
