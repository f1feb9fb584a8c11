namespace Publisher.Typesetting.Text.Shaping;

/// <summary>Cuts the glyphs of a word where a line may end.</summary>
/// <param name="breaks">For each character what a break before it costs, without a hyphen.</param>
/// <param name="hyphens">For each character what a hyphen before it costs, 0 where none may stand; null for nowhere.</param>
/// <param name="shape">The glyphs of some letters by themselves.</param>
internal sealed class WordCuts(
    string text,
    ShapedGlyph[] glyphs,
    int[] breaks,
    int[]? hyphens,
    Func<string, ShapedGlyph[]> shape
)
{
    private const string SoftHyphen = "\u00AD";

    private readonly List<WordPart> parts = new(1);
    private ShapedWord? afterHyphen;
    private int from;
    private int first;

    /// <summary>Whether a line that begins behind a hyphen of the word begins with one.</summary>
    public bool RepeatsHyphen { get; init; }

    public WordPart[] Parts()
    {
        var character = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (PointWithin(i, character) is { } point)
            {
                CutLigature(i, character, point);
            }

            character += glyphs[i].Characters;
            var isWhole = i < glyphs.Length - 1 && glyphs[i + 1].Characters > 0;
            var (penalty, isHyphenated) = isWhole ? CutAt(character) : (BreakRules.Never, false);
            if (i == glyphs.Length - 1 || penalty < BreakRules.Never || afterHyphen is not null)
            {
                Add(i + 1, character, penalty, isHyphenated);
                if (RepeatsHyphen && isWhole && !isHyphenated && IsOwnHyphen(character))
                {
                    afterHyphen = Repeated(glyphs[i + 1], character);
                }
            }
        }

        return [.. parts];
    }

    private (int Penalty, bool IsHyphenated) CutAt(int character)
    {
        var penalty = breaks[character];
        return penalty == BreakRules.Never && hyphens?[character] is > 0 and var cost
            ? (cost, true)
            : (penalty, false);
    }

    /// <summary>Whether a hyphen stands between letters before the character.</summary>
    private bool IsOwnHyphen(int character) =>
        character > 1
        && text[character - 1] is '-' or '\u2010'
        && char.IsLetter(text[character - 2])
        && char.IsLetter(text[character]);

    /// <summary>A glyph with the hyphen before it, which reads as nothing.</summary>
    private ShapedWord Repeated(ShapedGlyph glyph, int character) =>
        new(
            string.Concat(SoftHyphen, text.AsSpan(character, glyph.Characters)),
            [.. shape("-"), glyph],
            []
        );

    /// <summary>The character within a ligature that a hyphen may stand before. A line begins with the ligature's second
    /// half only after its hyphen, so there must be something for the hyphen to part it from.</summary>
    private int? PointWithin(int glyph, int character)
    {
        var end = character + glyphs[glyph].Characters;
        if (hyphens is null || glyph == from || glyphs[glyph].Advance <= 0)
        {
            return null;
        }

        for (var point = character + 1; point < end; point++)
        {
            if (hyphens[point] > 0)
            {
                return point;
            }
        }

        return null;
    }

    private void CutLigature(int glyph, int character, int point)
    {
        var end = character + glyphs[glyph].Characters;
        var before = Letters(character, point);
        Add(glyph, character, hyphens![point], isHyphenated: true, before);
        var after = Letters(point, end);
        if (glyph < glyphs.Length - 1 && after.Glyphs[^1].Font == glyphs[glyph + 1].Font)
        {
            var (left, right) = (after.Glyphs[^1], glyphs[glyph + 1]);
            var kerning = (double)left.Font.Kerning(left.Glyph, right.Glyph) / left.Font.UnitsPerEm;
            after.Glyphs[^1] = left with { Advance = left.Advance + kerning };
        }

        afterHyphen = after;
    }

    private ShapedWord Letters(int start, int end) =>
        new(text[start..end], shape(text[start..end]), []);

    private void Add(
        int to,
        int character,
        int penalty,
        bool isHyphenated,
        ShapedWord? beforeHyphen = null
    )
    {
        var width = 0.0;
        for (var i = from; i < to; i++)
        {
            width += glyphs[i].Advance;
        }

        parts.Add(
            new(from, to, width, penalty, isHyphenated)
            {
                HangLeft = OpticalMargin.Left(text[first]) * glyphs[from].Advance,
                HangRight = OpticalMargin.Right(text[character - 1]) * glyphs[to - 1].Advance,
                BeforeHyphen = beforeHyphen,
                AfterHyphen = afterHyphen,
            }
        );
        (from, first, afterHyphen) = (to, character, null);
    }
}
