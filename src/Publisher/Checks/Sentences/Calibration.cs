using Publisher.Checks.Sentences.RunningText;

namespace Publisher.Checks.Sentences;

/// <summary>The weight of each signal, in natural logarithms of odds. The command
/// <c>calibrate</c> of tests/Publisher.Training prints them; that of prepositions is set by hand, 2.2 for 1.7, since the
/// documents hold few verbs that want one: "depends on".</summary>
internal static class Calibration
{
    private static readonly Dictionary<BreakSignal, double> Weights = new()
    {
        [BreakSignal.Line] = -2.7,
        [BreakSignal.Words] = 0.9,
        [BreakSignal.Habit] = 1.5,
        [BreakSignal.UseAtEnd] = 0.3,
        [BreakSignal.UseAtPause] = 0.4,
        [BreakSignal.FullStop] = -1.6,
        [BreakSignal.OpenMark] = 0.7,
        [BreakSignal.Enclosed] = -3.0,
        [BreakSignal.OpenQuote] = 2.1,
        [BreakSignal.Continued] = -0.3,
        [BreakSignal.ContinuedWithinPhrase] = -0.4,
        [BreakSignal.LeadsToLowerCase] = -0.7,
        [BreakSignal.Determiner] = 4.4,
        [BreakSignal.Adjective] = 4.1,
        [BreakSignal.Preposition] = 2.2,
        [BreakSignal.LicensedPreposition] = 0.8,
        [BreakSignal.Particle] = -1.0,
        [BreakSignal.Conjunction] = 2.6,
        [BreakSignal.Auxiliary] = 4.0,
        [BreakSignal.Clause] = 3.2,
        [BreakSignal.ClosedClause] = 2.4,
        [BreakSignal.Object] = 2.3,
        [BreakSignal.Degree] = 3.1,
        [BreakSignal.Subject] = 1.2,
        [BreakSignal.Bracket] = 4.9,
        [BreakSignal.NameAtEnd] = -0.3,
        [BreakSignal.ManyNames] = -0.6,
        [BreakSignal.NegationAtEnd] = -0.8,
        [BreakSignal.DashBeforeLast] = 0.1,
        [BreakSignal.FewWords] = -2.9,
        [BreakSignal.Cell] = -1.8,
    };

    private static readonly double[] InOrder =
    [
        .. Enum.GetValues<BreakSignal>().Select(signal => Weights[signal]),
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
    public static double Odds(double[] signals, params ReadOnlySpan<BreakSignal> some)
    {
        var sum = 0.0;
        foreach (var signal in some)
        {
            sum += InOrder[(int)signal] * signals[(int)signal];
        }

        return sum;
    }
}
