using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Text;

/// <summary>Lets lines end between any two glyphs of what is wider than the measure, so that no line is ever overfull.</summary>
internal static class LastResort
{
    /// <summary>A word wider than so many lines is no word of a language: its lines are filled one by one, since to weigh
    /// each place against each other would take as long as the word is.</summary>
    private const int MostLines = 40;

    public static Item[] Split(Item[] items, IReadOnlyList<TextRun> runs, double measure)
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
                Split(chunk, runs, width > measure ? measure : double.PositiveInfinity, split);
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

    /// <param name="measure">What the boxes must fit into; infinite where they do.</param>
    private static void Split(
        ReadOnlySpan<Item> chunk,
        IReadOnlyList<TextRun> runs,
        double measure,
        List<Item> into
    )
    {
        var isWide = double.IsFinite(measure);
        foreach (ref readonly var item in chunk)
        {
            if (!item.IsBox)
            {
                continue;
            }

            var isParted = into is [.., { Kind: ItemKind.Penalty }];
            var box = item with { Parted = isParted ? item.Parted : null };
            if (isWide && into is [.., { IsBox: true }])
            {
                into.Add(Cut(box));
            }

            if (isWide && box.Word is { } word)
            {
                new WideBox(box, word, runs[box.Run].Style, measure, into).Split();
            }
            else
            {
                into.Add(box);
            }
        }
    }

    private static Item Cut(Item box) =>
        new(ItemKind.Penalty, 0, box.Run) { Penalty = BreakRules.LastResort };

    /// <summary>Glyphs of a word that may be wider than the measure: parted where their language parts them, and cut where
    /// that is not enough.</summary>
    private readonly ref struct WideBox(
        Item box,
        ShapedWord word,
        TextStyle style,
        double measure,
        List<Item> into
    )
    {
        private readonly double size = box.Width / word.Width(box.From, box.To);

        public void Split()
        {
            if (box.Width > MostLines * measure)
            {
                Fill();
                return;
            }

            var hyphens = style.Hyphenation is null
                ? HyphenationPoints.Of(word.Text, style.InNeed)
                : null;
            var hyphen = hyphens is null ? default : Hyphen();
            var from = box.From;
            for (var glyph = box.From + 1; glyph < box.To; glyph++)
            {
                if (hyphens?[word.CharacterOf(glyph)] > 0 && BreaksAllowedBefore(glyph))
                {
                    Add(from, glyph, hyphen.Width);
                    into.Add(hyphen);
                    from = glyph;
                }
            }

            Add(from, box.To, 0);
        }

        /// <summary>Whole where it fits with the hyphen behind it, else glyph by glyph.</summary>
        private void Add(int from, int to, double hyphen)
        {
            if ((word.Width(from, to) * size) + hyphen <= measure)
            {
                into.Add(Part(from, to));
                return;
            }

            for (var glyph = from; glyph < to; glyph++)
            {
                if (glyph > from && BreaksAllowedBefore(glyph))
                {
                    into.Add(Cut(box));
                }

                into.Add(Part(glyph, glyph + 1));
            }
        }

        /// <summary>As many glyphs a line as it holds.</summary>
        private void Fill()
        {
            var (from, width) = (box.From, 0.0);
            for (var glyph = box.From; glyph < box.To; glyph++)
            {
                var advance = word.Glyphs[glyph].Advance * size;
                if (width + advance > measure && glyph > from && BreaksAllowedBefore(glyph))
                {
                    into.Add(Part(from, glyph));
                    into.Add(Cut(box));
                    (from, width) = (glyph, 0);
                }

                width += advance;
            }

            into.Add(Part(from, box.To));
        }

        private Item Part(int from, int to) =>
            box with
            {
                From = from,
                To = to,
                Width = word.Width(from, to) * size,
                HangLeft = 0,
                HangRight = 0,
                Parted = from == box.From ? box.Parted : null,
            };

        private Item Hyphen()
        {
            var face = style.Fonts.Primary;
            var width = face.Advance(face.GlyphOf('-')) * style.Size / face.UnitsPerEm;
            return new(ItemKind.Penalty, width, box.Run)
            {
                Penalty = BreakRules.HyphenatedInNeed,
                IsHyphen = true,
                HangRight = OpticalMargin.Right('-') * width,
            };
        }

        /// <summary>A mark stays with its base.</summary>
        private bool BreaksAllowedBefore(int glyph) =>
            word.Glyphs[glyph] is { Advance: > 0, Characters: > 0 };
    }
}
