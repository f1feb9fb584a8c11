using Publisher.Checks.Sentences.Grammar;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>What speaks for and against a line breaking off, as numbers that a weight each makes comparable.</summary>
internal enum BreakSignal
{
    /// <summary>One for every line: how rare broken-off lines are.</summary>
    Line,

    /// <summary>The model's odds by the words alone.</summary>
    Words,

    /// <summary>How often the document's other lines close with a stop, where this one does not.</summary>
    Habit,

    /// <summary>How seldom the document itself ends a sentence on the last word.</summary>
    UseAtEnd,

    /// <summary>How seldom it ends a phrase on it.</summary>
    UseAtPause,
    FullStop,

    /// <summary>A comma or a dash at the end.</summary>
    OpenMark,

    /// <summary>A parenthesis or a quotation at the end.</summary>
    Enclosed,
    OpenQuote,

    /// <summary>What follows may complete the line.</summary>
    Continued,

    /// <summary>What follows may complete the line, but the line wants a word: "the".</summary>
    ContinuedWithinPhrase,
    LeadsToLowerCase,

    Determiner,
    Adjective,
    Preposition,
    LicensedPreposition,
    Particle,
    Conjunction,
    Auxiliary,
    Clause,

    /// <summary>A clause without a verb in a sentence that a stop closes, where no habit of the author's can tell.</summary>
    ClosedClause,
    Object,
    Degree,
    Subject,
    Bracket,

    /// <summary>A name, a number or a single letter at the end, which the treebank's kinds of text hold too little of.</summary>
    NameAtEnd,
    ManyNames,
    NegationAtEnd,
    DashBeforeLast,
    FewWords,
    Cell,
}

internal static class Signals
{
    private const int FewestWords = 6;

    /// <summary>After a colon: "Status: not started".</summary>
    private const int FewestWordsAfterLabel = 4;

    /// <summary>Of so many words of a title more than one is a name.</summary>
    private const int ShareOfNames = 4;

    public static double[] Of(
        Line line,
        Reading reading,
        BreakEvidence evidence,
        StopHabit habit,
        WordUse use,
        double words
    )
    {
        var signals = new double[(int)BreakSignal.Cell + 1];
        void Set(BreakSignal signal, bool holds) => signals[(int)signal] = holds ? 1 : 0;
        signals[(int)BreakSignal.Line] = 1;
        signals[(int)BreakSignal.Words] = Math.Clamp(words, -6, 6);
        Marks(line, reading.Sentence, habit, signals);
        (signals[(int)BreakSignal.UseAtEnd], signals[(int)BreakSignal.UseAtPause]) = use.Odds(
            reading.Sentence
        );
        var withinPhrase =
            evidence.Kind
            is EvidenceKind.Determiner
                or EvidenceKind.Bracket
                or EvidenceKind.Adjective
                or EvidenceKind.Auxiliary;
        Set(BreakSignal.Continued, line.IsContinued && !withinPhrase);
        Set(BreakSignal.ContinuedWithinPhrase, line.IsContinued && withinPhrase);
        Set(BreakSignal.LeadsToLowerCase, line.LeadsToLowerCase);
        Set(BreakSignal.Cell, line.Kind == LineKind.Cell);
        if (Kind(reading, evidence) is { } kind)
        {
            Set(kind, true);
        }
        else
        {
            Wording(reading, signals);
        }

        return signals;
    }

    private static void Marks(Line line, Sentence sentence, StopHabit habit, double[] signals)
    {
        var mark = sentence.ClosingMark;
        signals[(int)BreakSignal.FullStop] = mark == "." ? 1 : 0;
        signals[(int)BreakSignal.OpenMark] = mark is "," or "-" ? 1 : 0;
        signals[(int)BreakSignal.Habit] = mark.Length == 0 ? habit.Odds(line, sentence) : 0;
        signals[(int)BreakSignal.Enclosed] = sentence.EndsEnclosed ? 1 : 0;
        signals[(int)BreakSignal.OpenQuote] = sentence.HasOpenQuote ? 1 : 0;
    }

    private static BreakSignal? Kind(Reading reading, BreakEvidence evidence) =>
        evidence.Kind switch
        {
            EvidenceKind.Determiner => BreakSignal.Determiner,
            EvidenceKind.Adjective => BreakSignal.Adjective,
            EvidenceKind.Preposition when Stranding.IsLicensed(reading) =>
                BreakSignal.LicensedPreposition,
            EvidenceKind.Preposition when Particles.MayBe(reading) => BreakSignal.Particle,
            EvidenceKind.Preposition => BreakSignal.Preposition,
            EvidenceKind.Conjunction => BreakSignal.Conjunction,
            EvidenceKind.Auxiliary => BreakSignal.Auxiliary,
            EvidenceKind.Clause when reading.Sentence.ClosingMark == "." =>
                BreakSignal.ClosedClause,
            EvidenceKind.Clause => BreakSignal.Clause,
            EvidenceKind.Object => BreakSignal.Object,
            EvidenceKind.Degree => BreakSignal.Degree,
            EvidenceKind.Subject => BreakSignal.Subject,
            EvidenceKind.Bracket => BreakSignal.Bracket,
            _ => null,
        };

    private static void Wording(Reading reading, double[] signals)
    {
        void Set(BreakSignal signal, bool holds) => signals[(int)signal] = holds ? 1 : 0;
        var last = reading.Words[^1];
        Set(
            BreakSignal.NameAtEnd,
            last.IsCapital || char.IsDigit(last.Text[0]) || last.Text.Length == 1
        );
        Set(
            BreakSignal.ManyNames,
            reading.Words.Count(word => word.IsCapital) > Math.Max(2, reading.Count / ShareOfNames)
        );
        Set(BreakSignal.NegationAtEnd, last.Is("not") || last.Is("n't"));
        Set(BreakSignal.DashBeforeLast, reading.Count > 1 && reading.Words[^2].Text == "-");
        Set(
            BreakSignal.FewWords,
            reading.Sentence.EarlierStops == 0
                && reading.Words.Count(word => word.IsWord)
                    < (reading.Sentence.Earlier == 0 ? FewestWords : FewestWordsAfterLabel)
        );
    }
}
