using Publisher.Tests.Typesetting.Graphics;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Graphics.Formats;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf;

public sealed class ImageTests
{
    public static MatrixTheoryData<(int Colour, int Depth), int, bool> Kinds =>
        new(
            [
                (0, 1),
                (0, 2),
                (0, 4),
                (0, 8),
                (0, 16),
                (2, 8),
                (2, 16),
                (3, 1),
                (3, 2),
                (3, 4),
                (3, 8),
                (4, 8),
                (4, 16),
                (6, 8),
                (6, 16),
            ],
            [0, 1, 2, 3, 4],
            [false, true]
        );

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_PNG_shows_its_pixels(
        (int Colour, int Depth) kind,
        int filter,
        bool interlaced
    )
    {
        var png = new PngPicture(kind.Colour, kind.Depth, filter, interlaced, 13, 11);

        var image = Pixels.Read(png.File);

        Assert.Equal((13, 11), (image.Width, image.Height));
        Assert.Equal(png.Colours, Pixels.Colours(image));
        Assert.Equal(kind.Colour is 4 or 6 ? png.Opacity.ToArray() : null, Pixels.Opacity(image));
        if (!interlaced && kind.Colour is not (4 or 6))
        {
            Assert.Equal(png.Compressed, image.Data.ToArray());
        }
    }

    [Fact]
    public void A_PNG_cut_off_or_garbled_is_an_answer_and_never_a_failure() =>
        Garble(new PngPicture(6, 8, 4, interlaced: true, 13, 11).File);

    [Fact]
    public void A_GIF_shows_its_first_frame_and_what_is_transparent()
    {
        var image = Pixels.Read(Gif);

        Assert.Equal((2, 2), (image.Width, image.Height));
        Assert.Equal([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0], Pixels.Colours(image));
        Assert.Null(Pixels.Opacity(image));
        Garble(Gif);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void A_JPEG_passes_through_with_the_colours_it_names(int components, bool inverted)
    {
        var jpeg = Jpeg(components);

        var image = Pixels.Read(jpeg);

        Assert.Equal((640, 480), (image.Width, image.Height));
        Assert.Equal(components, image.Colours.Channels);
        Assert.Equal(inverted, image.Entries.Contains("/Decode[1 0", StringComparison.Ordinal));
        Assert.Equal(jpeg, image.Data.ToArray());
        // An end that is missing is added, as browsers do.
        Assert.Equal(jpeg, Pixels.Read(jpeg[..^2]).Data.ToArray());
        Garble(jpeg);
    }

    [Fact]
    public void Inks_are_shown_as_what_they_leave_of_the_light()
    {
        Assert.True(PageImage.TryRead(Jpeg(4), out var image, out _));

        var file = new PdfFile(
            Drawing.Document(pdf => pdf.AddPage(100, 100).DrawImage(image, 0, 0, 50, 50))
        );

        var entries = file.Object(PdfFile.Reference(file.Pages[0].Entries, "/I1"));
        Assert.Contains(
            "/ColorSpace[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB ",
            entries,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(1, "10 0 0 20 5 73")]
    [InlineData(2, "-10 0 0 20 15 73")]
    [InlineData(3, "-10 0 0 -20 15 93")]
    [InlineData(4, "10 0 0 -20 5 93")]
    [InlineData(5, "0 -20 -10 0 15 93")]
    [InlineData(6, "0 -20 10 0 5 93")]
    [InlineData(7, "0 20 10 0 5 73")]
    [InlineData(8, "0 20 -10 0 15 73")]
    public void A_picture_is_turned_upright_as_it_is_drawn(int orientation, string matrix)
    {
        var png = new PngPicture(0, 8, 0, interlaced: false, 13, 11).File;
        Assert.True(PageImage.TryRead(png, out var image, out _, orientation));

        var pdf = Drawing.Read(document => document.AddPage(99, 99).DrawImage(image, 5, 6, 10, 20));

        Assert.Contains(
            $"q {matrix} cm /I1 Do Q",
            pdf.Stream(PdfReading.Reference(pdf.Pages[0], "Contents")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Images_of_one_profile_share_it()
    {
        var profile = IccProfile.OfGamma(1, isGray: true, chromaticities: null)!;
        SampledImage Image() =>
            new(
                1,
                1,
                ImageColours.Gray with
                {
                    Profile = profile,
                },
                "/BitsPerComponent 8",
                (byte[])[7]
            )
            {
                IsRaw = true,
            };
        var pdf = Drawing.Read(document =>
        {
            var page = document.AddPage(99, 99);
            page.DrawImage(Image(), 0, 0, 10, 10);
            page.DrawImage(Image(), 0, 20, 10, 10);
        });

        Assert.Single(pdf.Objects.Values, o => o.Contains("/N 1", StringComparison.Ordinal));
        Assert.Equal(
            2,
            pdf.Objects.Values.Count(o => o.Contains("[/ICCBased ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void An_image_drawn_again_is_stored_once_with_its_opacity()
    {
        Assert.True(
            PageImage.TryRead(
                new PngPicture(6, 8, 0, interlaced: false, 13, 11).File,
                out var image,
                out _
            )
        );
        var pdf = Drawing.Read(document =>
        {
            document.AddPage(99, 99).DrawImage(image, 0, 0, 10, 10);
            document.AddPage(99, 99).DrawImage(image, 5, 5, 10, 10);
        });

        Assert.Equal(
            2,
            pdf.Objects.Values.Count(o => o.Contains("/Subtype/Image", StringComparison.Ordinal))
        );
        Assert.Single(pdf.Objects.Values, o => o.Contains("/SMask ", StringComparison.Ordinal));
        Assert.All(
            pdf.Pages,
            page => Assert.Contains("/XObject<</I1 ", page, StringComparison.Ordinal)
        );
    }

    // Two by two: red, green, blue, red; codes of 3 bits: clear, 0, 1, 2, 0, end - of 4 bits from the fourth pixel on.
    private static byte[] Gif =>
        [
            .. "GIF89a"u8,
            .. (ReadOnlySpan<byte>)[2, 0, 2, 0, 0x81, 0, 0],
            .. (ReadOnlySpan<byte>)[255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0],
            .. (ReadOnlySpan<byte>)[0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0],
            .. (ReadOnlySpan<byte>)[2, 3, 0b01_000_100, 0b0000_010_0, 0b0101, 0, 0x3B],
        ];

    private static byte[] Jpeg(int components) =>
        [
            .. (ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xEE, 0, 14],
            .. "Adobe"u8,
            .. (ReadOnlySpan<byte>)[0, 100, 0, 0, 0, 0, 2],
            .. (ReadOnlySpan<byte>)[0xFF, 0xC0, 0, 8, 8, 1, 224, 2, 128, (byte)components],
            .. (ReadOnlySpan<byte>)[0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9],
        ];

    private static void Garble(byte[] file)
    {
        for (var length = 0; length < file.Length; length++)
        {
            PageImage.TryRead(file.AsMemory(0, length), out _, out _);
        }
        for (var place = 0; place < file.Length; place++)
        {
            foreach (var value in (ReadOnlySpan<byte>)[0, 1, 0x7F, 0x80, 0xFF])
            {
                var garbled = file.ToArray();
                garbled[place] = value;
                var known = PageImage.TryRead(garbled, out var image, out var problem);
                Assert.True(known ? image is { Width: > 0, Height: > 0 } : problem!.EndsWith('.'));
            }
        }
    }
}
