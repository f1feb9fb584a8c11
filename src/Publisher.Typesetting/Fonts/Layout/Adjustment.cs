using System.Numerics;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>Values of GPOS: how a glyph is moved, and the points by which glyphs are joined (OpenType 1.9, ValueRecord
/// and Anchor).</summary>
internal static class Adjustment
{
    private const int FirstDevice = 4;
    private const int VariationIndex = 0x8000;

    /// <summary>How many bytes a value of the format takes.</summary>
    public static int Size(int format) => 2 * BitOperations.PopCount((uint)format & 0xFF);

    /// <param name="parent">From where the value's own tables are addressed.</param>
    public static void Apply(
        FontTable parent,
        int at,
        int format,
        VariationStore? variations,
        ref LaidGlyph glyph
    )
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

        glyph.X += values[0];
        glyph.Y += values[1];
        glyph.Advance += values[2];
    }

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
