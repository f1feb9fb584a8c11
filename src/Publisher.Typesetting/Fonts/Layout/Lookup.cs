using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>One step that a feature asks for: subtables of one kind, of which the first that applies to a glyph does.</summary>
internal sealed class Lookup
{
    private const int IgnoreBases = 0x02;
    private const int IgnoreLigatures = 0x04;
    private const int IgnoreMarks = 0x08;
    private const int UseMarkSet = 0x10;
    private const int MostSubtables = 4096;

    private readonly GlyphDefinitions definitions;
    private readonly int flags;
    private readonly int markSet;

    // A bit a glyph: whether a subtable begins with it. Most glyphs of a word are in none, and need no further look.
    private readonly ulong[] begins;

    public Lookup(FontTable lookup, LayoutKinds kinds, GlyphDefinitions definitions, int glyphCount)
    {
        this.definitions = definitions;
        Type = lookup.U16(0);
        flags = lookup.U16(2);
        Subtables = new FontTable[lookup.U16(4)];
        if (Subtables.Length > MostSubtables)
        {
            throw lookup.Broken($"a lookup has more than {MostSubtables} subtables");
        }

        markSet = (flags & UseMarkSet) != 0 ? lookup.U16(6 + (2 * Subtables.Length)) : -1;
        begins = new ulong[(glyphCount >> 6) + 1];
        var outer = Type;
        for (var i = 0; i < Subtables.Length; i++)
        {
            var subtable = lookup.From(lookup.U16(6 + (2 * i)));
            if (outer == kinds.Extension)
            {
                Type = subtable.U16(2);
                subtable = subtable.From(subtable.Size32(4));
            }

            Subtables[i] = subtable;
            if (Type > 0 && Type < kinds.Extension)
            {
                Steps += 1 + GlyphSets.Mark(FirstCoverage(subtable, kinds), begins);
            }
        }
    }

    private KnownPairs? pairs;

    public int Type { get; }

    public FontTable[] Subtables { get; }

    /// <summary>Of a lookup of pairs: what those do that came up.</summary>
    public KnownPairs Pairs =>
        pairs ?? Interlocked.CompareExchange(ref pairs, new(), null) ?? pairs;

    /// <summary>How long it took to read.</summary>
    public int Steps { get; }

    public bool BeginsWith(ushort glyph) =>
        (begins[Math.Min(glyph >> 6, begins.Length - 1)] & (1UL << (glyph & 63))) != 0;

    /// <summary>Whether the lookup acts as if the glyph were not there.</summary>
    /// <param name="onlyMarkFilters">For the mark that another mark stands on: only which marks count is asked.</param>
    public bool Ignores(in LaidGlyph glyph, bool onlyMarkFilters = false)
    {
        if ((flags & ~1) == 0)
        {
            return false;
        }

        var wanted = onlyMarkFilters
            ? flags & ~(IgnoreBases | IgnoreLigatures | IgnoreMarks)
            : flags;
        return glyph.Class switch
        {
            GlyphClass.Base => (wanted & IgnoreBases) != 0,
            GlyphClass.Ligature => (wanted & IgnoreLigatures) != 0,
            GlyphClass.Mark => (wanted & IgnoreMarks) != 0 || IsFiltered(glyph.Glyph),
            _ => false,
        };
    }

    private bool IsFiltered(ushort glyph) =>
        markSet >= 0 ? !definitions.IsInMarkSet(markSet, glyph)
        : (flags & ~0xFF) != 0 ? definitions.MarkClassOf(glyph) != flags >> 8
        : false;

    private FontTable FirstCoverage(FontTable subtable, LayoutKinds kinds)
    {
        var at = 2;
        if (subtable.U16(0) == 3 && Type == kinds.Context)
        {
            at = 6;
        }
        else if (subtable.U16(0) == 3 && Type == kinds.Chain)
        {
            at = 6 + (2 * subtable.U16(2));
        }

        return subtable.From(subtable.U16(at));
    }
}

/// <summary>The numbers that GSUB and GPOS give to the kinds of lookups that they share.</summary>
internal sealed record LayoutKinds(int Context, int Chain, int Extension)
{
    public static LayoutKinds Substitution { get; } = new(5, 6, 7);

    public static LayoutKinds Positioning { get; } = new(7, 8, 9);
}
