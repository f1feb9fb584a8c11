using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Graphics.Formats;
using Xunit;

namespace Publisher.Tests.Typesetting.Graphics;

public sealed class GifTests
{
    private static readonly byte[] Palette = [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9];

    [Fact]
    public void Pixels_have_the_colours_of_the_palette()
    {
        var image = Pixels.Read(Gif(4, 1, Frame(0, 0, 4, 1, [0, 1, 2, 3])));

        Assert.Equal((4, 1), (image.Width, image.Height));
        Assert.Equal(Palette, Pixels.Colours(image));
        Assert.Null(Pixels.Opacity(image));
    }

    [Fact]
    public void Repeated_pixels_that_are_packed_come_out()
    {
        var indices = Enumerable.Range(0, 9000).Select(i => (byte)(i / 7 % 4)).ToArray();

        var image = Pixels.Read(Gif(90, 100, Frame(0, 0, 90, 100, indices)));

        Assert.Equal(
            indices.SelectMany(i => Palette[(i * 3)..((i * 3) + 3)]),
            Pixels.Colours(image)
        );
    }

    [Fact]
    public void Interlaced_rows_are_put_in_their_places()
    {
        // Rows 0, 8, 4, 2, 6, then the odd ones.
        byte[] rows = [0, 0, 1, 2, 2, 3, 3, 3, 3];

        var image = Pixels.Read(Gif(1, 9, Frame(0, 0, 1, 9, rows, isInterlaced: true)));

        byte[] expected = [0, 3, 2, 3, 1, 3, 2, 3, 0];
        Assert.Equal(expected.Select(i => Palette[i * 3]), RedOf(image));
    }

    [Fact]
    public void What_the_frame_leaves_free_or_clear_is_transparent()
    {
        byte[] control = [0x21, 0xF9, 4, 1, 0, 0, 2, 0];

        var image = Pixels.Read(Gif(3, 2, [.. control, .. Frame(1, 1, 2, 1, [2, 0])]));

        Assert.Equal([0, 0, 0, 0, 0, 255], Pixels.Opacity(image));
        Assert.Equal(255, Pixels.Colours(image)[5 * 3]);
    }

    [Fact]
    public void A_file_that_is_cut_off_shows_what_it_has_or_is_told()
    {
        var whole = Gif(4, 1, Frame(0, 0, 4, 1, [0, 1, 2, 3]));
        var data = whole.Length - 4;
        for (var length = 4; length < data; length++)
        {
            Assert.False(PageImage.TryRead(whole.AsMemory(0, length), out _, out var problem));
            Assert.Contains("cut off", problem, StringComparison.Ordinal);
        }

        var cut = Pixels.Read(whole[..data]);
        Assert.Equal([255, 0, 0, 0], Pixels.Opacity(cut));
        Assert.Equal(Palette[..3], Pixels.Colours(cut)[..3]);
    }

    [Fact]
    public void A_frame_beyond_its_screen_makes_the_screen_larger()
    {
        var image = Pixels.Read(Gif(1, 1, Frame(1, 0, 3, 2, [0, 1, 2, 3, 2, 1])));

        Assert.Equal((4, 2), (image.Width, image.Height));
        Assert.Equal([0, 255, 255, 255, 0, 255, 255, 255], Pixels.Opacity(image));
    }

    [Theory]
    [InlineData(65535, 65535)]
    [InlineData(0, 0)]
    public void A_size_that_can_t_be_true_is_told(int width, int height)
    {
        var file = Gif(width, height, Frame(0, 0, width, height, [0, 1]));

        Assert.False(PageImage.TryRead(file, out _, out var problem));
        Assert.Contains("GIF", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Garbled_files_are_read_or_told()
    {
        var whole = Gif(
            9,
            9,
            Frame(0, 0, 9, 9, [.. Enumerable.Range(0, 81).Select(i => (byte)(i % 4))])
        );
        var noise = new Noise(7);
        var told = 0;
        for (var round = 0; round < 3000; round++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[noise.Next(10, bytes.Length)] = (byte)noise.Next(256);
            bytes[noise.Next(25, bytes.Length)] = (byte)noise.Next(256);
            if (!PageImage.TryRead(bytes, out _, out var problem))
            {
                Assert.NotEmpty(problem);
                told++;
            }
        }

        Assert.InRange(told, 100, 3000);
    }

    private static IEnumerable<byte> RedOf(SampledImage image) =>
        Pixels.Colours(image).Where((_, i) => i % 3 == 0);

    private static byte[] Gif(int width, int height, byte[] content) =>
        [.. "GIF89a"u8, .. Word(width), .. Word(height), 0x81, 0, 0, .. Palette, .. content, 0x3B];

    private static byte[] Frame(
        int x,
        int y,
        int width,
        int height,
        byte[] indices,
        bool isInterlaced = false
    )
    {
        var packed = Pack(indices);
        var blocks = packed.Chunk(255).SelectMany(block => (byte[])[(byte)block.Length, .. block]);
        return
        [
            0x2C,
            .. Word(x),
            .. Word(y),
            .. Word(width),
            .. Word(height),
            isInterlaced ? (byte)0x40 : (byte)0,
            2,
            .. blocks,
            0,
        ];
    }

    private static byte[] Word(int value) => [(byte)value, (byte)(value >> 8)];

    /// <summary>LZW with strings of any length, from codes of 3 bits to codes of 12.</summary>
    private static byte[] Pack(byte[] indices)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var (bytes, held, count, bits) = (new List<byte>(), 0, 0, 3);
        void Put(int code)
        {
            held |= code << count;
            for (count += bits; count >= 8; count -= 8)
            {
                bytes.Add((byte)held);
                held >>= 8;
            }
        }

        int CodeOf(string text) => text.Length == 1 ? text[0] : codes[text];
        Put(4);
        var current = "";
        foreach (var index in indices)
        {
            var longer = current + (char)index;
            if (longer.Length == 1 || codes.ContainsKey(longer))
            {
                current = longer;
                continue;
            }

            Put(CodeOf(current));
            if (codes.Count + 6 < 4096)
            {
                codes.Add(longer, codes.Count + 6);
                bits += codes.Count + 6 > (1 << bits) + 0 && bits < 12 ? 1 : 0;
            }

            current = ((char)index).ToString();
        }

        Put(CodeOf(current));
        Put(5);
        bytes.Add((byte)held);
        return [.. bytes];
    }
}
