using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Publisher.Typesetting.Pdf.Images;

/// <summary>Reads a PNG (ISO/IEC 15948). Where its samples are what a PDF holds, its compressed data is taken as it
/// is, since both have the same filters; alpha, transparency and interlacing are undone.</summary>
internal static class PngReader
{
    private const int LastFilter = 4;

    // Deflate packs 258 bytes into two bits at best (RFC 1951, 3.2.5).
    private const int BestPacking = 258 * 8 / 2;

    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        var chunks = PngChunks.Read(file.Span);
        var header = PngHeader.Read(chunks.Header);
        if (header.Colour == PngColour.Palette && chunks.Palette.Length < 3)
        {
            throw Broken();
        }
        var samples = Inflate(header, chunks.Data);
        if (header.HasAlpha || header.IsInterlaced || chunks.Transparency is not null)
        {
            return PngPixels.Read(header, chunks, samples);
        }
        CheckFilters(header, samples);
        return new PdfImage(header.Width, header.Height, Entries(header, chunks), chunks.Data);
    }

    private static void CheckFilters(PngHeader header, byte[] samples)
    {
        for (var at = 0; at < samples.Length; at += 1 + header.RowBytes(header.Width))
        {
            if (samples[at] > LastFilter)
            {
                throw Broken();
            }
        }
    }

    public static InvalidImageException Broken() =>
        new("The PNG is broken or cut off. Insert the image again in the document.");

    /// <summary>The filtered rows. Made even where the compressed data is kept: what doesn't inflate must not get into
    /// a file.</summary>
    private static byte[] Inflate(PngHeader header, byte[] data)
    {
        var length = PngPasses
            .Of(header)
            .Sum(pass => pass.Height * (1L + header.RowBytes(pass.Width)));
        if (length > (long)data.Length * BestPacking)
        {
            throw Broken();
        }
        var samples = new byte[length];
        try
        {
            using var stream = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            stream.ReadExactly(samples);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Broken();
        }
        return samples;
    }

    private static string Entries(PngHeader header, PngChunks chunks)
    {
        var space =
            header.Colour == PngColour.Palette ? Indexed(chunks.Palette)
            : header.IsGray ? "/DeviceGray"
            : "/DeviceRGB";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/ColorSpace{space}/BitsPerComponent {header.BitDepth}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {header.Channels}/BitsPerComponent {header.BitDepth}/Columns {header.Width}>>"
        );
    }

    private static string Indexed(byte[] palette) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"[/Indexed/DeviceRGB {(palette.Length / 3) - 1}<{Convert.ToHexString(palette, 0, palette.Length / 3 * 3)}>]"
        );
}

/// <summary>The chunks of a PNG that matter for its look.</summary>
internal sealed record PngChunks(byte[] Header, byte[] Palette, byte[]? Transparency, byte[] Data)
{
    private const int SignatureLength = 8;
    private const int LargestPalette = 3 * 256;

    public static PngChunks Read(ReadOnlySpan<byte> file)
    {
        byte[] header = [];
        byte[] palette = [];
        byte[]? transparency = null;
        using var data = new MemoryStream();
        for (var at = SignatureLength; at + 12 <= file.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                throw PngReader.Broken();
            }
            var type = file.Slice(at + 4, 4);
            var content = file.Slice(at + 8, (int)length);
            if (type.SequenceEqual("IHDR"u8))
            {
                header = content.ToArray();
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = content[..Math.Min(content.Length, LargestPalette)].ToArray();
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                transparency = content.ToArray();
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }
            at += 12 + (int)length;
        }
        return new(header, palette, transparency, data.ToArray());
    }
}
