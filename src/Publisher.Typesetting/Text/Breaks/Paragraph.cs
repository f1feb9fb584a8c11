namespace Publisher.Typesetting.Text.Breaks;

/// <summary>The runs of a paragraph as one text, whose lines end by what stands on both sides of a place, whichever run it
/// is in.</summary>
internal sealed class Paragraph
{
    private const string InPlaceOfPicture = "\uFFFC";

    private readonly string text;
    private readonly int[] starts;
    private readonly bool[] breaks;

    public Paragraph(IReadOnlyList<TextRun> runs)
    {
        Runs = runs;
        starts = new int[runs.Count];
        for (var run = 1; run < runs.Count; run++)
        {
            starts[run] = starts[run - 1] + TextOf(runs[run - 1]).Length;
        }

        text = runs.Count == 1 ? TextOf(runs[0]) : string.Concat(runs.Select(TextOf));
        breaks = new bool[text.Length];
        LineBreaks.Find(text.Replace('\t', ' '), breaks);
    }

    public IReadOnlyList<TextRun> Runs { get; }

    /// <summary>Whether a line may end in the gap before a word.</summary>
    public bool EndsBefore(int run, int at)
    {
        var end = starts[run] + at;
        while (end > 0 && !breaks[end] && IsGap(text[end - 1]))
        {
            end--;
        }

        return breaks[end];
    }

    /// <summary>What a break at the beginning of a run costs, within a word.</summary>
    public int PenaltyBefore(int run)
    {
        var at = starts[run];
        if (at == text.Length || !breaks[at])
        {
            return BreakRules.Never;
        }

        var (from, to) = (at, at);
        while (from > 0 && !IsGap(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && !IsGap(text[to]))
        {
            to++;
        }

        return from == at
            ? BreakRules.Never
            : WordBreaks.Allowed(text.AsSpan(from, to - from), at - from);
    }

    private static bool IsGap(char character) =>
        BreakRules.IsBlank(character) || BreakRules.IsFixedBlank(character) || character == '\n';

    private static string TextOf(TextRun run) => run.Picture is null ? run.Text : InPlaceOfPicture;
}
