using System.Buffers.Binary;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>What a PNG says of itself in its IHDR chunk (ISO/IEC 15948, 11.2.2).</summary>
internal readonly record struct PngHeader(
    int Width,
    int Height,
    int BitDepth,
    PngColour Colour,
    bool IsInterlaced
)
{
    /// <summary>No picture in a document has more; a file that says so is made to exhaust memory or patience.</summary>
    private const long MostPixels = 100_000_000;

    /// <summary>Samples of a pixel.</summary>
    public int Channels =>
        Colour switch
        {
            PngColour.TrueColour => 3,
            PngColour.GrayAlpha => 2,
            PngColour.TrueColourAlpha => 4,
            _ => 1,
        };

    public bool HasAlpha => Colour is PngColour.GrayAlpha or PngColour.TrueColourAlpha;

    public bool IsGray => Colour is PngColour.Gray or PngColour.GrayAlpha;

    public PngColour WithoutAlpha =>
        Colour == PngColour.GrayAlpha ? PngColour.Gray : PngColour.TrueColour;

    /// <summary>Bits of opacity that a pixel has: as many as its colours, or what the entries of a palette have.</summary>
    public int AlphaDepth => HasAlpha ? BitDepth : 8;

    /// <summary>The sample of a pixel that has one, of at most 8 bits.</summary>
    public int Index(ReadOnlySpan<byte> row, int column)
    {
        var bit = column * BitDepth;
        return (row[bit >> 3] >> (8 - BitDepth - (bit & 7))) & ((1 << BitDepth) - 1);
    }

    /// <summary>Bytes of a row of pixels, without the filter's byte before it.</summary>
    public int RowBytes(int width) => (int)((((long)width * Channels * BitDepth) + 7) / 8);

    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 13)
        {
            throw PngReader.Broken();
        }
        var header = new PngHeader(
            BinaryPrimitives.ReadInt32BigEndian(chunk),
            BinaryPrimitives.ReadInt32BigEndian(chunk[4..]),
            chunk[8],
            (PngColour)chunk[9],
            chunk[12] == 1
        );
        if (header.Width <= 0 || header.Height <= 0 || !header.IsDepthAllowed() || chunk[12] > 1)
        {
            throw PngReader.Broken();
        }
        if ((long)header.Width * header.Height > MostPixels)
        {
            throw new InvalidImageException(
                $"The PNG says that it has {header.Width} x {header.Height} pixels, more than {MostPixels / 1_000_000} million. Insert a smaller one."
            );
        }
        return header;
    }

    // ISO/IEC 15948, table 11.1.
    private bool IsDepthAllowed() =>
        Colour switch
        {
            PngColour.Gray => BitDepth is 1 or 2 or 4 or 8 or 16,
            PngColour.Palette => BitDepth is 1 or 2 or 4 or 8,
            PngColour.TrueColour or PngColour.GrayAlpha or PngColour.TrueColourAlpha => BitDepth
                is 8
                    or 16,
            _ => false,
        };
}

internal enum PngColour
{
    Gray = 0,
    TrueColour = 2,
    Palette = 3,
    GrayAlpha = 4,
    TrueColourAlpha = 6,
}
