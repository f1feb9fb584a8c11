using Publisher.Model;

namespace Publisher.Checks.Sentences;

/// <summary>A line with all that speaks for and against its last sentence breaking off.</summary>
/// <param name="Words">The odds by the words themselves, as a natural logarithm.</param>
/// <param name="Odds">The odds by words, marks and neighbours together.</param>
internal sealed record Judgement(
    Line Line,
    Reading Reading,
    Evidence Evidence,
    double Words,
    double Odds
)
{
    /// <summary>The odds from which a line is reported: set so that of a hundred complete lines less than one is.</summary>
    private const double Threshold = 2.5;

    /// <summary>For a line that shows nothing that it wants.</summary>
    private const double WordingThreshold = 2.75;

    private const int FewestWordsOfWording = 6;

    public bool IsUnfinished =>
        Evidence.Kind == EvidenceKind.Wording
            ? Odds >= WordingThreshold
                && Line.Kind != LineKind.Cell
                && Reading.Words.Count(word => word.IsWord) >= FewestWordsOfWording
            : Odds >= Threshold;

    /// <summary>In a language that it has not learned, an open bracket is all that it can tell.</summary>
    private bool IsUnfinishedInAnyLanguage =>
        Evidence.Kind == EvidenceKind.Bracket
        && Reading.Sentence.ClosingMark.Length == 0
        && !Line.IsContinued;

    /// <summary>The lines that break off, in the document's order.</summary>
    public static IEnumerable<Judgement> Unfinished(Document document)
    {
        var lines = Lines
            .Of(document)
            .Select(line => (Line: line, Tokens: Tokeniser.Tokens(line.Text)))
            .ToList();
        var isEnglish = English.Is(document, lines.Select(pair => pair.Tokens));
        return Of(lines)
            .Where(judgement =>
                isEnglish ? judgement.IsUnfinished : judgement.IsUnfinishedInAnyLanguage
            );
    }

    private static IEnumerable<Judgement> Of(IEnumerable<(Line Line, List<Token> Tokens)> all)
    {
        var lines = all.Where(pair =>
                !pair.Line.IsLink
                && Prose.Is(pair.Line.Text, pair.Tokens)
                && !English.IsForeign(pair.Tokens)
            )
            .Select(pair => (pair.Line, Sentence: Sentence.Of(pair.Tokens)))
            .ToList();
        var habit = new StopHabit();
        foreach (var (line, sentence) in lines)
        {
            habit.Add(line.Kind, sentence);
        }

        var enumerations = new Enumerations(lines);
        return lines
            .Where(pair =>
                IsJudged(pair.Sentence) && !enumerations.Completes(pair.Line, pair.Sentence)
            )
            .Select(pair => Of(pair.Line, pair.Sentence, habit));
    }

    /// <summary>For measuring: every line that is judged at all.</summary>
    public static IEnumerable<Judgement> All(Document document) =>
        Of(Lines.Of(document).Select(line => (line, Tokeniser.Tokens(line.Text))));

    private static bool IsJudged(Sentence sentence) =>
        (
            sentence.Words.Count > 1
            || (
                sentence.Words.Count == 1
                && (sentence.Earlier > 0 || sentence.OpenBracket.Length > 0)
            )
        ) && sentence.ClosingMark is not ("?" or "!" or "..." or ":" or ";");

    private static Judgement Of(Line line, Sentence sentence, StopHabit habit)
    {
        var reading = EnglishModel.Shipped.Read(sentence);
        var evidence = Ending.Of(reading);
        var words =
            ((double)EnglishModel.Shipped.Odds(reading) / EnglishModel.Unit)
            + Weight(evidence.Kind);
        return new(
            line,
            reading,
            evidence,
            words,
            words
                + Marks(sentence, line, habit)
                + Neighbours(line, evidence)
                + Exceptions(reading, evidence)
        );
    }

    /// <summary>What evidence adds to the model's own odds, which see words and tags of the treebank only.</summary>
    private static double Weight(EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Determiner or EvidenceKind.Bracket => 4,
            EvidenceKind.Adjective or EvidenceKind.Auxiliary => 5,
            EvidenceKind.Clause => 4.5,
            EvidenceKind.Object => 3,
            EvidenceKind.Conjunction => 1,
            EvidenceKind.Preposition => 0.5,
            _ => 0,
        };

    private static double Marks(Sentence sentence, Line line, StopHabit habit) =>
        sentence.ClosingMark switch
        {
            "." => -3.5,
            "," or "-" => 3,
            _ => habit.Odds(line.Kind, sentence),
        }
        + (sentence.EndsEnclosed ? -2.5 : 0)
        + (sentence.HasOpenQuote ? 1 : 0);

    /// <summary>A list below may complete a phrase, and hardly "the".</summary>
    private static double Neighbours(Line line, Evidence evidence)
    {
        var needsItsNextWord =
            evidence.Kind
            is EvidenceKind.Determiner
                or EvidenceKind.Bracket
                or EvidenceKind.Adjective
                or EvidenceKind.Auxiliary;
        var continued =
            needsItsNextWord ? -0.5
            : evidence.Kind == EvidenceKind.Object ? -5
            : -2;
        return (line.IsContinued ? continued : 0) + (line.LeadsToLowerCase ? -2 : 0);
    }

    /// <summary>What the treebank's kinds of text hold too little of: a name or a number at the end, a contrast that
    /// leaves its verb out, a verb with a particle.</summary>
    private static double Exceptions(Reading reading, Evidence evidence)
    {
        var last = reading.Words[^1];
        return evidence.Kind switch
        {
            EvidenceKind.Wording
                when last.IsCapital || char.IsDigit(last.Text[0]) || last.Text.Length == 1 => -2.5,
            EvidenceKind.Wording when reading.Words.Count(word => word.IsCapital) > 2 => -2.5,
            EvidenceKind.Wording when last.Is("not") || last.Is("n't") => -2,
            EvidenceKind.Wording when reading.Words[^2].Text == "-" => -1.5,
            EvidenceKind.Preposition when MayBeStranded(reading) => -4,
            EvidenceKind.Preposition
                when last.Text
                    is "over"
                        or "on"
                        or "in"
                        or "through"
                        or "about"
                        or "by"
                        or "under"
                        or "across" => -1.5,
            _ => 0,
        };
    }

    /// <summary>"the model that we look at".</summary>
    private static bool MayBeStranded(Reading reading) =>
        !reading.Words[^1].Is("of")
        && Enumerable
            .Range(0, reading.Count - 1)
            .Any(at =>
                reading.Tag(at) is ['W', ..]
                || (reading.Words[at].Is("that") && reading.IsFiniteVerb(reading.Count - 2))
            );
}
