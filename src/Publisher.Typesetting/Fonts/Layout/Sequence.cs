using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

internal enum SequenceKind
{
    Glyphs,
    Classes,
    Coverages,
}

/// <summary>Some glyphs in a row that a contextual lookup asks for.</summary>
/// <param name="Table">Where they are listed, two bytes each.</param>
/// <param name="Classes">Where the list is of classes: what they mean.</param>
internal readonly record struct Sequence(
    FontTable Table,
    int At,
    int Count,
    SequenceKind Kind,
    FontTable Classes
)
{
    public bool Matches(int index, ushort glyph)
    {
        var wanted = Table.U16(At + (2 * index));
        return Kind switch
        {
            SequenceKind.Glyphs => wanted == glyph,
            SequenceKind.Classes => GlyphSets.ClassOf(Classes, glyph) == wanted,
            _ => GlyphSets.CoverageIndex(Table.From(wanted), glyph) >= 0,
        };
    }
}

/// <summary>One rule of a contextual lookup: before, within and behind which glyphs which lookups apply where.</summary>
/// <param name="Input">The glyphs from the second on; of coverages, from the first.</param>
/// <param name="Actions">Pairs of a place in the input and a lookup, two bytes each, from the table's beginning.</param>
internal readonly record struct SequenceRule(
    Sequence Backtrack,
    Sequence Input,
    Sequence Lookahead,
    FontTable Actions,
    int ActionCount
)
{
    private static Sequence Nothing => default;

    /// <summary>The rules of a subtable that may apply where a glyph stands (SequenceContext and
    /// ChainedSequenceContext, formats 1 to 3).</summary>
    public static IEnumerable<SequenceRule> Of(FontTable table, bool isChain, ushort glyph)
    {
        var format = table.U16(0);
        if (format == 3)
        {
            return [isChain ? ChainOfCoverages(table) : OfCoverages(table)];
        }

        if (format is not (1 or 2))
        {
            throw table.Broken($"a contextual lookup has the unknown format {format}");
        }

        var first = GlyphSets.CoverageIndex(table.From(table.U16(2)), glyph);
        return first < 0 ? [] : Listed(table, isChain, format, first, glyph);
    }

    private static IEnumerable<SequenceRule> Listed(
        FontTable table,
        bool isChain,
        int format,
        int coverageIndex,
        ushort glyph
    )
    {
        var (sets, index) = (4, coverageIndex);
        FontTable before = default;
        FontTable within = default;
        FontTable behind = default;
        if (format == 2)
        {
            sets = isChain ? 10 : 6;
            within = table.From(table.U16(isChain ? 6 : 4));
            before = isChain ? table.From(table.U16(4)) : within;
            behind = isChain ? table.From(table.U16(8)) : within;
            index = GlyphSets.ClassOf(within, glyph);
        }

        if (
            index >= table.U16(sets)
            || table.U16(sets + 2 + (2 * index)) is not (> 0 and var offset)
        )
        {
            yield break;
        }

        var kind = format == 2 ? SequenceKind.Classes : SequenceKind.Glyphs;
        var set = table.From(offset);
        for (var i = 0; i < set.U16(0); i++)
        {
            var rule = set.From(set.U16(2 + (2 * i)));
            yield return isChain
                ? Chain(rule, kind, before, within, behind)
                : Plain(rule, kind, within);
        }
    }

    private static SequenceRule Plain(FontTable rule, SequenceKind kind, FontTable classes)
    {
        var count = Math.Max(0, rule.U16(0) - 1);
        var input = new Sequence(rule, 4, count, kind, classes);
        return new(Nothing, input, Nothing, rule.From(4 + (2 * count)), rule.U16(2));
    }

    private static SequenceRule Chain(
        FontTable rule,
        SequenceKind kind,
        FontTable before,
        FontTable within,
        FontTable behind
    )
    {
        var backtrack = new Sequence(rule, 2, rule.U16(0), kind, before);
        var at = 2 + (2 * backtrack.Count);
        var input = new Sequence(rule, at + 2, Math.Max(0, rule.U16(at) - 1), kind, within);
        at += 2 + (2 * input.Count);
        var lookahead = new Sequence(rule, at + 2, rule.U16(at), kind, behind);
        at += 2 + (2 * lookahead.Count);
        return new(backtrack, input, lookahead, rule.From(at + 2), rule.U16(at));
    }

    private static SequenceRule OfCoverages(FontTable table)
    {
        var input = new Sequence(table, 6, table.U16(2), SequenceKind.Coverages, default);
        return new(Nothing, input, Nothing, table.From(6 + (2 * input.Count)), table.U16(4));
    }

    private static SequenceRule ChainOfCoverages(FontTable table)
    {
        const SequenceKind kind = SequenceKind.Coverages;
        var backtrack = new Sequence(table, 4, table.U16(2), kind, default);
        var at = 4 + (2 * backtrack.Count);
        var input = new Sequence(table, at + 2, table.U16(at), kind, default);
        at += 2 + (2 * input.Count);
        var lookahead = new Sequence(table, at + 2, table.U16(at), kind, default);
        at += 2 + (2 * lookahead.Count);
        return new(backtrack, input, lookahead, table.From(at + 2), table.U16(at));
    }
}
