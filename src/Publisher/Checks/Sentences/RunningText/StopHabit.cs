using System.Runtime.InteropServices;
using Publisher.English;

namespace Publisher.Checks.Sentences.RunningText;

/// <summary>How often the lines of a document close with a stop. Where nearly all do, a line without one stands out;
/// where few do, it says nothing.</summary>
internal sealed class StopHabit
{
    /// <summary>Authors who close every line forget the stop now and then, which breaks off nothing.</summary>
    private const double Surest = 0.93;

    /// <summary>The share of stops where no line tells.</summary>
    private const double Unknown = 0.5;

    /// <summary>How many lines' worth of a wider group's habit a narrower one's is mixed with.</summary>
    private const double DocumentPrior = 2;
    private const double LengthPrior = 4;
    private const double KindPrior = 4;
    private const double BothPrior = 2;
    private const double ListPrior = 2;

    private const int FewestWords = 5;
    private const int MostOfLabel = 7;
    private const int MostOfShort = 15;

    private readonly Dictionary<Length, Count> _lengths = [];
    private readonly Dictionary<LineKind, Count> _kinds = [];
    private readonly Dictionary<(LineKind, Length), Count> _both = [];
    private readonly Dictionary<int, Count> _lists = [];
    private Count _all;

    /// <summary>Few authors close a label as they close a sentence, and all close one that follows others.</summary>
    private enum Length
    {
        Label,
        Short,
        Long,
        Several,
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Count(int Stops, int Lines)
    {
        public Count With(bool isStop) => new(Stops + (isStop ? 1 : 0), Lines + 1);

        public Count Without(bool isStop) => new(Stops - (isStop ? 1 : 0), Lines - 1);

        public double Share(double prior, double wider) =>
            (Stops + (prior * wider)) / (Lines + prior);
    }

    public void Add(Line line, Sentence sentence)
    {
        if (!Counts(sentence))
        {
            return;
        }

        var (kind, length, isStop) = (line.Kind, Of(sentence), IsStop(sentence));
        _all = _all.With(isStop);
        _lengths[length] = _lengths.GetValueOrDefault(length).With(isStop);
        _kinds[kind] = _kinds.GetValueOrDefault(kind).With(isStop);
        _both[(kind, length)] = _both.GetValueOrDefault((kind, length)).With(isStop);
        if (line.List > 0)
        {
            _lists[line.List] = _lists.GetValueOrDefault(line.List).With(isStop);
        }
    }

    /// <returns>The logarithm of how much likelier the line's way of ending is where the sentence breaks off than
    /// where it is complete; the line itself is not counted.</returns>
    public double Odds(Line line, Sentence sentence)
    {
        var (kind, length) = (line.Kind, Of(sentence));
        Count Others(Count count) => Counts(sentence) ? count.Without(IsStop(sentence)) : count;
        var share = Others(_all).Share(DocumentPrior, Unknown);
        share = Others(_lengths.GetValueOrDefault(length)).Share(LengthPrior, share);
        var ofKind = Others(_kinds.GetValueOrDefault(kind));
        if (kind != LineKind.Paragraph && ofKind.Lines <= 0)
        {
            // How its author closes paragraphs does not tell how the only item of a list is closed.
            share = Math.Min(share, Unknown);
        }

        share = ofKind.Share(KindPrior, share);
        share = Others(_both.GetValueOrDefault((kind, length))).Share(BothPrior, share);
        if (_lists.TryGetValue(line.List, out var list))
        {
            // Phrases stand in one list and sentences in the next.
            share = Math.Min(share, Others(list).Share(ListPrior, share));
        }

        return -Math.Log(1 - Math.Min(Surest, share));
    }

    private static Length Of(Sentence sentence) =>
        sentence.EarlierStops > 0 ? Length.Several
        : sentence.Words.Count <= MostOfLabel ? Length.Label
        : sentence.Words.Count <= MostOfShort ? Length.Short
        : Length.Long;

    /// <summary>A few words close with no stop in any document, and a colon or a semicolon leads on.</summary>
    private static bool Counts(Sentence sentence) =>
        (sentence.Words.Count >= FewestWords || sentence.EarlierStops > 0)
        && sentence.ClosingMark is not (":" or ";");

    private static bool IsStop(Sentence sentence) =>
        sentence.ClosingMark is "." or "!" or "?" or "...";
}
