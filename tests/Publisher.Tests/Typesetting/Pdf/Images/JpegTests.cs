using Publisher.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf.Images;

public sealed class JpegTests
{
    [Theory]
    [InlineData(1, "/ColorSpace/DeviceGray")]
    [InlineData(3, "/ColorSpace/DeviceRGB")]
    [InlineData(4, "/BitsPerComponent 8")]
    public void The_file_is_taken_as_it_is(byte components, string space)
    {
        var file = Jpeg(0xC0, 8, 640, 480, components);

        Assert.True(PdfImage.TryRead(file, out var image, out _));

        Assert.Equal((640, 480), (image.Width, image.Height));
        Assert.Contains(space, image.Entries, StringComparison.Ordinal);
        Assert.EndsWith("/Filter/DCTDecode", image.Entries, StringComparison.Ordinal);
        Assert.Equal(file, image.Data.ToArray());
        Assert.False(image.IsRaw);
        Assert.Equal(components == 4, image.IsInk);
    }

    [Fact]
    public void Photoshop_s_inks_are_turned_round()
    {
        byte[] adobe = [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2];
        var file = Jpeg(0xC0, 8, 5, 4, 4);

        Assert.True(
            PdfImage.TryRead((byte[])[.. file[..2], .. adobe, .. file[2..]], out var image, out _)
        );

        Assert.EndsWith("/Decode[1 0 1 0 1 0 1 0]", image.Entries, StringComparison.Ordinal);
    }

    [Fact]
    public void A_progressive_file_is_read() =>
        Assert.True(PdfImage.TryRead(Jpeg(0xC2, 8, 5, 4, 3), out _, out _));

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

        Assert.False(PdfImage.TryRead(file, out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_told()
    {
        var whole = Jpeg(0xC0, 8, 5, 4, 3);
        for (var length = 3; length < whole.Length; length++)
        {
            Assert.False(PdfImage.TryRead(whole.AsMemory(0, length), out _, out var problem));
            Assert.Contains("Insert the image again", problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("RIFF....WEBP", "WebP")]
    [InlineData("<svg xmlns=''/>", "SVG")]
    [InlineData("BM......", "BMP")]
    [InlineData("what is this", "unknown kind")]
    [InlineData("", "empty")]
    public void Other_formats_are_named(string content, string expected)
    {
        var file = System.Text.Encoding.ASCII.GetBytes(content);

        Assert.False(PdfImage.TryRead(file, out _, out var problem));
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
