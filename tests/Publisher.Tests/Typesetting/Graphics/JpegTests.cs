using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics;
using Xunit;

namespace Publisher.Tests.Typesetting.Graphics;

public sealed class JpegTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_draws_it_is_taken_as_it_is(byte components)
    {
        var file = Jpeg(0xC0, 8, 640, 480, components);

        var image = Pixels.Read(file);

        Assert.Equal((640, 480), (image.Width, image.Height));
        Assert.Equal(components, image.Colours.Channels);
        Assert.EndsWith("/Filter/DCTDecode", image.Entries, StringComparison.Ordinal);
        // The comment of six bytes after the mark of the start is none of it.
        Assert.Equal([.. file[..2], .. file[8..]], image.Data.ToArray());
        Assert.False(image.IsRaw);
    }

    [Fact]
    public void Photoshop_s_inks_are_turned_round()
    {
        byte[] adobe = [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2];
        var file = Jpeg(0xC0, 8, 5, 4, 4);

        var image = Pixels.Read([.. file[..2], .. adobe, .. file[2..]]);

        Assert.EndsWith("/Decode[1 0 1 0 1 0 1 0]", image.Entries, StringComparison.Ordinal);
        Assert.True(image.Data.Span[2..].StartsWith(adobe));
    }

    [Fact]
    public void What_browsers_pass_over_is_passed_over()
    {
        var whole = Jpeg(0xC0, 8, 5, 4, 3);
        byte[] camera = [0xFF, 0xE1, 0, 8, .. "Exif\0\0"u8];
        byte[] stray = [1, 2, 3];

        var image = Pixels.Read([.. whole[..2], .. camera, .. stray, .. whole[2..^2]]);

        Assert.Equal(Pixels.Read(whole).Data.ToArray(), image.Data.ToArray());
    }

    [Fact]
    public void Its_profile_says_what_its_colours_are()
    {
        var profile = IccProfile.OfGamma(0.5, isGray: false, chromaticities: null)!;
        var file = Jpeg(0xC0, 8, 5, 4, 3);
        // In two parts, the second first.
        byte[] Part(byte number, byte[] content) =>
            [
                0xFF,
                0xE2,
                (byte)((content.Length + 16) >> 8),
                (byte)(content.Length + 16),
                .. "ICC_PROFILE\0"u8,
                number,
                2,
                .. content,
            ];

        var image = Pixels.Read([
            .. file[..2],
            .. Part(2, profile[99..]),
            .. Part(1, profile[..99]),
            .. file[2..],
        ]);

        Assert.Equal(profile, image.Colours.Profile);
    }

    [Fact]
    public void A_progressive_file_is_read() =>
        Assert.True(PageImage.TryRead(Jpeg(0xC2, 8, 5, 4, 3), out _, out _));

    [Theory]
    [InlineData(0xC0, 12, 5, 4, 3, "8 bits a sample")]
    [InlineData(0xC0, 8, 0, 4, 3, "no size")]
    [InlineData(0xC0, 8, 5, 4, 2, "broken")]
    [InlineData(0xC3, 8, 5, 4, 3, "ordinary JPEG")]
    [InlineData(0xC9, 8, 5, 4, 3, "ordinary JPEG")]
    public void What_a_pdf_can_t_hold_is_told(
        int frame,
        int bits,
        int width,
        int height,
        int components,
        string expected
    )
    {
        var file = Jpeg((byte)frame, (byte)bits, width, height, (byte)components);

        Assert.False(PageImage.TryRead(file, out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_before_its_data_is_told()
    {
        var whole = Jpeg(0xC0, 8, 5, 4, 3);
        var data = whole.Length - 5;
        for (var length = 3; length < data; length++)
        {
            Assert.False(PageImage.TryRead(whole.AsMemory(0, length), out _, out var problem));
            Assert.Contains("Insert the image again", problem, StringComparison.Ordinal);
        }

        Assert.EndsWith(
            "FFD9",
            Convert.ToHexString(Pixels.Read(whole[..data]).Data.Span),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("RIFF....WEBP", "neither PNG, JPEG nor GIF")]
    [InlineData("", "empty")]
    public void Other_formats_are_told(string content, string expected)
    {
        var file = System.Text.Encoding.ASCII.GetBytes(content);

        Assert.False(PageImage.TryRead(file, out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    private static byte[] Jpeg(byte frame, byte bits, int width, int height, byte components) =>
        [
            0xFF,
            0xD8,
            0xFF,
            0xFE,
            0,
            4,
            1,
            2,
            0xFF,
            frame,
            0,
            (byte)(8 + (3 * components)),
            bits,
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            components,
            .. new byte[3 * components],
            0xFF,
            0xDA,
            0,
            3,
            1,
            7,
            7,
            7,
            0xFF,
            0xD9,
        ];
}
