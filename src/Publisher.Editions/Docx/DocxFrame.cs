using System.Runtime.InteropServices;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace Publisher.Editions.Docx;

/// <summary>The frame of a picture, upright, in English metric units.</summary>
/// <param name="Orientation">How the picture lies in its file, 1 to 8 (Exif 2.32, 4.6.4, tag 274).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DocxFrame(long Width, long Height, int Orientation)
{
    // Sixty thousandths of a degree, clockwise (ISO/IEC 29500-1, 20.1.10.3).
    private const int Quarter = 90 * 60_000;

    /// <summary>The picture is flipped first and turned then, about its middle; its size is that before (20.1.7.6).</summary>
    public Drawing.Transform2D Transform()
    {
        var (quarters, isFlipped) = Orientation switch
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
        var isSideways = quarters % 2 == 1;
        var (x, y) = isSideways ? (Height, Width) : (Width, Height);
        var transform = new Drawing.Transform2D(
            new Drawing.Offset { X = (Width - x) / 2, Y = (Height - y) / 2 },
            new Drawing.Extents { Cx = x, Cy = y }
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
