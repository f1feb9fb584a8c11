using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Publisher.Images;

/// <summary>What a picture's file says of its size, before anything of it is decoded.</summary>
/// <param name="Width">In pixels as stored; for a drawing in CSS pixels.</param>
/// <param name="Height"><inheritdoc cref="Width"/></param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ImageHeader(int Width, int Height)
{
    /// <summary>Pixels to the inch, across and down; 0 where the file doesn't say.</summary>
    public (double X, double Y) Resolution { get; init; }

    /// <summary>How it is turned, 1 to 8 (Exif 2.32, 4.6.4, tag 274); 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    public static ImageHeader Read(ImageFormat format, ReadOnlySpan<byte> file)
    {
        try
        {
            return format == ImageFormat.Png ? PngHeader.Read(file)
                : format == ImageFormat.Jpeg ? JpegHeader.Read(file)
                : format == ImageFormat.Gif ? Gif(file)
                : format == ImageFormat.WebP ? WebPHeader.Read(file)
                : format == ImageFormat.Bmp ? Bmp(file)
                : format == ImageFormat.Tiff ? TiffDirectory.Read(file).Header
                : format == ImageFormat.Svg ? SvgHeader.Read(file)
                : default;
        }
        catch (ArgumentOutOfRangeException)
        {
            // The file ends before its size.
            return default;
        }
    }

    /// <summary>The screen, and what of the first frame stands beyond it, as browsers show it.</summary>
    private static ImageHeader Gif(ReadOnlySpan<byte> file)
    {
        var (width, height) = (Word(file[6..]), Word(file[8..]));
        var at = 13 + Palette(file[10]);
        while (at + 9 < file.Length && file[at] == 0x21)
        {
            for (at += 2; at < file.Length && file[at] != 0; at += file[at] + 1) { }
            at++;
        }
        return at + 9 < file.Length && file[at] == 0x2C
            ? new(
                Math.Max(width, Word(file[(at + 1)..]) + Word(file[(at + 5)..])),
                Math.Max(height, Word(file[(at + 3)..]) + Word(file[(at + 7)..]))
            )
            : new(width, height);
    }

    private static int Palette(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static ImageHeader Bmp(ReadOnlySpan<byte> file) =>
        BinaryPrimitives.ReadInt32LittleEndian(file[14..]) == 12
            ? new(Word(file[18..]), Word(file[20..]))
            // Rows that go down are told by a negative height.
            : new(
                BinaryPrimitives.ReadInt32LittleEndian(file[18..]),
                Math.Abs(
                    Math.Max(-int.MaxValue, BinaryPrimitives.ReadInt32LittleEndian(file[22..]))
                )
            );

    private static int Word(ReadOnlySpan<byte> file) =>
        BinaryPrimitives.ReadUInt16LittleEndian(file);
}
