namespace Publisher.Checks.Sentences;

/// <summary>The weight of each signal, in natural logarithms of odds. The command
/// <c>calibrate</c> of tests/Publisher.Training prints them.</summary>
internal static class Calibration
{
    private static readonly Dictionary<Signal, double> Weights = new()
    {
        [Signal.Line] = -3.3,
        [Signal.Words] = 0.7,
        [Signal.Habit] = 2.0,
        [Signal.FullStop] = -2.0,
        [Signal.OpenMark] = 1.5,
        [Signal.Enclosed] = -3.5,
        [Signal.OpenQuote] = 2.0,
        [Signal.Continued] = -0.2,
        [Signal.ContinuedWithinPhrase] = -0.2,
        [Signal.LeadsToLowerCase] = -0.1,
        [Signal.Determiner] = 4.4,
        [Signal.Adjective] = 4.2,
        [Signal.Preposition] = 2.3,
        [Signal.LicensedPreposition] = -0.3,
        [Signal.Particle] = -0.7,
        [Signal.Conjunction] = 2.2,
        [Signal.Auxiliary] = 4.1,
        [Signal.Clause] = 2.8,
        [Signal.ClosedClause] = 5.1,
        [Signal.Object] = 2.8,
        [Signal.Degree] = 3.1,
        [Signal.Subject] = 0.4,
        [Signal.Bracket] = 4.6,
        [Signal.NameAtEnd] = -1.6,
        [Signal.ManyNames] = 0.2,
        [Signal.NegationAtEnd] = -0.1,
        [Signal.DashBeforeLast] = -0.0,
        [Signal.FewWords] = -3.7,
        [Signal.Cell] = -1.9,
    };

    private static readonly double[] InOrder =
    [
        .. Enum.GetValues<Signal>().Select(signal => Weights[signal]),
    ];

    public static double Odds(double[] signals)
    {
        var sum = 0.0;
        for (var at = 0; at < signals.Length; at++)
        {
            sum += InOrder[at] * signals[at];
        }

        return sum;
    }
}
