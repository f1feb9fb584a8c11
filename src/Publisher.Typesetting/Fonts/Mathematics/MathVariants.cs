using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Layout;

namespace Publisher.Typesetting.Fonts.Mathematics;

/// <summary>Larger forms of glyphs, upwards or sideways, and the pieces that they can be put together of (OpenType 1.9,
/// MathVariants).</summary>
internal sealed class MathVariants(FontTable variants)
{
    private const int FirstOffset = 10;

    // The fonts of the trade have five at most; a broken one would keep us busy for hours.
    private const int MostParts = 64;
    private const int MostVariants = 256;

    /// <summary>By how much the pieces of an assembly overlap at least.</summary>
    public int MinOverlap { get; } = variants.U16(0);

    /// <returns>Null where the font has one form of the glyph only.</returns>
    /// <exception cref="InvalidFontException">The table is broken.</exception>
    public GlyphConstruction? Of(ushort glyph, bool isVertical)
    {
        int coverage = variants.U16(isVertical ? 2 : 4);
        var index = coverage == 0 ? -1 : GlyphSets.CoverageIndex(variants.From(coverage), glyph);
        int vertical = variants.U16(6);
        var count = isVertical ? vertical : variants.U16(8);
        if (index < 0 || index >= count)
        {
            return null;
        }

        var at = FirstOffset + (2 * (isVertical ? index : vertical + index));
        return Construction(variants.From(variants.U16(at)));
    }

    private static GlyphConstruction Construction(FontTable table)
    {
        var variants = new GlyphVariant[table.U16(2)];
        if (variants.Length > MostVariants)
        {
            throw table.Broken($"a glyph has more than {MostVariants} variants");
        }

        for (var i = 0; i < variants.Length; i++)
        {
            variants[i] = new(table.U16(4 + (4 * i)), table.U16(6 + (4 * i)));
        }

        return table.U16(0) is > 0 and var assembly
            ? new(variants, Parts(table.From(assembly)), table.I16(assembly))
            : new(variants, [], 0);
    }

    private static GlyphPart[] Parts(FontTable assembly)
    {
        var parts = new GlyphPart[assembly.U16(4)];
        if (parts.Length > MostParts)
        {
            throw assembly.Broken($"a glyph is put together of more than {MostParts} pieces");
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var at = 6 + (10 * i);
            parts[i] = new(
                assembly.U16(at),
                assembly.U16(at + 2),
                assembly.U16(at + 4),
                assembly.U16(at + 6),
                (assembly.U16(at + 8) & 1) != 0
            );
        }

        return parts;
    }
}

/// <summary>The forms of one glyph in one direction.</summary>
/// <param name="Variants">From the smallest; the first is mostly the glyph itself.</param>
/// <param name="Parts">From the bottom or from the left; empty where there are none.</param>
/// <param name="ItalicCorrection">Of what is put together.</param>
internal sealed record GlyphConstruction(
    GlyphVariant[] Variants,
    GlyphPart[] Parts,
    int ItalicCorrection
);

/// <param name="Size">Height or width.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GlyphVariant(ushort Glyph, int Size);

/// <param name="Start">How far the piece before it may overlap it.</param>
/// <param name="End">How far the piece behind it may.</param>
/// <param name="Size">Height or width of the whole piece.</param>
/// <param name="IsExtender">Whether it may be left out or repeated.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GlyphPart(
    ushort Glyph,
    int Start,
    int End,
    int Size,
    bool IsExtender
);
