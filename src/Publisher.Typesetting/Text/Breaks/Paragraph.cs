namespace Publisher.Typesetting.Text.Breaks;

/// <summary>The runs of a paragraph as one text, whose lines end by what stands on both sides of a place, whichever run it
/// is in.</summary>
internal sealed class Paragraph
{
    private const string InPlaceOfPicture = "\uFFFC";

    // To what stands beside it a formula is a letter.
    private const string InPlaceOfInset = "x";

    private readonly string text;
    private readonly int[] starts;
    private bool[]? found;

    public Paragraph(IReadOnlyList<TextRun> runs)
    {
        Runs = runs;
        starts = new int[runs.Count];
        for (var run = 1; run < runs.Count; run++)
        {
            starts[run] = starts[run - 1] + TextOf(runs[run - 1]).Length;
        }

        text = runs.Count == 1 ? TextOf(runs[0]) : string.Concat(runs.Select(TextOf));
    }

    public IReadOnlyList<TextRun> Runs { get; }

    /// <summary>Whether a line may end in the gap before a word.</summary>
    public bool EndsBefore(int run, int at)
    {
        var end = starts[run] + at;
        if (IsBetweenWords(end))
        {
            return true;
        }

        while (end > 0 && !Breaks[end] && IsGap(text[end - 1]))
        {
            end--;
        }

        return Breaks[end];
    }

    private bool[] Breaks
    {
        get
        {
            if (found is null)
            {
                found = new bool[text.Length];
                LineBreaks.Find(text.Replace('\t', ' '), found);
            }

            return found;
        }
    }

    /// <summary>A blank between two words of plain letters, as nearly all are, ends lines by any rule.</summary>
    private bool IsBetweenWords(int end) =>
        end > 1
        && end < text.Length
        && char.IsAsciiLetterOrDigit(text[end])
        && text[end - 1] == ' '
        && (char.IsAsciiLetterOrDigit(text[end - 2]) || text[end - 2] is '.' or ',' or ';' or ':');

    /// <summary>What a break at the beginning of a run costs, within a word.</summary>
    public int PenaltyBefore(int run)
    {
        var at = starts[run];
        if (at == text.Length || !Breaks[at])
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

    private static string TextOf(TextRun run) =>
        run.Inset is not null ? InPlaceOfInset
        : run.Picture is not null ? InPlaceOfPicture
        : run.Text;
}
