namespace Publisher.Checks.Sentences;

/// <summary>The weight of each signal, in natural logarithms of odds. The command
/// <c>calibrate</c> of tests/Publisher.Training prints them; that of prepositions is set by hand, 2.2 for 1.7, since the
/// documents hold few verbs that want one: "depends on".</summary>
internal static class Calibration
{
    private static readonly Dictionary<Signal, double> Weights = new()
    {
        [Signal.Line] = -2.7,
        [Signal.Words] = 0.9,
        [Signal.Habit] = 1.5,
        [Signal.UseAtEnd] = 0.3,
        [Signal.UseAtPause] = 0.4,
        [Signal.FullStop] = -1.6,
        [Signal.OpenMark] = 0.7,
        [Signal.Enclosed] = -3.0,
        [Signal.OpenQuote] = 2.1,
        [Signal.Continued] = -0.3,
        [Signal.ContinuedWithinPhrase] = -0.4,
        [Signal.LeadsToLowerCase] = -0.7,
        [Signal.Determiner] = 4.4,
        [Signal.Adjective] = 4.1,
        [Signal.Preposition] = 2.2,
        [Signal.LicensedPreposition] = 0.8,
        [Signal.Particle] = -1.0,
        [Signal.Conjunction] = 2.6,
        [Signal.Auxiliary] = 4.0,
        [Signal.Clause] = 3.2,
        [Signal.ClosedClause] = 2.4,
        [Signal.Object] = 2.3,
        [Signal.Degree] = 3.1,
        [Signal.Subject] = 1.2,
        [Signal.Bracket] = 4.9,
        [Signal.NameAtEnd] = -0.3,
        [Signal.ManyNames] = -0.6,
        [Signal.NegationAtEnd] = -0.8,
        [Signal.DashBeforeLast] = 0.1,
        [Signal.FewWords] = -2.9,
        [Signal.Cell] = -1.8,
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
