using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts.Cff;

/// <summary>
/// The table CFF or CFF2: outlines in PostScript's charstrings (Adobe technical note 5176; OpenType 1.9, 'CFF2'), read where
/// they lie. Of CFF2 it is one instance.
/// </summary>
internal sealed class CffFont : IOutlines
{
    private const int CharStrings = 17;
    private const int Private = 18;
    private const int Subroutines = 19;
    private const int VariationIndex = 22;
    private const int VariationStoreAt = 24;
    private static readonly int FontDictionaries = CffDictionary.Escaped(36);
    private static readonly int FontSelection = CffDictionary.Escaped(37);

    private readonly FontTable table;
    private readonly bool isCff2;
    private readonly CffIndex charStrings;
    private readonly CffIndex globalSubroutines;
    private readonly CffIndex? dictionaries;
    private readonly CffPrivate?[] privates;
    private readonly FontTable? selection;
    private readonly VariationStore? variations;

    /// <param name="coordinates">Of a variable font's instance; empty for none.</param>
    public CffFont(FontTable table, bool isCff2, double[] coordinates)
    {
        (this.table, this.isCff2) = (table, isCff2);
        FontTable top;
        if (isCff2)
        {
            var size = table.U8(2);
            top = table.Slice(size, table.U16(3));
            globalSubroutines = new(table, size + table.U16(3), isCff2);
        }
        else
        {
            var names = new CffIndex(table, table.U8(2), isCff2);
            var tops = new CffIndex(table, names.End, isCff2);
            top = tops[0];
            var strings = new CffIndex(table, tops.End, isCff2);
            globalSubroutines = new(table, strings.End, isCff2);
        }

        Top = new(top, null);
        // Of CFF2 the length of the store stands before it.
        variations =
            Top.Integer(VariationStoreAt) is > 0 and var store && isCff2
                ? new(table.From(store + 2), coordinates)
                : null;
        charStrings = new(table, Top.Integer(CharStrings), isCff2);
        if (Top.Has(FontDictionaries))
        {
            dictionaries = new(table, Top.Integer(FontDictionaries), isCff2);
            selection = Top.Has(FontSelection) ? table.From(Top.Integer(FontSelection)) : null;
        }

        privates = new CffPrivate?[dictionaries?.Count ?? 1];
    }

    public CffDictionary Top { get; }

    public int GlyphCount => charStrings.Count;

    public GlyphBounds? BoundsOf(int glyph)
    {
        var bounds = new CharstringBounds();
        Run(glyph, bounds);
        return bounds.Ink;
    }

    /// <summary>Runs the programme that draws a glyph.</summary>
    public void Run(int glyph, ICharstringSink sink) =>
        new CharstringInterpreter(this, PrivateOf(DictionaryOf(glyph)), sink).Run(glyph);

    public FontTable CharString(int glyph) => charStrings[glyph];

    /// <summary>Global subroutines, and those of the glyph's own dictionary.</summary>
    public CffIndex GlobalSubroutines => globalSubroutines;

    public bool IsCff2 => isCff2;

    public VariationStore? Variations => variations;

    /// <summary>Which of its dictionaries a glyph is drawn by.</summary>
    public int DictionaryOf(int glyph)
    {
        if (selection is not { } select)
        {
            return 0;
        }

        switch (select.U8(0))
        {
            case 0:
                return select.U8(1 + glyph);
            case 3:
                return Find(select, glyph, select.U16(1), first: 3, wide: false);
            case 4:
                return Find(select, glyph, select.Size32(1), first: 5, wide: true);
            default:
                throw table.Broken("the dictionaries of its glyphs are in an unknown format");
        }
    }

    /// <summary>What is shared by the glyphs of a dictionary.</summary>
    public CffPrivate PrivateOf(int dictionary)
    {
        if ((uint)dictionary >= (uint)privates.Length)
        {
            throw table.Broken($"it has no dictionary {dictionary}");
        }

        return privates[dictionary] ??= ReadPrivate(dictionary);
    }

    private CffPrivate ReadPrivate(int dictionary)
    {
        var own = dictionaries is { } all ? new CffDictionary(all[dictionary], null) : Top;
        if (own.Operands(Private) is not [var size, var offset])
        {
            return new(own, null, null);
        }

        var entries = new CffDictionary(table.Slice((int)offset, (int)size), variations);
        var subroutines = entries.Integer(Subroutines);
        return new(
            own,
            entries,
            subroutines > 0 ? new(table, (int)offset + subroutines, isCff2) : null
        )
        {
            VariationIndex = entries.Integer(VariationIndex),
        };
    }

    /// <summary>Ranges by their first glyph; the range of a glyph is the last that begins before it.</summary>
    private static int Find(FontTable select, int glyph, int count, int first, bool wide)
    {
        var size = wide ? 6 : 3;
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var at = first + (size * middle);
            var begins = wide ? select.Size32(at) : select.U16(at);
            (low, high) = begins <= glyph ? (middle, high) : (low, middle - 1);
        }

        var dictionary = first + (size * low) + (wide ? 4 : 2);
        return wide ? select.U16(dictionary) : select.U8(dictionary);
    }
}

/// <summary>A dictionary of a CFF font, and what it keeps to itself.</summary>
/// <param name="Font">Its own entries: those of the font where that has one dictionary only.</param>
/// <param name="Entries">The private ones: widths and hints.</param>
internal sealed record CffPrivate(CffDictionary Font, CffDictionary? Entries, CffIndex? Subroutines)
{
    /// <summary>Of CFF2: by which variation data the glyphs are blended, unless they say otherwise.</summary>
    public int VariationIndex { get; init; }
}
