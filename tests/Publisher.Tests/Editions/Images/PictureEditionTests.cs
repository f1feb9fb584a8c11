using System.IO.Compression;
using System.Text;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Tests.Images;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using Xunit;
using Image = Publisher.Model.Image;

namespace Publisher.Tests.Editions.Images;

/// <summary>Pictures of all kinds in all editions.</summary>
public sealed class PictureEditionTests
{
    [Fact]
    public void Pictures_that_few_readers_know_become_PNG_and_keep_every_pixel()
    {
        var bmp = ImageFile.Recognise(SmallPictures.Bmp(5, 3))!.Named("rows.bmp");

        var png = Raster.Convert(bmp, out _)!;

        Assert.Equal(("rows.png", 5, 3), (png.Name, png.Width, png.Height));
        var image = Typesetting.Graphics.Pixels.Read(png.Bytes.ToArray());
        var row = Enumerable.Repeat((byte[])[255, 0, 0], 5);
        Assert.Equal(
            row.SelectMany(pixel => pixel),
            Typesetting.Graphics.Pixels.Colours(image)[..15]
        );
    }

    [Theory]
    [InlineData(1, 0, 255)]
    [InlineData(2, 255, 0)]
    [InlineData(3, 255, 0)]
    [InlineData(6, 0, 0)]
    public void A_picture_that_is_converted_stands_upright(int orientation, int first, int last)
    {
        var tiff = ImageFile.Recognise(SmallPictures.Tiff(4, 2, orientation))!;

        var png = Raster.Convert(tiff, out _)!;

        Assert.Equal((tiff.Width, tiff.Height), (png.Width, png.Height));
        Assert.Equal(1, png.Orientation);
        var colours = Typesetting.Graphics.Pixels.Colours(
            Typesetting.Graphics.Pixels.Read(png.Bytes.ToArray())
        );
        Assert.Equal((first, last), (colours[0], colours[png.Width - 1]));
    }

    [Theory]
    [InlineData("RGB ", true)]
    [InlineData("CMYK", false)]
    public void A_picture_that_is_converted_keeps_the_profile_of_its_colours(
        string space,
        bool isKept
    )
    {
        var profile = new byte[132];
        profile[3] = 132;
        profile[8] = 4;
        Encoding.ASCII.GetBytes($"mntr{space}XYZ ").CopyTo(profile, 12);
        "acsp"u8.CopyTo(profile.AsSpan(36));
        using var grey = new Image<Rgba32>(2, 2, new(90, 90, 90));
        grey.Metadata.IccProfile = new(profile);
        using var tiff = new MemoryStream();
        grey.SaveAsTiff(tiff);

        var png = Raster.Convert(ImageFile.Recognise(tiff.ToArray())!, out _)!.Bytes.Span;

        var at = png.IndexOf("iCCP"u8);
        Assert.Equal(isKept ? 37 : -1, at);
        if (isKept)
        {
            // Greys are colours where the profile is of colours.
            Assert.Equal(2, png[25]);
            using var packed = new MemoryStream(png[(at + 4 + 13)..].ToArray());
            using var read = new ZLibStream(packed, CompressionMode.Decompress);
            var kept = new byte[profile.Length];
            read.ReadExactly(kept);
            Assert.Equal("RGB "u8, kept.AsSpan(16, 4));
            _ = Typesetting.Graphics.Pixels.Read(png.ToArray());
        }
    }

    [Fact]
    public void A_picture_that_can_t_be_read_is_told_in_each_edition_and_described()
    {
        var broken = SmallPictures.Tiff(40, 40);
        // Compressed as no reader knows: the value of the fourth entry.
        BitConverter.TryWriteBytes(broken.AsSpan(8 + 2 + (3 * 12) + 8), 4711);
        var document = Document(ImageFile.Recognise(broken)!.Named("broken.tif"));

        var html = Edition.Write<HtmlEdition>(document);
        Assert.Contains(
            "[picture: What it shows]",
            Encoding.UTF8.GetString(html.Bytes),
            StringComparison.Ordinal
        );
        foreach (
            var findings in (Items<Finding>[])
                [
                    html.Findings,
                    Edition.Write<EpubEdition>(document).Findings,
                    Edition.Write<DocxEdition>(document).Findings,
                    Edition.Write<PdfEdition>(document).Findings,
                ]
        )
        {
            var finding = Assert.Single(findings, each => each.Check == "readable-image");
            Assert.Contains("broken.tif", finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_of_more_pixels_than_memory_has_is_told_before_it_is_read()
    {
        var bmp = SmallPictures.Bmp(2, 2);
        BitConverter.TryWriteBytes(bmp.AsSpan(18), 30_000);
        BitConverter.TryWriteBytes(bmp.AsSpan(22), 30_000);

        Assert.Null(Raster.Convert(ImageFile.Recognise(bmp)!, out var problem));
        Assert.Contains(
            "30000 x 30000 pixels, more than 40 million",
            problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_drawing_is_a_drawing_in_Word_and_pixels_for_who_knows_none()
    {
        var document = Document(
            ImageFile.Recognise(SmallPictures.Svg("<text y=\"15\">A</text>"))!.Named("a.svg")
        );

        using var zip = new ZipArchive(new MemoryStream(Edition.Of<DocxEdition>(document)));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var xml = text.ReadToEnd();

        Assert.Contains(
            zip.Entries,
            entry => entry.FullName.EndsWith(".svg", StringComparison.Ordinal)
        );
        Assert.Contains(
            zip.Entries,
            entry => entry.FullName.EndsWith(".png", StringComparison.Ordinal)
        );
        Assert.Contains("svgBlip", xml, StringComparison.Ordinal);
        Assert.Contains("name=\"a.svg\"", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "rot=\"5400000\"")]
    [InlineData(2, "flipH=\"1\"")]
    public void Word_turns_the_frame_and_the_file_says_nothing(int orientation, string frame)
    {
        var document = Document(ImageFile.Recognise(SmallPictures.Jpeg(40, 20, orientation))!);

        using var zip = new ZipArchive(new MemoryStream(Edition.Of<DocxEdition>(document)));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var xml = text.ReadToEnd();
        var media = zip.Entries.Single(entry =>
            entry.FullName.EndsWith(".jpg", StringComparison.Ordinal)
        );
        using var bytes = new MemoryStream();
        media.Open().CopyTo(bytes);

        Assert.Contains(frame, xml, StringComparison.Ordinal);
        Assert.Equal(1, ImageFile.Recognise(bytes.ToArray())!.Orientation);
    }

    [Fact]
    public void A_share_of_the_width_is_one_in_HTML()
    {
        var file = ImageFile.Recognise(SmallPictures.Svg(""))!;
        var document = new Document([
            new Paragraph([new Image(file.Name, "x") { WidthShare = 0.5 }]),
        ])
        {
            Images = [file],
        };

        Assert.Contains(
            "width=\"40\" height=\"20\" style=\"width: 50%\"",
            Encoding.UTF8.GetString(Edition.Of<HtmlEdition>(document)),
            StringComparison.Ordinal
        );
    }

    private static Document Document(ImageFile file) =>
        new([new Paragraph([new Text("Look: "), new Image(file.Name, "What it shows")])])
        {
            Name = "Pictures",
            Images = [file],
        };
}
