namespace Publisher.Checks.Sentences;

/// <summary>The weight of each signal, in natural logarithms of odds. The command
/// <c>calibrate</c> of tests/Publisher.Training prints them.</summary>
internal static class Calibration
{
    private static readonly Dictionary<Signal, double> Weights = new()
    {
        [Signal.Line] = -3.1,
        [Signal.Words] = 1.0,
        [Signal.Habit] = 2.5,
        [Signal.UseAtEnd] = 0.2,
        [Signal.UseAtPause] = 0.3,
        [Signal.FullStop] = -1.9,
        [Signal.OpenMark] = 1.1,
        [Signal.Enclosed] = -3.7,
        [Signal.OpenQuote] = 2.0,
        [Signal.Continued] = -0.3,
        [Signal.ContinuedWithinPhrase] = -0.3,
        [Signal.LeadsToLowerCase] = -0.2,
        [Signal.Determiner] = 4.1,
        [Signal.Adjective] = 4.1,
        [Signal.Preposition] = 2.4,
        [Signal.LicensedPreposition] = -0.6,
        [Signal.Particle] = -1.2,
        [Signal.Conjunction] = 2.1,
        [Signal.Auxiliary] = 4.0,
        [Signal.Clause] = 3.0,
        [Signal.ClosedClause] = 3.2,
        [Signal.Object] = 2.5,
        [Signal.Degree] = 3.1,
        [Signal.Subject] = 1.5,
        [Signal.Bracket] = 4.3,
        [Signal.NameAtEnd] = -1.1,
        [Signal.ManyNames] = -0.7,
        [Signal.NegationAtEnd] = -0.8,
        [Signal.DashBeforeLast] = 0.0,
        [Signal.FewWords] = -4.1,
        [Signal.Cell] = -2.1,
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

    /// <summary>What a few of the signals add to the odds.</summary>
    public static double Odds(double[] signals, params ReadOnlySpan<Signal> some)
    {
        var sum = 0.0;
        foreach (var signal in some)
        {
            sum += InOrder[(int)signal] * signals[(int)signal];
        }

        return sum;
    }
}
