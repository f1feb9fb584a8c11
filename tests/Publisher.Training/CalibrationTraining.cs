using Publisher.Checks.Sentences;
using Publisher.Checks.Sentences.RunningText;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Training.Measures;

namespace Publisher.Training;

/// <summary>Learns the weight of each signal from documents as they are and with lines cut, held near a reader's
/// guesses.</summary>
internal sealed class CalibrationTraining
{
    private const int Cuts = 6;

    /// <summary>So many times more every cut is closed with a stop, each counting for <see cref="ClosedWeight"/>.</summary>
    private const int ClosedCuts = 3;
    private const double ClosedWeight = 0.2;

    /// <summary>A document counts as if it had so many lines, and no line more than <see cref="MostWeight"/> times.</summary>
    private const int LinesOfADocument = 500;
    private const double MostWeight = 4;
    private const int Rounds = 15;
    private const double Hold = 1;

    private static readonly Dictionary<BreakSignal, double> Guesses = new()
    {
        [BreakSignal.Line] = -3,
        [BreakSignal.Words] = 0.7,
        [BreakSignal.Habit] = 1.5,
        [BreakSignal.UseAtEnd] = 0.4,
        [BreakSignal.UseAtPause] = 0.3,
        [BreakSignal.FullStop] = -3.5,
        [BreakSignal.OpenMark] = 1.5,
        [BreakSignal.Enclosed] = -3,
        [BreakSignal.OpenQuote] = 1,
        [BreakSignal.Continued] = -0.5,
        [BreakSignal.ContinuedWithinPhrase] = -0.5,
        [BreakSignal.LeadsToLowerCase] = -1,
        [BreakSignal.Determiner] = 4,
        [BreakSignal.Adjective] = 4,
        [BreakSignal.Preposition] = 2,
        [BreakSignal.LicensedPreposition] = -1,
        [BreakSignal.Particle] = -1,
        [BreakSignal.Conjunction] = 2,
        [BreakSignal.Auxiliary] = 4,
        [BreakSignal.Clause] = 3,
        [BreakSignal.ClosedClause] = 6.5,
        [BreakSignal.Object] = 2.5,
        [BreakSignal.Degree] = 3,
        [BreakSignal.Subject] = 1,
        [BreakSignal.Bracket] = 4,
        [BreakSignal.NameAtEnd] = -1.5,
        [BreakSignal.ManyNames] = -0.5,
        [BreakSignal.NegationAtEnd] = -0.5,
        [BreakSignal.DashBeforeLast] = -0.5,
        [BreakSignal.FewWords] = -3,
        [BreakSignal.Cell] = -2,
    };

    private readonly List<Example> _examples = [];

    /// <param name="document">A document without unfinished lines.</param>
    public void Add(Document document)
    {
        var weight = Math.Min(MostWeight, (double)LinesOfADocument / Lines.Of(document).Count);
        Add(document, _ => true, isSo: false, weight);
        for (ulong seed = 1; seed <= Cuts; seed++)
        {
            Cut(document, new Cutter(seed * 7919), weight / Cuts);
        }

        for (ulong seed = 1; seed <= ClosedCuts; seed++)
        {
            var cutter = new Cutter(seed * 104729, oneIn: 20, oneStopIn: 1);
            Cut(document, cutter, weight * ClosedWeight / ClosedCuts);
        }
    }

    /// <returns>The weights in the order of the signals.</returns>
    public double[] Learn() =>
        new LogisticFit(
            [.. Enum.GetValues<BreakSignal>().Select(signal => Guesses[signal])],
            Hold
        ).Learn(_examples, Rounds);

    private void Cut(Document document, Cutter cutter, double weight) =>
        Add(
            cutter.Rewrite(document),
            judgement => cutter.Cut.Contains(judgement.Line.Quote),
            isSo: true,
            weight
        );

    private void Add(
        Document document,
        Func<Judgement, bool> isCounted,
        bool isSo,
        double weight
    ) =>
        _examples.AddRange(
            JudgedLines
                .Of(document, KnownLanguages.Of(document))
                .Where(one =>
                    one.IsRead
                    && !Completion.Is(one.Line, one.Reading, one.Evidence)
                    && isCounted(one)
                )
                .Select(one => new Example(one.Signals, isSo, weight))
        );
}
