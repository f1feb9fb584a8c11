using System.Text;
using Publisher.Images;
using Publisher.Model;
using Publisher.Tests.Typesetting;
using Xunit;

namespace Publisher.Tests.Images;

public sealed class ImageFileTests
{
    [Fact]
    public void Each_kind_tells_its_size()
    {
        Assert.Equal(("image/bmp", 5, 3), Seen(SmallPictures.Bmp(5, 3)));
        Assert.Equal(("image/tiff", 7, 2), Seen(SmallPictures.Tiff(7, 2)));
        Assert.Equal(("image/svg+xml", 40, 20), Seen(SmallPictures.Svg("")));
        Assert.Equal(("image/webp", 17, 9), Seen(WebP("VP8X", [0, 0, 0, 0, 16, 0, 0, 8, 0, 0])));
        Assert.Equal(("image/webp", 17, 9), Seen(WebP("VP8L", [0x2F, 16, 0, 2, 0])));
        Assert.Equal(
            ("image/webp", 17, 9),
            Seen(WebP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 17, 0, 9, 0]))
        );
    }

    [Theory]
    [InlineData("width=\"3in\" viewBox=\"0 0 30 10\"", 288, 96)]
    [InlineData("height=\"50\" viewBox=\"0,0,30,10\"", 150, 50)]
    [InlineData("width=\"100%\" height=\"100%\" viewBox=\"0 0 30 10\"", 30, 10)]
    [InlineData("", 300, 150)]
    [InlineData("width=\"1e99\" height=\"-5\"", 100_000, 150)]
    public void A_drawing_has_the_size_that_its_root_states(string root, int width, int height) =>
        Assert.Equal(("image/svg+xml", width, height), Seen(SmallPictures.Svg("", root)));

    [Fact]
    public void A_drawing_is_known_behind_what_programs_write_before_it() =>
        Assert.NotNull(
            ImageFile.Recognise(
                Encoding.UTF8.GetBytes(
                    "\uFEFF<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC \"a\" \"http://b/c.dtd\" [<!ENTITY e \"x\">]>\n<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>"
                )
            )
        );

    [Theory]
    [InlineData("....ftypavif", "an AVIF picture")]
    [InlineData("....ftypheic", "a HEIC picture")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("8BPS", "a Photoshop file")]
    [InlineData("<!DOCTYPE html><p>", "a web page, not a picture")]
    [InlineData("\u00D7\u00CD\u00C6\u009A", "a WMF drawing")]
    public void What_no_edition_shows_is_known_by_its_name(string content, string name)
    {
        var bytes = Encoding.Latin1.GetBytes(content);

        Assert.Equal(name, ImageFormat.Of(bytes)?.Name);
        Assert.Null(ImageFile.Recognise(bytes));
    }

    [Theory]
    [InlineData(1, 12, 4)]
    [InlineData(3, 12, 4)]
    [InlineData(6, 4, 12)]
    [InlineData(8, 4, 12)]
    [InlineData(9, 12, 4)]
    public void A_picture_that_lies_on_its_side_is_measured_upright(
        int orientation,
        int width,
        int height
    )
    {
        Assert.Equal(("image/jpeg", width, height), Seen(SmallPictures.Jpeg(12, 4, orientation)));
        Assert.Equal(("image/tiff", width, height), Seen(SmallPictures.Tiff(12, 4, orientation)));
    }

    [Theory]
    [InlineData(72, 75)]
    [InlineData(96, 75)]
    [InlineData(300, 24)]
    public void A_finer_picture_is_smaller_and_a_coarser_one_no_larger(int resolution, double width)
    {
        var file = ImageFile.Recognise(SmallPictures.Tiff(100, 50, resolution: resolution))!;

        Assert.Equal((width, width / 2), file.NaturalSize);
    }

    [Theory]
    [InlineData("figures/My chart (2).PNG", "My-chart-2.bmp")]
    [InlineData("..\\..\\Zellteilung \u00FCbersicht.svg", "Zellteilung-\u00FCbersicht.bmp")]
    [InlineData("\u0441\u0445\u0435\u043C\u0430.png", "\u0441\u0445\u0435\u043C\u0430.bmp")]
    [InlineData("images/image12.png", null)]
    [InlineData("media/Image_3.jpeg", null)]
    [InlineData("images/.png", "png.bmp")]
    [InlineData("", null)]
    [InlineData("a/?\u0000*.png", null)]
    public void A_picture_is_called_as_the_author_calls_it(string path, string? name)
    {
        var file = ImageFile.Recognise(SmallPictures.Bmp(2, 2))!.Named(path);

        Assert.Equal(name ?? $"image-{file.Digest[..12]}.bmp", file.Name);
    }

    [Fact]
    public void No_header_that_is_cut_or_garbled_is_a_failure()
    {
        byte[][] files =
        [
            SmallPictures.Bmp(3, 3),
            SmallPictures.Tiff(3, 3, 6),
            SmallPictures.Jpeg(3, 3, 6),
            SmallPictures.Svg("<g/>"),
            WebP("VP8X", [0, 0, 0, 0, 16, 0, 0, 8, 0, 0]),
        ];
        var noise = new Noise(5);
        foreach (var file in files)
        {
            for (var length = 0; length < Math.Min(file.Length, 300); length++)
            {
                _ = ImageFile.Recognise(file.AsMemory(0, length));
                var garbled = file.ToArray();
                garbled[length] = (byte)noise.Next(256);
                Assert.True(ImageFile.Recognise(garbled) is null or { Width: > 0, Height: > 0 });
            }
        }
    }

    [Theory]
    [InlineData(null, null, null, 75, 37.5)]
    [InlineData(30.0, null, null, 30, 15)]
    [InlineData(null, 30.0, null, 60, 30)]
    [InlineData(30.0, 40.0, null, 30, 40)]
    [InlineData(null, null, 0.5, 200, 100)]
    [InlineData(30.0, null, 0.5, 30, 15)]
    public void What_the_author_leaves_open_is_in_proportion(
        double? width,
        double? height,
        double? share,
        double expectedWidth,
        double expectedHeight
    )
    {
        var file = ImageFile.Recognise(SmallPictures.Bmp(100, 50))!;
        var image = new Image(file.Name, "")
        {
            Width = width,
            Height = height,
            WidthShare = share,
        };

        Assert.Equal((expectedWidth, expectedHeight), ImageSize.Of(image, file, measure: 400));
    }

    private static (string, int, int) Seen(byte[] bytes)
    {
        var file = ImageFile.Recognise(bytes);
        return (file?.MediaType ?? "", file?.Width ?? 0, file?.Height ?? 0);
    }

    private static byte[] WebP(string kind, byte[] chunk) =>
        [
            .. "RIFF\0\0\0\0WEBP"u8,
            .. Encoding.ASCII.GetBytes(kind),
            (byte)chunk.Length,
            0,
            0,
            0,
            .. chunk,
        ];
}
