using System.Globalization;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>Reads a PNG (ISO/IEC 15948). A PDF has the same filters and the same compression, so its compressed data is taken
/// as it is; alpha is parted from the colours, and interlaced rows are put in their places. Where the data is cut off, the rest is white
/// or, with alpha, transparent, as browsers have it.</summary>
internal static class PngReader
{
    public static PageImage Read(ReadOnlyMemory<byte> file, int orientation)
    {
        var chunks = PngChunks.Read(file.Span);
        var header = PngHeader.Read(chunks.Header);
        if (header.Colour == PngColour.Palette && chunks.Palette.Length < 3)
        {
            throw Broken();
        }
        if (header.HasAlpha)
        {
            using var rows = PngRows.Of(header, chunks.Data);
            var (colours, opacity) = PngSplit.Part(header, rows);
            return Image(header, chunks, colours, orientation, opacity, mask: "");
        }
        var mask = PngMask.Of(header, chunks.Transparency);
        return Image(
            header,
            chunks,
            Data(header, chunks.Data),
            orientation,
            mask.IsByKey ? null : mask.Read(header, chunks.Data),
            mask.Key
        );
    }

    public static InvalidImageException Broken() =>
        new("The PNG is broken or cut off. Insert the image again in the document.");

    /// <summary>The compressed rows as they are, where they are whole: what doesn't inflate must not get into a file.</summary>
    private static ReadOnlyMemory<byte> Data(PngHeader header, byte[] data)
    {
        if (!header.IsInterlaced)
        {
            using var checkedRows = PngRows.Of(header, data);
            var row = new byte[1 + header.RowBytes(header.Width)];
            while (checkedRows.TryRead(row)) { }
            if (checkedRows.IsWhole)
            {
                return data;
            }
        }
        using var rows = PngRows.Of(header, data);
        return PngSplit.Repack(header, rows);
    }

    private static SampledImage Image(
        PngHeader header,
        PngChunks chunks,
        ReadOnlyMemory<byte> data,
        int orientation,
        ReadOnlyMemory<byte>? opacity,
        string mask
    ) =>
        new(header.Width, header.Height, Colours(header, chunks), Entries(header) + mask, data)
        {
            Orientation = orientation,
            Opacity = opacity is { } alpha
                ? new(
                    header.Width,
                    header.Height,
                    ImageColours.Gray,
                    Entries(header with { Colour = PngColour.Gray, BitDepth = header.AlphaDepth }),
                    alpha
                )
                : null,
        };

    private static ImageColours Colours(PngHeader header, PngChunks chunks) =>
        new(header.IsGray ? 1 : 3)
        {
            Profile = chunks.ColourProfile(header.IsGray),
            Palette =
                header.Colour == PngColour.Palette
                    ? chunks.Palette[..(chunks.Palette.Length / 3 * 3)]
                    : null,
        };

    private static string Entries(PngHeader header)
    {
        var channels = header.Channels - (header.HasAlpha ? 1 : 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/BitsPerComponent {header.BitDepth}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {channels}/BitsPerComponent {header.BitDepth}/Columns {header.Width}>>"
        );
    }
}
