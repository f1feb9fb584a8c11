using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Normalisation.Entries;

namespace Publisher.Training.Measures;

/// <summary>Learns what each signal of an entry weighs from judged documents. What is seen of a line depends on what was
/// found before it, so that it learns twice.</summary>
internal sealed class EntryTraining
{
    private const int Rounds = 12;
    private const int RoundsWithoutOne = 3;
    private const int Repetitions = 3;
    private const double Hold = 1.2;

    /// <summary>No document counts for more candidates of a kind than this.</summary>
    private const double MostOfDocument = 40;

    private readonly double[][] _guesses;
    private readonly IReadOnlyList<JudgedDocument> _documents;
    private readonly Dictionary<JudgedDocument, List<Example>[]> _examples = [];

    public EntryTraining(IReadOnlyList<JudgedDocument> documents, double[][] guesses)
    {
        (_documents, _guesses) = (documents, guesses);
        var judge = new EntryJudge([.. guesses.Select(kind => kind.Select(WithoutGap).ToArray())]);
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            foreach (var document in documents)
            {
                _examples[document] = Examples(document, judge);
            }

            Weights = Learn(documents, Rounds, null);
            judge = new(Weights);
        }
    }

    /// <summary>Learned from all of the documents.</summary>
    public double[][] Weights { get; private set; } = [];

    /// <summary>Learned from all but one author.</summary>
    public EntryJudge Without(JudgedDocument document) =>
        new(
            Learn(
                [.. _documents.Where(other => other.Author != document.Author)],
                RoundsWithoutOne,
                Weights
            )
        );

    private double[][] Learn(
        IReadOnlyList<JudgedDocument> documents,
        int rounds,
        double[][]? start
    ) =>
        [
            .. Enum.GetValues<SiteKind>()
                .Select(kind =>
                    new LogisticFit(_guesses[(int)kind], Hold).Learn(
                        [.. documents.SelectMany(document => _examples[document][(int)kind])],
                        rounds,
                        start?[(int)kind]
                    )
                ),
        ];

    private static double WithoutGap(double weight) => double.IsNaN(weight) ? 0 : weight;

    private static List<Example>[] Examples(JudgedDocument document, EntryJudge judge)
    {
        List<Example>[] examples = [.. Enum.GetValues<SiteKind>().Select(_ => new List<Example>())];
        foreach (var (site, quote) in Sites(document.Document, judge))
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

        return examples;
    }

    /// <summary>Every place that was considered, with the words of its line.</summary>
    public static IEnumerable<(Site Site, string Quote)> Sites(Document document, EntryJudge judge)
    {
        var recognition = EntryRecognition.Of(
            Normaliser.BeforeEntries(document),
            new EntrySettings(),
            judge
        );
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
            .Where(pair => pair.Item1.Lead is not null && pair.Item1.Signals.Length > 0)
            .Select(pair => (pair.Item1, ComparedText.Plain(pair.Item2)));
    }
}
