using Publisher.Checks.Sentences.Grammar;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>A line with all that speaks for and against its last sentence breaking off.</summary>
internal sealed record Judgement(
    Line Line,
    Reading Reading,
    BreakEvidence Evidence,
    double[] Signals
)
{
    /// <summary>Of the other lines nearly all close with a stop.</summary>
    private const double NearlyAll = 1.8;

    /// <summary>More than half of them do.</summary>
    private const double Most = 0.8;

    /// <summary>The signals are calibrated where one line in sixty is cut: in a document that is still being written more
    /// are.</summary>
    private const double LeastOdds = -0.3;

    /// <summary>Where nearly all lines close with a stop, one that does not is a slip even if it is whole.</summary>
    private const double LeastOddsWithoutStop = -0.9;

    /// <summary>Where few do and no word lacks another, the words alone must speak.</summary>
    private const double LeastOddsOfWording = 1;

    /// <summary>A stop speaks against breaking off in the odds already, and few whole lines with one come near these.</summary>
    private const double LeastOddsBeforeStop = -1.2;

    /// <summary>What a last preposition or clause lacks may stand before it in more ways than a tagger sees, and a writer who
    /// breaks off seldom sets a stop: below these odds it is a doubt and no more.</summary>
    private const double LeastSureOddsBeforeStop = 2.5;

    /// <summary>Where no word lacks another either; of whole lines one in two thousand comes near.</summary>
    private const double LeastOddsOfWordingBeforeStop = -1.8;

    /// <summary>Fewer words without a verb are a label.</summary>
    private const int FewestWords = 8;

    /// <summary>Fewer behind another sentence are its translation or its gloss: "En coquilles. In shells."</summary>
    private const int FewestWordsBehindStop = 4;

    /// <summary>The odds that it breaks off, as a natural logarithm.</summary>
    public double Odds { get; } = Calibration.Odds(Signals);

    /// <summary>Whether it is in a language whose grammar is read.</summary>
    public bool IsRead { get; init; } = true;

    public bool IsUnfinished =>
        !IsCompleted && !IsLabel && (IsRead ? IsUnfinishedEnglish : IsUnfinishedInAnyLanguage);

    /// <summary>Whether a word lacks another, and the odds are high: an author may be held up by it.</summary>
    public bool IsSure =>
        !IsOnlyWithoutStop
        && (!IsRead || Odds >= (IsClosed && MayHaveGap ? LeastSureOddsBeforeStop : LeastOdds));

    private bool MayHaveGap =>
        Evidence.Kind
            is EvidenceKind.Preposition
                or EvidenceKind.Clause
                or EvidenceKind.Object
                or EvidenceKind.Subject;

    /// <summary>Whether nearly all such lines of the document close with a stop, and this one does not.</summary>
    public bool BreaksHabit => Signals[(int)BreakSignal.Habit] >= NearlyAll;

    /// <summary>Whether no word lacks another: then it is only the missing stop that the author's habit makes suspicious,
    /// and authors forget stops.</summary>
    public bool IsOnlyWithoutStop => Evidence.Kind == EvidenceKind.Wording;

    private bool IsUnfinishedEnglish =>
        Odds >= Limit
        && !(
            IsOnlyWithoutStop && IsClosed && (Reading.Sentence.HasOpenQuote || Ellipsis.Is(Reading))
        )
        && (BreaksHabit || Signals[(int)BreakSignal.LicensedPreposition] == 0)
        && !LeadsIntoList
        && !Line.GoesOnAfterCode
        && !Line.LeadsToLink;

    private bool IsClosed => Reading.Sentence.ClosingMark == ".";

    private double Limit =>
        IsClosed && IsOnlyWithoutStop ? LeastOddsOfWordingBeforeStop
        : IsClosed ? LeastOddsBeforeStop
        : BreaksHabit ? LeastOddsWithoutStop
        : IsOnlyWithoutStop && Signals[(int)BreakSignal.Habit] < Most ? LeastOddsOfWording
        : LeastOdds;

    /// <summary>Cells hold labels and facts, unless nearly all are closed as sentences are.</summary>
    private bool IsCompleted =>
        Completion.Is(Line, Reading, Evidence)
        || (IsOnlyWithoutStop && Line.EndsInLink)
        || (
            Line.Kind == LineKind.Cell
            && !BreaksHabit
            && !Completion.IsSureInCell(Reading, Evidence.Kind)
        );

    private bool IsLabel =>
        IsOnlyWithoutStop
        && Reading.Count
            < (Reading.Sentence.EarlierStops == 0 ? FewestWords : FewestWordsBehindStop)
        && (Reading.Sentence.EarlierStops == 0 || IsClosed)
        && !(IsRead && Enumerable.Range(0, Reading.Count).Any(Reading.IsFiniteVerb));

    /// <summary>"The types are", and below it the types.</summary>
    private bool LeadsIntoList =>
        Evidence.Kind == EvidenceKind.Object
        && Line.IsContinued
        && !MissingObject.IsWithinClause(Reading);

    /// <summary>What needs no grammar: an open bracket, a word that another always follows, a stop that nearly all lines of
    /// the document have.</summary>
    private bool IsUnfinishedInAnyLanguage =>
        !Line.IsContinued
        && !Line.LeadsToLink
        && !Line.GoesOnAfterCode
        && Evidence.Kind switch
        {
            EvidenceKind.Bracket => Reading.Sentence.ClosingMark.Length == 0,
            EvidenceKind.Function => true,
            _ => BreaksHabit
                && Line.Kind != LineKind.Cell
                && Reading.Sentence.ClosingMark.Length == 0,
        };
}
