using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Normalisation.Entries;

namespace Publisher.Training.Measures;

/// <summary>Learns what each signal of an entry weighs from judged documents: first of a place by itself, then with what
/// that says of its neighbours. What is seen of a line depends on what was found before it, so that it learns more than
/// once.</summary>
internal sealed class EntryTraining
{
    private const int Rounds = 12;
    private const int RoundsWithoutOne = 3;
    private const int Repetitions = 3;
    private const double Hold = 1.2;

    /// <summary>No document counts for more candidates of a kind than this.</summary>
    private const double MostOfDocument = 40;

    private readonly EntryWeights _guesses;
    private readonly IReadOnlyList<JudgedDocument> _documents;
    private readonly Dictionary<JudgedDocument, Seen> _seen = [];

    /// <param name="guesses">What was learned in them is not looked at.</param>
    public EntryTraining(IReadOnlyList<JudgedDocument> documents, EntryWeights guesses)
    {
        (_documents, _guesses) = (documents, guesses);
        Weights = guesses with
        {
            First = WithoutGaps(guesses.FirstGuesses),
            Learned = WithoutGaps(guesses.Guesses),
        };
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            foreach (var document in documents)
            {
                _seen[document] = See(document, Judge);
            }

            Weights = Learn(documents, Rounds, isContinued: false);
        }
    }

    /// <summary>What was seen of a document.</summary>
    /// <param name="Examples">By kind of place.</param>
    private sealed record Seen(EntryRecognition Recognition, List<Example>[] Examples);

    /// <summary>Learned from all of the documents.</summary>
    public EntryWeights Weights { get; private set; }

    /// <summary>With what was learned from all of the documents.</summary>
    public EntryJudge Judge => new(Weights.First, Weights.Learned);

    /// <summary>Learned from all but one author.</summary>
    public EntryJudge Without(JudgedDocument document)
    {
        var weights = Learn(
            [.. _documents.Where(other => other.Author != document.Author)],
            RoundsWithoutOne,
            isContinued: true
        );
        return new(weights.First, weights.Learned);
    }

    private EntryWeights Learn(
        IReadOnlyList<JudgedDocument> documents,
        int rounds,
        bool isContinued
    )
    {
        var first = Learn(
            documents,
            _guesses.FirstGuesses,
            rounds,
            isContinued ? Weights.First : null
        );
        foreach (var document in documents)
        {
            _seen[document].Recognition.Compare(new(first, Weights.Learned));
        }

        return _guesses with
        {
            First = first,
            Learned = Learn(
                documents,
                _guesses.Guesses,
                rounds,
                isContinued ? Weights.Learned : null
            ),
        };
    }

    private double[][] Learn(
        IReadOnlyList<JudgedDocument> documents,
        double[][] guesses,
        int rounds,
        double[][]? start
    ) =>
        [
            .. Enum.GetValues<SiteKind>()
                .Select(kind =>
                    new LogisticFit(guesses[(int)kind], Hold).Learn(
                        [.. documents.SelectMany(document => _seen[document].Examples[(int)kind])],
                        rounds,
                        start?[(int)kind]
                    )
                ),
        ];

    private static double[][] WithoutGaps(double[][] weights) =>
        [
            .. weights.Select(kind =>
                kind.Select(weight => double.IsNaN(weight) ? 0 : weight).ToArray()
            ),
        ];

    private static Seen See(JudgedDocument document, EntryJudge judge)
    {
        List<Example>[] examples = [.. Enum.GetValues<SiteKind>().Select(_ => new List<Example>())];
        var recognition = Recognise(document.Document, judge);
        foreach (var (site, quote) in Sites(recognition))
        {
            if (EntryLabels.IsEntry(document, site, quote) is { } isEntry)
            {
                examples[(int)site.Kind].Add(new(site.Signals, isEntry, 1));
            }
        }

        foreach (var kind in examples)
        {
            var weight = document.Weight * Math.Min(1, MostOfDocument / Math.Max(1, kind.Count));
            for (var at = 0; at < kind.Count; at++)
            {
                kind[at] = kind[at] with { Weight = weight };
            }
        }

        return new(recognition, examples);
    }

    public static EntryRecognition Recognise(Document document, EntryJudge judge) =>
        EntryRecognition.Of(Normaliser.BeforeEntries(document), new EntrySettings(), judge);

    /// <summary>Every place that was considered, with the words of its line.</summary>
    public static IEnumerable<(Site Site, string Quote)> Sites(EntryRecognition recognition)
    {
        var survey = recognition.Survey;
        return survey
            .Sections.Select(section => (section.Site!, section.Title))
            .Concat(survey.Lines.Select(line => (line.Site, line.Line.Words)))
            .Concat(survey.Pairs.Select(pair => (pair.Site, pair.Term)))
            .Concat(
                survey.Lines.SelectMany(line =>
                    recognition
                        .Mentions.GetValueOrDefault(line.Node, [])
                        .Select(site => (site, line.Line.Words))
                )
            )
            .Where(pair => pair.Item1.IsSeen)
            .Select(pair => (pair.Item1, ComparedText.Plain(pair.Item2)));
    }
}
