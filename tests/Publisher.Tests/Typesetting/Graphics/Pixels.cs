using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Graphics.Formats;
using Xunit;

namespace Publisher.Tests.Typesetting.Graphics;

/// <summary>Reads what an image in a PDF shows, by the standard's own words (ISO 32000-1, 7.4.4.4, 8.6.6.3 and 8.9.6.4).</summary>
internal static partial class Pixels
{
    /// <summary>An image of one black pixel.</summary>
    public static PageImage Dot { get; } =
        new SampledImage(1, 1, ImageColours.Gray, "/BitsPerComponent 8", (byte[])[0])
        {
            IsRaw = true,
        };

    public static SampledImage Read(byte[] file)
    {
        Assert.True(PageImage.TryRead(file, out var image, out var problem), problem);
        Assert.True(image.Width > 0 && image.Height > 0);
        return Assert.IsType<SampledImage>(image);
    }

    /// <summary>Of each pixel its colours, 8 bits each.</summary>
    public static byte[] Colours(SampledImage image)
    {
        var samples = Samples(image);
        var most = (1 << Depth(image)) - 1;
        return image.Colours.Palette is { } palette
            ? [.. samples.SelectMany(index => palette.AsSpan(index * 3, 3).ToArray())]
            : [.. samples.Select(sample => (byte)(most > 255 ? sample >> 8 : sample * 255 / most))];
    }

    /// <summary>Of each pixel its opacity, 8 bits each; null where nothing says that any is transparent.</summary>
    public static byte[]? Opacity(SampledImage image)
    {
        if (image.Opacity is { } opacity)
        {
            return Colours(opacity);
        }

        if (!Mask().IsMatch(image.Entries))
        {
            return null;
        }

        var ranges = Numbers(Mask().Match(image.Entries).Groups[1].Value).Chunk(2).ToArray();
        return
        [
            .. Samples(image)
                .Chunk(ranges.Length)
                .Select(pixel =>
                    pixel
                        .Zip(ranges)
                        .All(each => each.First >= each.Second[0] && each.First <= each.Second[1])
                        ? (byte)0
                        : (byte)255
                ),
        ];
    }

    private static List<int> Samples(SampledImage image)
    {
        var (depth, channels) = (
            Depth(image),
            image.Colours.Palette is null ? image.Colours.Channels : 1
        );
        var length = ((image.Width * channels * depth) + 7) / 8;
        var rows = image.IsRaw ? image.Data.ToArray() : Unfiltered(image, length, channels, depth);
        var samples = new List<int>();
        for (var row = 0; row < image.Height; row++)
        {
            for (var i = 0; i < image.Width * channels; i++)
            {
                var value = 0;
                for (var bit = i * depth; bit < (i + 1) * depth; bit++)
                {
                    value =
                        (value << 1) | ((rows[(row * length) + (bit / 8)] >> (7 - (bit % 8))) & 1);
                }

                samples.Add(value);
            }
        }

        return samples;
    }

    private static byte[] Unfiltered(SampledImage image, int length, int channels, int depth)
    {
        using var zlib = new ZLibStream(
            new MemoryStream(image.Data.ToArray()),
            CompressionMode.Decompress
        );
        var packed = new MemoryStream();
        zlib.CopyTo(packed);
        var (filtered, step) = (packed.ToArray(), Math.Max(1, channels * depth / 8));
        var rows = new byte[length * image.Height];
        for (var row = 0; row < image.Height; row++)
        {
            var filter = filtered[row * (length + 1)];
            for (var i = 0; i < length; i++)
            {
                int left = i < step ? 0 : rows[(row * length) + i - step];
                int above = row == 0 ? 0 : rows[((row - 1) * length) + i];
                int corner = row == 0 || i < step ? 0 : rows[((row - 1) * length) + i - step];
                int[] guesses =
                [
                    0,
                    left,
                    above,
                    (left + above) / 2,
                    new[] { left, above, corner }.MinBy(each =>
                        Math.Abs(left + above - corner - each)
                    ),
                ];
                rows[(row * length) + i] = (byte)(
                    filtered[(row * (length + 1)) + 1 + i] + guesses[filter]
                );
            }
        }

        return rows;
    }

    private static int Depth(SampledImage image) =>
        Numbers(BitsPerComponent().Match(image.Entries).Groups[1].Value)[0];

    private static int[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"/Mask\[([0-9 ]+)\]")]
    private static partial Regex Mask();

    [GeneratedRegex(@"^/BitsPerComponent (\d+)")]
    private static partial Regex BitsPerComponent();
}
