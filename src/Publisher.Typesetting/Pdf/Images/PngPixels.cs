namespace Publisher.Typesetting.Pdf.Images;

/// <summary>Turns the filtered samples of a PNG into 8-bit colour with opacity apart, as a PDF wants them.</summary>
internal sealed class PngPixels
{
    private readonly PngHeader header;
    private readonly PngChunks chunks;
    private readonly byte[] colours;
    private readonly byte[] opacity;

    private PngPixels(PngHeader header, PngChunks chunks)
    {
        (this.header, this.chunks) = (header, chunks);
        var pixels = header.Width * header.Height;
        colours = new byte[pixels * (header.IsGray ? 1 : 3)];
        opacity = new byte[pixels];
    }

    public static PdfImage Read(PngHeader header, PngChunks chunks, byte[] samples)
    {
        var pixels = new PngPixels(header, chunks);
        var at = 0;
        foreach (var pass in PngPasses.Of(header))
        {
            pixels.Add(pass, samples, ref at);
        }
        return PdfImage.OfSamples(
            header.Width,
            header.Height,
            header.IsGray ? "Gray" : "RGB",
            pixels.colours,
            pixels.opacity
        );
    }

    private void Add(PngPass pass, byte[] samples, ref int at)
    {
        var length = header.RowBytes(pass.Width);
        ReadOnlySpan<byte> above = new byte[length];
        var step = Math.Max(1, header.Channels * header.BitDepth / 8);
        for (var row = 0; row < pass.Height; row++)
        {
            var line = samples.AsSpan(at + 1, length);
            Unfilter(samples[at], line, above, step);
            for (var column = 0; column < pass.Width; column++)
            {
                var pixel =
                    ((pass.Y + (row * pass.StepY)) * header.Width) + pass.X + (column * pass.StepX);
                Set(pixel, line, column);
            }
            above = line;
            at += 1 + length;
        }
    }

    private void Set(int pixel, ReadOnlySpan<byte> line, int column)
    {
        if (header.Colour == PngColour.Palette)
        {
            SetIndexed(pixel, Sample(line, column));
            return;
        }
        var first = column * header.Channels;
        var channels = header.IsGray ? 1 : 3;
        for (var channel = 0; channel < channels; channel++)
        {
            colours[(pixel * channels) + channel] = EightBits(Sample(line, first + channel));
        }
        opacity[pixel] =
            header.HasAlpha ? EightBits(Sample(line, first + channels))
            : IsKeyedOut(line, first, channels) ? (byte)0
            : (byte)255;
    }

    private void SetIndexed(int pixel, int index)
    {
        if ((index * 3) + 2 < chunks.Palette.Length)
        {
            chunks.Palette.AsSpan(index * 3, 3).CopyTo(colours.AsSpan(pixel * 3));
        }
        opacity[pixel] =
            chunks.Transparency is { } alpha && index < alpha.Length ? alpha[index] : (byte)255;
    }

    /// <summary>Whether the pixel has the one colour that tRNS makes transparent (11.3.2.1).</summary>
    private bool IsKeyedOut(ReadOnlySpan<byte> line, int first, int channels)
    {
        if (chunks.Transparency is not { } key || key.Length < channels * 2)
        {
            return false;
        }
        for (var channel = 0; channel < channels; channel++)
        {
            var value = (key[channel * 2] << 8) | key[(channel * 2) + 1];
            if (Sample(line, first + channel) != value)
            {
                return false;
            }
        }
        return true;
    }

    private int Sample(ReadOnlySpan<byte> line, int index)
    {
        var depth = header.BitDepth;
        if (depth == 16)
        {
            return (line[index * 2] << 8) | line[(index * 2) + 1];
        }
        var bit = index * depth;
        return (line[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }

    private byte EightBits(int sample) =>
        header.BitDepth == 16
            ? (byte)(sample >> 8)
            : (byte)(sample * 255 / ((1 << header.BitDepth) - 1));

    // ISO/IEC 15948, 9.2.
    private static void Unfilter(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int step)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var left = at < step ? 0 : line[at - step];
            var corner = at < step ? 0 : above[at - step];
            var predicted = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[at],
                3 => (left + above[at]) / 2,
                4 => Paeth(left, above[at], corner),
                _ => throw PngReader.Broken(),
            };
            line[at] = (byte)(line[at] + predicted);
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (
            Math.Abs(estimate - left),
            Math.Abs(estimate - above),
            Math.Abs(estimate - corner)
        );
        return toLeft <= toAbove && toLeft <= toCorner ? left
            : toAbove <= toCorner ? above
            : corner;
    }
}
