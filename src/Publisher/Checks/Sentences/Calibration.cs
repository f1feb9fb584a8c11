namespace Publisher.Checks.Sentences;

/// <summary>The weight of each signal, in natural logarithms of odds.</summary>
internal static class Calibration
{
    private static readonly Dictionary<Signal, double> Weights = new()
    {
        [Signal.Line] = -3.0,
        [Signal.Words] = 0.7,
        [Signal.Habit] = 2.2,
        [Signal.FullStop] = -4.7,
        [Signal.OpenMark] = 1.3,
        [Signal.Enclosed] = -3.5,
        [Signal.OpenQuote] = 2.5,
        [Signal.Continued] = -0.3,
        [Signal.ContinuedWithinPhrase] = -0.3,
        [Signal.LeadsToLowerCase] = -0.8,
        [Signal.Determiner] = 4.4,
        [Signal.Adjective] = 4.0,
        [Signal.Preposition] = 2.3,
        [Signal.LicensedPreposition] = -0.4,
        [Signal.Particle] = -1.4,
        [Signal.Conjunction] = 1.7,
        [Signal.Auxiliary] = 4.1,
        [Signal.Clause] = 2.4,
        [Signal.Object] = 2.8,
        [Signal.Degree] = 3.3,
        [Signal.Subject] = 0.6,
        [Signal.Bracket] = 4.5,
        [Signal.NameAtEnd] = -1.1,
        [Signal.ManyNames] = 0.3,
        [Signal.NegationAtEnd] = -0.3,
        [Signal.DashBeforeLast] = -0.5,
        [Signal.FewWords] = -3.0,
        [Signal.Cell] = -2.4,
    };

    private static readonly double[] Ordered =
    [
        .. Enum.GetValues<Signal>().Select(signal => Weights[signal]),
    ];

    public static double Odds(double[] signals)
    {
        var sum = 0.0;
        for (var at = 0; at < signals.Length; at++)
        {
            sum += Ordered[at] * signals[at];
        }

        return sum;
    }
}
