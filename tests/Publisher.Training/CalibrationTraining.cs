using Publisher.Checks.Sentences;
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
            [.. Enum.GetValues<Signal>().Select(signal => Guesses[signal])],
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
