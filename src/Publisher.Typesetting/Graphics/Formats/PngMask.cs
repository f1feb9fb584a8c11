using System.Globalization;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>What the chunk tRNS makes transparent (ISO/IEC 15948, 11.3.2.1): one colour, or entries of the palette.</summary>
internal sealed class PngMask
{
    private readonly byte[] alphas;

    private PngMask(string key, byte[] alphas) => (Key, this.alphas) = (key, alphas);

    /// <summary>The entry for samples that are left out (ISO 32000-1, 8.9.6.4); empty where there is none.</summary>
    public string Key { get; }

    /// <summary>Whether the key says all that there is to say.</summary>
    public bool IsByKey => alphas.Length == 0;

    public static PngMask Of(PngHeader header, byte[]? transparency) =>
        transparency is not { Length: > 0 } values ? new("", [])
        : header.Colour == PngColour.Palette ? OfPalette(values)
        : values.Length >= header.Channels * 2
        && Samples(values, header.Channels).All(key => key.From < 1 << header.BitDepth)
            ? new(Entry(Samples(values, header.Channels)), [])
        : new("", []);

    /// <summary>The opacity of each pixel, compressed; null where all is opaque.</summary>
    public ReadOnlyMemory<byte>? Read(PngHeader header, byte[] data)
    {
        using var rows = PngRows.Of(header, data);
        using var packer = new RowPacker(header with { Colour = PngColour.Gray, BitDepth = 8 });
        var row = new byte[1 + header.RowBytes(header.Width)];
        var above = new byte[row.Length];
        var opacity = new byte[packer.RowLength];
        var isOpaque = true;
        for (var line = 0; line < header.Height; line++)
        {
            var isThere = rows.TryRead(row);
            PngFilter.Undo(row, above, 1);
            for (var column = 0; column < header.Width; column++)
            {
                var index = header.Index(row.AsSpan(1), column);
                opacity[column + 1] =
                    !isThere ? (byte)0
                    : index < alphas.Length ? alphas[index]
                    : (byte)255;
            }
            isOpaque = isOpaque && !opacity.AsSpan(1).ContainsAnyExcept((byte)255);
            packer.Add(opacity, isToFilter: false);
            (row, above) = (above, row);
        }
        return isOpaque ? default(ReadOnlyMemory<byte>?) : packer.Finish();
    }

    private static PngMask OfPalette(byte[] alphas)
    {
        var first = alphas.AsSpan().IndexOf((byte)0);
        var last = alphas.AsSpan().LastIndexOf((byte)0);
        var isOneRange = alphas
            .Select((alpha, index) => alpha == (index >= first && index <= last ? 0 : 255))
            .All(holds => holds);
        return first < 0 && isOneRange ? new("", [])
            : isOneRange ? new(Entry([(first, last)]), [])
            : new("", alphas);
    }

    private static IEnumerable<(int From, int To)> Samples(byte[] key, int channels) =>
        Enumerable
            .Range(0, channels)
            .Select(channel => (key[channel * 2] << 8) | key[(channel * 2) + 1])
            .Select(sample => (sample, sample));

    private static string Entry(IEnumerable<(int From, int To)> ranges) =>
        $"/Mask[{string.Join(' ', ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.From} {range.To}")))}]";
}
