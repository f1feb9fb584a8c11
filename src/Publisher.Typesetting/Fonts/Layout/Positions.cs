using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>Lookups of GPOS: glyphs moved, kerned, and marks anchored (OpenType 1.9, 'GPOS').</summary>
internal sealed class Positions(LayoutTable table, GlyphBuffer glyphs)
    : LookupApplier(table, glyphs)
{
    private const int Single = 1;
    private const int Pair = 2;
    private const int MarkToBase = 4;
    private const int MarkToLigature = 5;
    private const int MarkToMark = 6;

    /// <summary>No writing has more marks on a letter (UAX #15, 13, Stream-Safe Text Format); a text made of nothing else
    /// must not have each look for its letter through all the others.</summary>
    private const int MostMarks = 30;

    protected override int Apply(Lookup lookup, FontTable subtable, int at)
    {
        if (lookup.Type is not (Single or MarkToBase or MarkToLigature or MarkToMark))
        {
            return No;
        }

        var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), Glyphs[at].Glyph);
        return index < 0
            ? No
            : lookup.Type switch
            {
                Single => Move(subtable, index, at),
                _ => Attach(lookup, subtable, index, at),
            };
    }

    private int Move(FontTable subtable, int index, int at)
    {
        int format = subtable.U16(4);
        var value = subtable.U16(0) == 1 ? 6 : 8 + (index * Adjustment.Size(format));
        Adjustment.Read(subtable, value, format, Definitions.Variations).MoveBy(ref Glyphs[at]);
        return at + 1;
    }

    /// <summary>Pairs recur in every word, and their subtables are many: what one does is found once.</summary>
    protected override int ApplyFirst(Lookup lookup, int at)
    {
        if (lookup.Type != Pair)
        {
            return base.ApplyFirst(lookup, at);
        }

        if (Next(lookup, at) is not (>= 0 and var second))
        {
            return No;
        }

        var (left, right) = (Glyphs[at].Glyph, Glyphs[second].Glyph);
        if (!lookup.Pairs.TryFind(left, right, out var known))
        {
            known = Find(lookup, left, right);
            lookup.Pairs.Keep(left, right, known);
        }

        if (known is null)
        {
            return No;
        }

        known.First.MoveBy(ref Glyphs[at]);
        known.Second.MoveBy(ref Glyphs[second]);
        return known.MovesSecond ? second + 1 : second;
    }

    private PairAdjustment? Find(Lookup lookup, ushort left, ushort right)
    {
        foreach (var subtable in lookup.Subtables)
        {
            Spend(subtable);
            var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), left);
            if (index < 0)
            {
                continue;
            }

            var (parent, value) = subtable.U16(0) switch
            {
                1 => Listed(subtable, index, right),
                2 => OfClasses(subtable, left, right),
                var format => throw subtable.Broken($"PairPos has the unknown format {format}"),
            };
            if (value >= 0)
            {
                var (first, other) = (subtable.U16(4), subtable.U16(6));
                var variations = Definitions.Variations;
                return new(
                    Adjustment.Read(parent, value, first, variations),
                    Adjustment.Read(parent, value + Adjustment.Size(first), other, variations),
                    other != 0
                );
            }
        }

        return null;
    }

    private static (FontTable Parent, int Value) Listed(FontTable subtable, int index, int glyph)
    {
        var size = 2 + Adjustment.Size(subtable.U16(4)) + Adjustment.Size(subtable.U16(6));
        var pairs = subtable.From(subtable.U16(10 + (2 * index)));
        var (low, high) = (0, pairs.U16(0) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 2 + (size * middle);
            var second = pairs.U16(at);
            if (second == glyph)
            {
                return (pairs, at + 2);
            }

            (low, high) = second < glyph ? (middle + 1, high) : (low, middle - 1);
        }

        return (pairs, No);
    }

    private static (FontTable Parent, int Value) OfClasses(FontTable subtable, int left, int right)
    {
        var row = GlyphSets.ClassOf(subtable.From(subtable.U16(8)), left);
        var column = GlyphSets.ClassOf(subtable.From(subtable.U16(10)), right);
        int columns = subtable.U16(14);
        var size = Adjustment.Size(subtable.U16(4)) + Adjustment.Size(subtable.U16(6));
        return row < subtable.U16(12) && column < columns
            ? (subtable, 16 + (size * ((row * columns) + column)))
            : (subtable, No);
    }

    private int Attach(Lookup lookup, FontTable subtable, int mark, int at)
    {
        var parent = lookup.Type == MarkToMark ? MarkBefore(lookup, at) : BaseBefore(at);
        if (parent == No)
        {
            return No;
        }

        var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(4)), Glyphs[parent].Glyph);
        if (index < 0)
        {
            return No;
        }

        var classes = subtable.U16(6);
        var marks = subtable.From(subtable.U16(8));
        var bases = subtable.From(subtable.U16(10));
        if (index >= bases.U16(0) || mark >= marks.U16(0))
        {
            return No;
        }

        var markClass = marks.U16(2 + (4 * mark));
        var (anchors, row) = (bases, index);
        if (lookup.Type == MarkToLigature)
        {
            anchors = bases.From(bases.U16(2 + (2 * index)));
            row = PartOf(Glyphs[parent], Glyphs[at], anchors.U16(0));
        }

        var place = 2 + (2 * ((row * classes) + markClass));
        if (markClass >= classes || row < 0 || anchors.U16(place) is not (> 0 and var anchor))
        {
            return No;
        }

        var to = Adjustment.Anchor(anchors.From(anchor), Definitions.Variations);
        var own = marks.From(marks.U16(4 + (4 * mark)));
        var from = Adjustment.Anchor(own, Definitions.Variations);
        ref var moved = ref Glyphs[at];
        (moved.X, moved.Y, moved.Anchor) = (to.X - from.X, to.Y - from.Y, at - parent);
        return at + 1;
    }

    private int BaseBefore(int at)
    {
        var first = Math.Max(0, at - MostMarks - 1);
        do
        {
            at--;
        } while (at >= first && Glyphs[at].IsMark);

        return at >= first ? at : No;
    }

    /// <summary>The mark that this one may stand on: of the same letter.</summary>
    private int MarkBefore(Lookup lookup, int at)
    {
        var first = Math.Max(0, at - MostMarks - 1);
        var before = at;
        do
        {
            before--;
        } while (before >= first && lookup.Ignores(Glyphs[before], onlyMarkFilters: true));

        if (before < first || !Glyphs[before].IsMark)
        {
            return No;
        }

        ref var mark = ref Glyphs[at];
        ref var other = ref Glyphs[before];
        return mark.Ligature == other.Ligature && mark.Component == other.Component ? before : No;
    }

    private static int PartOf(in LaidGlyph ligature, in LaidGlyph mark, int parts)
    {
        var isWithin = mark.Ligature != 0 && mark.Ligature == ligature.Ligature;
        return isWithin && mark.Component > 0 ? Math.Min(mark.Component, parts) - 1 : parts - 1;
    }
}
