using Publisher.English;
using Publisher.Model;

namespace Publisher.Checks.Sentences;

/// <summary>A line with all that speaks for and against its last sentence breaking off.</summary>
internal sealed record Judgement(Line Line, Reading Reading, Evidence Evidence, double[] Signals)
{
    /// <summary>Of the other lines nearly all close with a stop.</summary>
    private const double LeastHabit = 1.8;

    private const double LeastOddity = 1.5;

    /// <summary>The signals are calibrated where one line in forty is cut: in a document that is still being written more
    /// are.</summary>
    private const double LeastOdds = -0.25;

    /// <summary>The odds that it breaks off, as a natural logarithm.</summary>
    public double Odds { get; } = Calibration.Odds(Signals);

    public bool IsUnfinished =>
        Odds >= LeastOdds
        && Signals[(int)Signal.LicensedPreposition] == 0
        && !LeadsIntoList
        && !Line.GoesOnAfterCode
        && !Line.LeadsToLink
        && !Completion.Is(Line, Reading, Evidence)
        && (!IsOnlyWithoutStop || BreaksHabit || IsOddly());

    /// <summary>Whether nearly all such lines of the document close with a stop, and this one does not.</summary>
    public bool BreaksHabit => Signals[(int)Signal.Habit] >= LeastHabit;

    /// <summary>The words alone say that much, though none of them lacks another.</summary>
    private bool IsOddly() =>
        Signals[(int)Signal.Words] >= LeastOddity
        && Odds >= LeastOddity
        && Reading.Sentence.ClosingMark.Length == 0;

    /// <summary>Whether no word lacks another: then it is only the missing stop that the author's habit makes suspicious,
    /// and authors forget stops.</summary>
    public bool IsOnlyWithoutStop => Evidence.Kind == EvidenceKind.Wording;

    /// <summary>"The types are", and below it the types.</summary>
    private bool LeadsIntoList =>
        Evidence.Kind == EvidenceKind.Object
        && Line.IsContinued
        && !MissingObject.IsWithinClause(Reading);

    /// <summary>In a language that it has not learned, an open bracket is all that it can tell.</summary>
    private bool IsUnfinishedInAnyLanguage =>
        Evidence.Kind == EvidenceKind.Bracket
        && Reading.Sentence.ClosingMark.Length == 0
        && !Line.IsContinued;

    /// <summary>The lines that break off, in the document's order.</summary>
    public static IEnumerable<Judgement> Unfinished(Document document)
    {
        var lines = Tokens(document);
        var isEnglish = EnglishText.Is(document, lines.Select(pair => pair.Tokens));
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
                && !EnglishText.IsForeign(pair.Tokens)
            )
            .Select(pair => (pair.Line, Sentence: Sentence.Of(pair.Tokens), pair.Tokens))
            .ToList();
        var (habit, use) = (new StopHabit(), new WordUse());
        foreach (var (line, sentence, tokens) in lines)
        {
            habit.Add(line.Kind, sentence);
            use.Add(tokens);
        }

        var enumerations = new Enumerations([.. lines.Select(pair => (pair.Line, pair.Sentence))]);
        return lines
            .Where(pair =>
                IsJudged(pair.Sentence)
                && !EndsInAddress(pair.Line.Text)
                && !enumerations.Completes(pair.Line, pair.Sentence)
            )
            .Select(pair => Of(pair.Line, pair.Sentence, habit, use));
    }

    /// <summary>For measuring: every line that is judged at all.</summary>
    public static IEnumerable<Judgement> All(Document document)
    {
        var lines = Tokens(document);
        return EnglishText.Is(document, lines.Select(pair => pair.Tokens)) ? Of(lines) : [];
    }

    private static List<(Line Line, List<Token> Tokens)> Tokens(Document document) =>
        [.. Lines.Of(document).Select(line => (line, Tokeniser.Tokens(line.Text)))];

    private static bool IsJudged(Sentence sentence) =>
        (
            sentence.Words.Count > 1
            || (
                sentence.Words.Count == 1
                && (sentence.Earlier > 0 || sentence.OpenBracket.Length > 0)
            )
        ) && sentence.ClosingMark is not ("?" or "!" or "..." or ":" or ";");

    /// <summary>An address closes a line as it stands.</summary>
    private static bool EndsInAddress(string text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return word.Contains("://", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static Judgement Of(Line line, Sentence sentence, StopHabit habit, WordUse use)
    {
        var reading = EnglishModel.Shipped.Read(sentence);
        var evidence = Ending.Of(reading);
        var odds = EnglishModel.Shipped.Odds(EndFeatures.Of(reading, evidence));
        var words = (double)odds / EnglishModel.Unit;
        return new(
            line,
            reading,
            evidence,
            Sentences.Signals.Of(line, reading, evidence, habit, use, words)
        );
    }
}
