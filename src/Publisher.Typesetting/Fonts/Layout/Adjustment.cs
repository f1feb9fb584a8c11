using System.Numerics;
using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>How GPOS moves a glyph and widens its advance, in font units (OpenType 1.9, ValueRecord and Anchor).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Adjustment(int X, int Y, int Advance)
{
    private const int FirstDevice = 4;
    private const int VariationIndex = 0x8000;

    /// <summary>How many bytes a value of the format takes.</summary>
    public static int Size(int format) => 2 * BitOperations.PopCount((uint)format & 0xFF);

    /// <param name="parent">From where the value's own tables are addressed.</param>
    public static Adjustment Read(FontTable parent, int at, int format, VariationStore? variations)
    {
        Span<int> values = stackalloc int[4];
        for (var bit = 0; bit < 8; bit++)
        {
            if ((format & (1 << bit)) == 0)
            {
                continue;
            }

            if (bit < FirstDevice)
            {
                values[bit] += parent.I16(at);
            }
            else if (variations is not null && parent.U16(at) is > 0 and var device)
            {
                values[bit - FirstDevice] += Delta(parent.From(device), variations);
            }

            at += 2;
        }

        return new(values[0], values[1], values[2]);
    }

    public void MoveBy(ref LaidGlyph glyph)
    {
        glyph.X += X;
        glyph.Y += Y;
        glyph.Advance += Advance;
    }

    /// <summary>The point by which a glyph is joined to another.</summary>
    public static (int X, int Y) Anchor(FontTable anchor, VariationStore? variations)
    {
        var (x, y) = (anchor.I16(2), anchor.I16(4));
        if (anchor.U16(0) != 3 || variations is null)
        {
            return (x, y);
        }

        return (x + Along(6), y + Along(8));
        int Along(int at) =>
            anchor.U16(at) is > 0 and var device ? Delta(anchor.From(device), variations) : 0;
    }

    /// <summary>Corrections for single sizes of a screen (the other device tables) are none of a book's.</summary>
    private static int Delta(FontTable device, VariationStore variations) =>
        device.U16(4) == VariationIndex
            ? (int)
                Math.Round(
                    variations.Delta(device.U16(0), device.U16(2)),
                    MidpointRounding.AwayFromZero
                )
            : 0;
}

/// <summary>What a pair of glyphs does to both.</summary>
internal sealed record PairAdjustment(Adjustment First, Adjustment Second, bool MovesSecond);
