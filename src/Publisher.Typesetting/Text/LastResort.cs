namespace Publisher.Typesetting.Text;

/// <summary>Lets lines end between any two glyphs of what is wider than the measure, so that no line is ever overfull.</summary>
internal static class LastResort
{
    public static Item[] Split(Item[] items, double measure)
    {
        List<Item>? split = null;
        for (var from = 0; from < items.Length; )
        {
            var (to, width) = Chunk(items, from);
            if (width > measure)
            {
                split ??= [.. items.AsSpan(0, from)];
                Split(items.AsSpan(from, to - from), split);
            }
            else
            {
                split?.AddRange(items.AsSpan(from, to - from));
            }

            from = to;
        }

        return split is null ? items : [.. split];
    }

    /// <summary>The boxes that no line ends between, or any one other item.</summary>
    private static (int To, double Width) Chunk(Item[] items, int from)
    {
        var (to, width) = (from, 0.0);
        while (to < items.Length && items[to].IsBox)
        {
            width += items[to++].Width;
        }

        return to > from ? (to, width) : (from + 1, 0);
    }

    private static void Split(ReadOnlySpan<Item> boxes, List<Item> into)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            if (i > 0)
            {
                into.Add(Cut(boxes[i]));
            }

            if (boxes[i].Word is { } word)
            {
                Split(boxes[i], word, into);
            }
            else
            {
                into.Add(boxes[i]);
            }
        }
    }

    private static void Split(Item box, ShapedWord word, List<Item> into)
    {
        var size = box.Width / word.Width(box.From, box.To);
        for (var glyph = box.From; glyph < box.To; glyph++)
        {
            if (glyph > box.From && BreaksAllowedBefore(word, glyph))
            {
                into.Add(Cut(box));
            }

            into.Add(
                box with
                {
                    From = glyph,
                    To = glyph + 1,
                    Width = word.Glyphs[glyph].Advance * size,
                    HangLeft = 0,
                    HangRight = 0,
                }
            );
        }
    }

    /// <summary>A mark stays with its base.</summary>
    private static bool BreaksAllowedBefore(ShapedWord word, int glyph) =>
        word.Glyphs[glyph].Advance > 0;

    private static Item Cut(Item box) =>
        new(ItemKind.Penalty, 0, box.Run) { Penalty = BreakRules.LastResort };
}
