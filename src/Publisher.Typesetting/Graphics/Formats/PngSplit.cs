namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>Parts the rows of a PNG into colours and opacity. Filters work on each channel for itself, so what is left of a
/// filtered row without one channel is the filtered row of the others.</summary>
internal static class PngSplit
{
    /// <summary>Compressed rows of colours and, unless all is opaque, of opacity.</summary>
    public static (ReadOnlyMemory<byte> Colours, ReadOnlyMemory<byte>? Opacity) Part(
        PngHeader header,
        PngRows rows
    )
    {
        using var colours = new RowPacker(header with { Colour = header.WithoutAlpha });
        using var opacity = new RowPacker(header with { Colour = PngColour.Gray });
        var (row, sample) = (new byte[1 + header.RowBytes(header.Width)], header.BitDepth / 8);
        var (alpha, above) = (new byte[opacity.RowLength], new byte[opacity.RowLength]);
        var colour = new byte[colours.RowLength];
        var isOpaque = true;
        for (var line = 0; line < header.Height; line++)
        {
            if (!rows.TryRead(row))
            {
                CheckBegun(line);
                // Transparent to the end.
                Array.Clear(row);
                Array.Clear(above);
                isOpaque = false;
            }
            Part(row, colour, alpha, sample, header.Channels - 1);
            colours.Add(colour, header.IsInterlaced);
            opacity.Add(alpha, header.IsInterlaced);
            PngFilter.Undo(alpha, above, sample);
            isOpaque = isOpaque && !alpha.AsSpan(1).ContainsAnyExcept((byte)255);
            (alpha, above) = (above, alpha);
        }
        // A bare null would be an empty memory.
        return (colours.Finish(), isOpaque ? default(ReadOnlyMemory<byte>?) : opacity.Finish());
    }

    /// <summary>All rows compressed anew, those that are missing in white.</summary>
    public static ReadOnlyMemory<byte> Repack(PngHeader header, PngRows rows)
    {
        using var packer = new RowPacker(header);
        var row = new byte[packer.RowLength];
        var isToFilter =
            header is { IsInterlaced: true, BitDepth: >= 8, Colour: not PngColour.Palette };
        for (var line = 0; line < header.Height; line++)
        {
            if (!rows.TryRead(row))
            {
                CheckBegun(line);
                row.AsSpan().Fill((byte)(header.Colour == PngColour.Palette ? 0 : 255));
                row[0] = 0;
            }
            packer.Add(row, isToFilter);
        }
        return packer.Finish();
    }

    private static void CheckBegun(int line)
    {
        if (line == 0)
        {
            throw PngReader.Broken();
        }
    }

    private static void Part(
        ReadOnlySpan<byte> row,
        Span<byte> colours,
        Span<byte> opacity,
        int sample,
        int channels
    )
    {
        colours[0] = opacity[0] = row[0];
        var (from, colour, alpha) = (1, 1, 1);
        while (from < row.Length)
        {
            row.Slice(from, sample * channels).CopyTo(colours[colour..]);
            from += sample * channels;
            colour += sample * channels;
            row.Slice(from, sample).CopyTo(opacity[alpha..]);
            from += sample;
            alpha += sample;
        }
    }
}
