using System.Runtime.InteropServices;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The frame of a picture, upright, in English metric units.</summary>
/// <param name="Orientation">How the picture lies in its file, 1 to 8 (Exif 2.32, 4.6.4, tag 274).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DocxFrame(long Width, long Height, int Orientation)
{
    // Sixty thousandths of a degree, clockwise (ISO/IEC 29500-1, 20.1.10.3).
    private const int Quarter = 90 * 60_000;

    private (int Quarters, bool IsFlipped) Turn =>
        Orientation switch
        {
            2 => (0, true),
            3 => (2, false),
            4 => (2, true),
            5 => (3, true),
            6 => (1, false),
            7 => (1, true),
            8 => (3, false),
            _ => (0, false),
        };

    /// <summary>The size before the turn, which is what all sizes of a frame are.</summary>
    private (long X, long Y) Size => Turn.Quarters % 2 == 1 ? (Height, Width) : (Width, Height);

    public Frame.Extent Extent() => new() { Cx = Size.X, Cy = Size.Y };

    /// <summary>What the turned picture takes beyond its size, on either side (ISO/IEC 29500-1, 20.4.2.6); null for nothing.</summary>
    public Frame.EffectExtent? Effect()
    {
        var (x, y) = (Math.Max(0, Width - Size.X) / 2, Math.Max(0, Height - Size.Y) / 2);
        return (x, y) == (0, 0)
            ? null
            : new()
            {
                LeftEdge = x,
                RightEdge = x,
                TopEdge = y,
                BottomEdge = y,
            };
    }

    /// <summary>The picture is flipped first and turned then, about its middle (20.1.7.6).</summary>
    public Drawing.Transform2D Transform()
    {
        var (quarters, isFlipped) = Turn;
        var transform = new Drawing.Transform2D(
            new Drawing.Offset { X = 0, Y = 0 },
            new Drawing.Extents { Cx = Size.X, Cy = Size.Y }
        );
        if (quarters > 0)
        {
            transform.Rotation = quarters * Quarter;
        }

        if (isFlipped)
        {
            transform.HorizontalFlip = true;
        }

        return transform;
    }
}
