using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text;

/// <summary>Sets a title in lines of about equal length: as many as the measure asks for, at the smallest measure that
/// asks for no more.</summary>
internal static class BalancedLines
{
    // A title of many lines reads as a paragraph does, and no reader compares its lines.
    private const int MostLines = 8;

    private const int Steps = 12;

    // How much wider than it need be a title may get, so that no line ends with "of" or "the", or within a compound.
    private const int WiderSteps = 6;
    private const double WiderStep = 0.06;

    private const int FunctionWord = 3;
    private const int UnwantedPenalty = 400;

    public static Lines Break(ShapedText text, double first, double measure)
    {
        var whole = LineBreaker.Break(text, first, measure, Alignment.Start);
        if (whole.Count is < 2 or > MostLines || first < measure || measure < first)
        {
            return whole;
        }

        var (least, narrowest) = Narrowest(text, measure, whole);
        for (var i = 0; i <= WiderSteps; i++)
        {
            var wider = Math.Min(measure, least * (1 + (i * WiderStep)));
            var lines = At(text, wider, PenaltyOf);
            if (Fits(lines, whole.Count, wider) && !EndsUnwanted(lines))
            {
                return lines;
            }
        }

        return narrowest;
    }

    private static (double Measure, Lines Lines) Narrowest(
        ShapedText text,
        double measure,
        Lines whole
    )
    {
        var (low, high, best) = (Math.Min(text.LongestBox, measure), measure, whole);
        for (var i = 0; i < Steps; i++)
        {
            var middle = (low + high) / 2;
            var lines = At(text, middle, _ => 0);
            if (Fits(lines, whole.Count, middle))
            {
                (high, best) = (middle, lines);
            }
            else
            {
                low = middle;
            }
        }

        return (high, best);
    }

    private static Lines At(ShapedText text, double measure, Func<Item, int> penalty) =>
        LineBreaker.Break(text, measure, measure, Alignment.Start, penalty);

    private static bool Fits(Lines lines, int count, double measure) =>
        lines.Count <= count
        && Enumerable
            .Range(0, lines.Count)
            .All(i => lines[i].Width <= measure + 0.01 && !lines[i].IsLoose);

    private static bool EndsUnwanted(Lines lines) =>
        Enumerable
            .Range(0, lines.Count - 1)
            .Any(i => lines.ItemsOf(lines[i]) is [.., var last] && PenaltyOf(last) > 0);

    private static int PenaltyOf(Item box)
    {
        if (box.Word is not { } word)
        {
            return 0;
        }

        var (from, to) = (word.CharacterOf(box.From), word.CharacterOf(box.To));
        var letters = word.Text.AsSpan(from, to - from);
        if (letters is [_, .., '-'])
        {
            return UnwantedPenalty;
        }

        if (letters.Length is 0 or > FunctionWord || !char.IsLetter(letters[0]))
        {
            return 0;
        }

        // AI and GPT are no function words; "The" and "A" are.
        foreach (var letter in letters[1..])
        {
            if (!char.IsLower(letter))
            {
                return 0;
            }
        }

        return UnwantedPenalty;
    }
}
