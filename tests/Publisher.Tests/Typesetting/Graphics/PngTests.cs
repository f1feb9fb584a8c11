using System.IO.Compression;
using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Graphics.Formats;
using Xunit;

namespace Publisher.Tests.Typesetting.Graphics;

public sealed class PngTests
{
    private const int Width = 13;
    private const int Height = 11;

    public static TheoryData<int, int> Forms =>
        new(
            from colour in new[] { 0, 2, 3, 4, 6 }
            from depth in new[] { 1, 2, 4, 8, 16 }
            where depth == 8 || (depth < 8 && colour is 0 or 3) || (depth == 16 && colour != 3)
            select (colour, depth)
        );

    [Theory]
    [MemberData(nameof(Forms))]
    public void Interlaced_pixels_are_put_in_their_places(int colour, int depth)
    {
        var form = (PngColour)colour;
        var palette = Palette(depth);
        var encoder = new PngEncoder(Width, Height, depth, form)
        {
            IsInterlaced = true,
            Palette = form == PngColour.Palette ? palette : null,
        };

        var image = Pixels.Read(encoder.Encode((x, y, channel) => Sample(x, y, channel, depth)));

        var gray = form is PngColour.Gray or PngColour.GrayAlpha;
        var channels = gray ? 1 : 3;
        var (colours, opacity) = (Pixels.Colours(image), Pixels.Opacity(image));
        Assert.Equal(channels, image.Colours.Channels);
        for (var pixel = 0; pixel < Width * Height; pixel++)
        {
            var (x, y) = (pixel % Width, pixel / Width);
            for (var channel = 0; channel < channels; channel++)
            {
                var expected =
                    form == PngColour.Palette
                        ? palette[(Sample(x, y, 0, depth) * 3) + channel]
                        : EightBits(Sample(x, y, channel, depth), depth);
                Assert.Equal(expected, colours[(pixel * channels) + channel]);
            }

            if (form is PngColour.GrayAlpha or PngColour.TrueColourAlpha)
            {
                var expected = EightBits(Sample(x, y, channels, depth), depth);
                Assert.Equal(expected, opacity![pixel]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Plain_pixels_are_the_same_as_interlaced_ones(int colour, int depth)
    {
        var form = (PngColour)colour;
        PngEncoder Encoder(bool isInterlaced) =>
            new(Width, Height, depth, form)
            {
                IsInterlaced = isInterlaced,
                Palette = form == PngColour.Palette ? Palette(depth) : null,
            };

        var plain = Pixels.Read(Encoder(false).Encode((x, y, c) => Sample(x, y, c, depth)));
        var interlaced = Pixels.Read(Encoder(true).Encode((x, y, c) => Sample(x, y, c, depth)));

        Assert.Equal(Pixels.Colours(interlaced), Pixels.Colours(plain));
        Assert.Equal(Pixels.Opacity(interlaced), Pixels.Opacity(plain));
    }

    [Fact]
    public void What_a_pdf_can_hold_is_taken_as_it_is()
    {
        var file = new PngEncoder(Width, Height, 4, PngColour.Palette)
        {
            Palette = Palette(4),
        }.Encode((x, y, _) => Sample(x, y, 0, 4));

        var image = Pixels.Read(file);

        Assert.False(image.IsRaw);
        Assert.Null(image.Opacity);
        Assert.Equal(Palette(4), image.Colours.Palette);
        Assert.Equal(
            "/BitsPerComponent 4/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent 4/Columns 13>>",
            image.Entries
        );
        using var zlib = new ZLibStream(
            new MemoryStream(image.Data.ToArray()),
            CompressionMode.Decompress
        );
        var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.Equal(Height * (1 + 7), rows.Length);
    }

    [Fact]
    public void The_colour_that_stands_for_nothing_is_transparent()
    {
        var image = Pixels.Read(
            new PngEncoder(3, 1, 8, PngColour.TrueColour)
            {
                Transparency = [0, 10, 0, 20, 0, 30],
            }.Encode((x, _, channel) => x == 1 ? (channel + 1) * 10 : 10)
        );

        Assert.Equal([255, 0, 255], Pixels.Opacity(image));
        Assert.EndsWith("/Mask[10 10 20 20 30 30]", image.Entries, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_the_palette_have_their_opacity()
    {
        var image = Pixels.Read(
            new PngEncoder(4, 1, 2, PngColour.Palette)
            {
                Palette = Palette(2),
                Transparency = [0, 128],
            }.Encode((x, _, _) => x)
        );

        Assert.Equal([0, 128, 255, 255], Pixels.Opacity(image));
        Assert.Equal(Palette(2), Pixels.Colours(image));
    }

    [Fact]
    public void A_palette_that_is_larger_than_it_can_be_is_cut()
    {
        var image = Pixels.Read(
            new PngEncoder(2, 2, 8, PngColour.Palette) { Palette = new byte[3 * 300] }.Encode(
                (_, _, _) => 0
            )
        );

        Assert.Equal(3 * 256, image.Colours.Palette!.Length);
    }

    [Theory]
    [InlineData(6, false, 0)]
    [InlineData(6, true, 0)]
    [InlineData(2, false, 255)]
    [InlineData(0, true, 255)]
    public void A_file_that_is_cut_off_shows_what_it_has_and_then_nothing(
        int colour,
        bool isInterlaced,
        int rest
    )
    {
        var noise = new Noise(3);
        var whole = new PngEncoder(40, 40, 8, (PngColour)colour)
        {
            IsInterlaced = isInterlaced,
        }.Encode((_, _, channel) => channel == 3 ? 255 : noise.Next(255));
        var (told, shown) = (0, 0);
        for (var length = 4; length < whole.Length - 40; length += 7)
        {
            if (!PageImage.TryRead(whole.AsMemory(0, length), out _, out var problem))
            {
                Assert.Contains("cut off", problem, StringComparison.Ordinal);
                told++;
                continue;
            }

            var image = Pixels.Read(whole[..length]);
            Assert.Equal(rest, (Pixels.Opacity(image) ?? Pixels.Colours(image))[^1]);
            shown++;
        }

        Assert.True(told > 5 && shown > 50, $"{told} told, {shown} shown");
    }

    [Fact]
    public void Opacity_that_hides_nothing_takes_no_room()
    {
        var file = new PngEncoder(200, 200, 8, PngColour.TrueColourAlpha).Encode(
            (x, y, channel) => channel == 3 ? 255 : (x + y + channel) % 256
        );

        var image = Pixels.Read(file);

        Assert.Null(image.Opacity);
        Assert.InRange(image.Data.Length, 1, file.Length);
    }

    [Fact]
    public void Sixteen_bits_stay_sixteen()
    {
        var image = Pixels.Read(
            new PngEncoder(5, 5, 16, PngColour.TrueColourAlpha).Encode(
                (x, y, c) => Sample(x, y, c, 16)
            )
        );

        Assert.StartsWith("/BitsPerComponent 16/", image.Entries, StringComparison.Ordinal);
        Assert.StartsWith(
            "/BitsPerComponent 16/",
            image.Opacity!.Entries,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(6)]
    [InlineData(4)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_picture_hardly_grows(int kind)
    {
        var colour = (PngColour)kind;
        var file = new PngEncoder(300, 200, 8, colour)
        {
            Palette = colour == PngColour.Palette ? Palette(8) : null,
            Transparency = colour == PngColour.Palette ? [255, 0, 255, 0] : null,
        }.Encode((x, y, c) => ((x * x / 97) + (y * (c + 1) / 3)) % 256);

        var image = Pixels.Read(file);

        Assert.InRange(image.Data.Length + (image.Opacity?.Data.Length ?? 0), 1, file.Length * 1.2);
    }

    [Fact]
    public void Garbled_files_are_read_or_told()
    {
        var whole = new PngEncoder(Width, Height, 8, PngColour.TrueColour)
        {
            IsInterlaced = true,
        }.Encode((x, y, c) => Sample(x, y, c, 8));
        var noise = new Noise(99);
        var told = 0;
        for (var round = 0; round < 2000; round++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[noise.Next(8, bytes.Length)] = (byte)noise.Next(256);
            bytes[noise.Next(8, bytes.Length)] = (byte)noise.Next(256);
            if (!PageImage.TryRead(bytes, out _, out var problem))
            {
                Assert.NotEmpty(problem);
                told++;
            }
        }

        Assert.InRange(told, 100, 2000);
    }

    [Theory]
    [InlineData(100_000, 100_000, "100 million")]
    [InlineData(9_999, 9_999, "cut off")]
    [InlineData(0, 5, "broken")]
    public void A_size_that_can_t_be_true_is_told(int width, int height, string expected)
    {
        var file = new PngEncoder(width, height, 8, PngColour.TrueColourAlpha).File([0, 1, 2]);

        Assert.Contains(expected, Problem(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_does_not_exist_gets_into_no_file()
    {
        var file = new PngEncoder(2, 2, 8, PngColour.Gray).File([0, 1, 2, 7, 1, 2]);

        // The row is white, and so would be all after it.
        Assert.Equal([1, 2, 255, 255], Pixels.Colours(Pixels.Read(file)));
    }

    private static string Problem(byte[] file)
    {
        Assert.False(PageImage.TryRead(file, out _, out var problem));
        return problem;
    }

    private static int Sample(int x, int y, int channel, int depth) =>
        ((x * 7919) + (y * 104_729) + (channel * 31)) % (1 << depth);

    private static byte EightBits(int sample, int depth) =>
        depth == 16 ? (byte)(sample / 256) : (byte)(sample * 255 / ((1 << depth) - 1));

    private static byte[] Palette(int depth) =>
        [.. Enumerable.Range(0, 3 << Math.Min(depth, 8)).Select(i => (byte)(i * 37))];
}
