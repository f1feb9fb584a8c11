using System.Text;
using Publisher.Importers.Canonical;
using Publisher.Tests.Images;
using Xunit;

namespace Publisher.Tests.Importers.Canonical;

public sealed class PictureFilesTests
{
    [Fact]
    public void The_same_content_is_one_file_and_the_same_name_two()
    {
        var files = new PictureFiles();

        Assert.Equal("chart.bmp", files.Add(SmallPictures.Bmp(2, 2), "a/chart.bmp")?.Name);
        Assert.Equal("chart.bmp", files.Add(SmallPictures.Bmp(2, 2), "b/other.bmp")?.Name);
        Assert.Equal("Chart-2.bmp", files.Add(SmallPictures.Bmp(3, 2), "b/Chart.bmp")?.Name);
        // An edition may need both as PNG.
        Assert.Equal("chart-3.tif", files.Add(SmallPictures.Tiff(3, 2), "chart.tif")?.Name);
        Assert.Null(files.Add("no picture"u8.ToArray(), "x.png"));
        Assert.Null(files.Add(null, "x.png"));

        Assert.Equal(3, files.InOrder.Count);
    }

    [Theory]
    [InlineData(null, "is missing: the export holds no such file")]
    [InlineData("", "is missing: the export holds an empty file")]
    [InlineData("....ftypavif", "is an AVIF picture, which the editions can't show")]
    [InlineData("GIF89a", "is broken: it is a GIF picture that ends before its size")]
    [InlineData("who knows", "is of no kind that is known")]
    public void Why_a_picture_is_not_shown_is_said(string? content, string expected)
    {
        ReadOnlyMemory<byte>? bytes = content is null
            ? default(ReadOnlyMemory<byte>?)
            : Encoding.ASCII.GetBytes(content);

        var (message, hint) = PictureFiles.Problem(bytes, "a.png");

        Assert.Contains($"“a.png” {expected}", message, StringComparison.Ordinal);
        Assert.EndsWith("Its description stands in its place.", message, StringComparison.Ordinal);
        Assert.NotEmpty(hint);
    }
}
