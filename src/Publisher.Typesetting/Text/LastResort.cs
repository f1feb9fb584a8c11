namespace Publisher.Typesetting.Text;

/// <summary>Lets lines end between any two glyphs of what is wider than the measure, so that no line is ever overfull.</summary>
internal static class LastResort
{
    public static Item[] Split(Item[] items, double measure)
    {
        items = Loosened(items, measure);
        List<Item>? split = null;
        for (var from = 0; from < items.Length; )
        {
            var (to, width, hasHyphen) = Chunk(items, from, measure);
            var chunk = items.AsSpan(from, to - from);
            if (width > measure || hasHyphen)
            {
                split ??= [.. items.AsSpan(0, from)];
                Split(chunk, isWide: width > measure, split);
            }
            else
            {
                split?.AddRange(chunk);
            }

            from = to;
        }

        return split is null ? items : [.. split];
    }

    /// <summary>Words that no line may end between, where they are wider together than the measure: rather there than
    /// within a word.</summary>
    private static Item[] Loosened(Item[] items, double measure)
    {
        Item[]? loosened = null;
        for (var from = 0; from < items.Length; )
        {
            var (to, width) = (from, 0.0);
            while (to < items.Length && (items[to].IsBox || items[to].IsFixedBlank))
            {
                width += items[to++].Width;
            }

            for (var at = from; at < to && width > measure; at++)
            {
                if (items[at].IsFixedBlank)
                {
                    loosened ??= [.. items];
                    loosened[at] = items[at] with { Penalty = BreakRules.LastResort };
                }
            }

            from = Math.Max(to, from + 1);
        }

        return loosened ?? items;
    }

    /// <summary>The boxes that no line ends between, or any one other item. A hyphen that there is no room for parts
    /// nothing.</summary>
    private static (int To, double Width, bool HasHyphen) Chunk(
        Item[] items,
        int from,
        double measure
    )
    {
        var (to, width, hasHyphen) = (from, 0.0, false);
        for (; to < items.Length; to++)
        {
            if (items[to].IsBox)
            {
                width += items[to].Width;
            }
            else if (to > from && items[to].IsHyphen && width + items[to].Width > measure)
            {
                hasHyphen = true;
            }
            else
            {
                break;
            }
        }

        return to > from ? (to, width, hasHyphen) : (from + 1, 0, false);
    }

    private static void Split(ReadOnlySpan<Item> chunk, bool isWide, List<Item> into)
    {
        foreach (ref readonly var item in chunk)
        {
            if (!item.IsBox)
            {
                continue;
            }

            var box = item with { Parted = into is [.., { IsHyphen: true }] ? item.Parted : null };
            if (isWide && into is [.., { IsBox: true }])
            {
                into.Add(Cut(box));
            }

            if (isWide && box.Word is { } word)
            {
                Split(box, word, into);
            }
            else
            {
                into.Add(box);
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
                    Parted = glyph == box.From ? box.Parted : null,
                }
            );
        }
    }

    /// <summary>A mark stays with its base.</summary>
    private static bool BreaksAllowedBefore(ShapedWord word, int glyph) =>
        word.Glyphs[glyph] is { Advance: > 0, Characters: > 0 };

    private static Item Cut(Item box) =>
        new(ItemKind.Penalty, 0, box.Run) { Penalty = BreakRules.LastResort };
}
