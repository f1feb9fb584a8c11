namespace Publisher.Checks.Sentences;

/// <summary>The weight of each signal, in natural logarithms of odds. The command
/// <c>calibrate</c> of tests/Publisher.Training prints them.</summary>
internal static class Calibration
{
    private static readonly Dictionary<Signal, double> Weights = new()
    {
        [Signal.Line] = -3.1,
        [Signal.Words] = 0.6,
        [Signal.Habit] = 2.0,
        [Signal.FullStop] = -5.3,
        [Signal.OpenMark] = 1.3,
        [Signal.Enclosed] = -4.1,
        [Signal.OpenQuote] = 3.9,
        [Signal.Continued] = -0.2,
        [Signal.ContinuedWithinPhrase] = -0.2,
        [Signal.LeadsToLowerCase] = -0.6,
        [Signal.Determiner] = 4.7,
        [Signal.Adjective] = 4.0,
        [Signal.Preposition] = 2.5,
        [Signal.LicensedPreposition] = 0.1,
        [Signal.Particle] = -1.5,
        [Signal.Conjunction] = 2.2,
        [Signal.Auxiliary] = 4.3,
        [Signal.Clause] = 2.2,
        [Signal.Object] = 3.3,
        [Signal.Degree] = 3.6,
        [Signal.Subject] = 0.4,
        [Signal.Bracket] = 5.0,
        [Signal.NameAtEnd] = -1.8,
        [Signal.ManyNames] = 0.4,
        [Signal.NegationAtEnd] = -0.1,
        [Signal.DashBeforeLast] = -0.3,
        [Signal.FewWords] = -3.8,
        [Signal.Cell] = -2.2,
    };

    public static readonly double[] InOrder =
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
