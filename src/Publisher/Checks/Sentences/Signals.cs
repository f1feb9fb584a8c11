using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>What speaks for and against a line breaking off, as numbers that a weight each makes comparable.</summary>
internal enum Signal
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
        Evidence evidence,
        StopHabit habit,
        WordUse use,
        double words
    )
    {
        var signals = new double[(int)Signal.Cell + 1];
        void Set(Signal signal, bool holds) => signals[(int)signal] = holds ? 1 : 0;
        signals[(int)Signal.Line] = 1;
        signals[(int)Signal.Words] = Math.Clamp(words, -6, 6);
        Marks(line, reading.Sentence, habit, signals);
        (signals[(int)Signal.UseAtEnd], signals[(int)Signal.UseAtPause]) = use.Odds(
            reading.Sentence
        );
        var withinPhrase =
            evidence.Kind
            is EvidenceKind.Determiner
                or EvidenceKind.Bracket
                or EvidenceKind.Adjective
                or EvidenceKind.Auxiliary;
        Set(Signal.Continued, line.IsContinued && !withinPhrase);
        Set(Signal.ContinuedWithinPhrase, line.IsContinued && withinPhrase);
        Set(Signal.LeadsToLowerCase, line.LeadsToLowerCase);
        Set(Signal.Cell, line.Kind == LineKind.Cell);
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
        signals[(int)Signal.FullStop] = mark == "." ? 1 : 0;
        signals[(int)Signal.OpenMark] = mark is "," or "-" ? 1 : 0;
        signals[(int)Signal.Habit] = mark.Length == 0 ? habit.Odds(line, sentence) : 0;
        signals[(int)Signal.Enclosed] = sentence.EndsEnclosed ? 1 : 0;
        signals[(int)Signal.OpenQuote] = sentence.HasOpenQuote ? 1 : 0;
    }

    private static Signal? Kind(Reading reading, Evidence evidence) =>
        evidence.Kind switch
        {
            EvidenceKind.Determiner => Signal.Determiner,
            EvidenceKind.Adjective => Signal.Adjective,
            EvidenceKind.Preposition when Stranding.IsLicensed(reading) =>
                Signal.LicensedPreposition,
            EvidenceKind.Preposition when Particles.MayBe(reading) => Signal.Particle,
            EvidenceKind.Preposition => Signal.Preposition,
            EvidenceKind.Conjunction => Signal.Conjunction,
            EvidenceKind.Auxiliary => Signal.Auxiliary,
            EvidenceKind.Clause when reading.Sentence.ClosingMark == "." => Signal.ClosedClause,
            EvidenceKind.Clause => Signal.Clause,
            EvidenceKind.Object => Signal.Object,
            EvidenceKind.Degree => Signal.Degree,
            EvidenceKind.Subject => Signal.Subject,
            EvidenceKind.Bracket => Signal.Bracket,
            _ => null,
        };

    private static void Wording(Reading reading, double[] signals)
    {
        void Set(Signal signal, bool holds) => signals[(int)signal] = holds ? 1 : 0;
        var last = reading.Words[^1];
        Set(
            Signal.NameAtEnd,
            last.IsCapital || char.IsDigit(last.Text[0]) || last.Text.Length == 1
        );
        Set(
            Signal.ManyNames,
            reading.Words.Count(word => word.IsCapital) > Math.Max(2, reading.Count / ShareOfNames)
        );
        Set(Signal.NegationAtEnd, last.Is("not") || last.Is("n't"));
        Set(Signal.DashBeforeLast, reading.Count > 1 && reading.Words[^2].Text == "-");
        Set(
            Signal.FewWords,
            reading.Sentence.EarlierStops == 0
                && reading.Words.Count(word => word.IsWord)
                    < (reading.Sentence.Earlier == 0 ? FewestWords : FewestWordsAfterLabel)
        );
    }
}
