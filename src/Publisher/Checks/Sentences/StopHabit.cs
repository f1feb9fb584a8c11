using Publisher.English;

namespace Publisher.Checks.Sentences;

/// <summary>How often the lines of a document close with a stop. Where nearly all do, a line without one stands out;
/// where few do, it says nothing.</summary>
internal sealed class StopHabit
{
    /// <summary>How many lines' worth of the whole document's habit a kind's own is mixed with.</summary>
    private const double Prior = 4;

    /// <summary>Authors who close every line forget the stop now and then, which breaks off nothing.</summary>
    private const double Surest = 0.85;

    /// <summary>The share of stops where no line tells.</summary>
    private const double Unknown = 0.5;

    private readonly Dictionary<(LineKind Kind, bool IsLong), (int Stops, int Lines)> _counts = [];

    public void Add(LineKind kind, Sentence sentence)
    {
        if (Counts(sentence))
        {
            var (stops, lines) = _counts.GetValueOrDefault(Key(kind, sentence));
            _counts[Key(kind, sentence)] = (stops + (IsStop(sentence) ? 1 : 0), lines + 1);
        }
    }

    /// <returns>The logarithm of how much likelier the line's way of ending is where the sentence breaks off than
    /// where it is complete; the line itself is not counted.</returns>
    public double Odds(LineKind kind, Sentence sentence)
    {
        var (stops, lines) = _counts.GetValueOrDefault(Key(kind, sentence));
        var (allStops, allLines) = (
            _counts.Values.Sum(count => count.Stops),
            _counts.Values.Sum(count => count.Lines)
        );
        if (Counts(sentence))
        {
            var own = IsStop(sentence) ? 1 : 0;
            (stops, lines, allStops, allLines) = (
                stops - own,
                lines - 1,
                allStops - own,
                allLines - 1
            );
        }

        var share = allLines > 0 ? (double)allStops / allLines : Unknown;
        if (kind != LineKind.Paragraph && LinesOf(kind) - (Counts(sentence) ? 1 : 0) == 0)
        {
            // How its author closes paragraphs does not tell how the only item of a list is closed.
            share = Math.Min(share, Unknown);
        }

        return -Math.Log(1 - Math.Min(Surest, (stops + (Prior * share)) / (lines + Prior)));
    }

    private int LinesOf(LineKind kind) =>
        _counts.GetValueOrDefault((kind, true)).Lines
        + _counts.GetValueOrDefault((kind, false)).Lines;

    private static (LineKind Kind, bool IsLong) Key(LineKind kind, Sentence sentence) =>
        (kind, sentence.EarlierStops > 0);

    /// <summary>A few words close with no stop in any document.</summary>
    private static bool Counts(Sentence sentence) =>
        sentence.Words.Count >= 5 || sentence.EarlierStops > 0;

    private static bool IsStop(Sentence sentence) =>
        sentence.ClosingMark is "." or "!" or "?" or "...";
}
