using System.Globalization;
using System.IO.Compression;
using Microsoft.Playwright;
using Publisher.Conformance.Browser;

namespace Publisher.Conformance.Pictures;

/// <summary>What ImageMagick, poppler, Chromium and LibreOffice see of the pictures in the editions.</summary>
public sealed class PictureTests(Chromium browser) : IClassFixture<Chromium>
{
    // Below this a file is mostly headers.
    private const int SmallFile = 1500;

    public static TheoryData<string> Kinds => [.. PictureSet.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_PDF_shows_every_pixel_as_ImageMagick_reads_it(string name)
    {
        var shown = Extracted().Single(image => image.Name == name);
        var source = PictureSet.Made.Source(name);

        // Two decoders of JPEG may round otherwise.
        var fuzz = name.EndsWith(".jpg", StringComparison.Ordinal) ? 2 : 1;
        Assert.Equal(0, PictureSet.Differing(source, shown.Colours, "-alpha off -depth 8", fuzz));
        if (shown.Opacity is { } opacity)
        {
            var expected = PictureSet.Made.Source($"{name}.alpha.png");
            PictureSet.Convert(source, "-alpha", "extract", expected);
            Assert.Equal(0, PictureSet.Differing(expected, opacity, "", fuzz: 1));
        }

        Assert.Equal(name.StartsWith("clear", StringComparison.Ordinal), shown.Opacity is not null);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_picture_grows_in_the_PDF(string name)
    {
        var shown = Extracted().Single(image => image.Name == name);
        var length = new FileInfo(PictureSet.Made.Source(name)).Length;

        Assert.InRange(shown.Bytes, 0, Math.Max(length * 1.2, SmallFile));
    }

    [Fact]
    public async Task Chromium_shows_each_at_its_size_and_on_light_ground_at_night()
    {
        var (page, complaints) = await browser.OpenAsync(
            PictureSet.Made.Edition("html"),
            new() { ColorScheme = ColorScheme.Dark }
        );
        var seen = await page.EvaluateAsync<string[]>(
            """
            () => [...document.images].map(image => [image.alt.slice('This is '.length), image.naturalWidth, image.naturalHeight,
                image.width, image.height, getComputedStyle(image).backgroundColor].join(' '))
            """
        );

        Assert.Empty(complaints);
        Assert.Equal(
            PictureSet
                .Names.Select(name => $"{name} 150 100 150 100 rgb(253, 252, 249)")
                .Append("turned.jpg 40 120 40 120 rgb(253, 252, 249)")
                .Append("drawing.svg 150 100 150 100 rgb(253, 252, 249)"),
            seen
        );
    }

    [Fact]
    public async Task A_photograph_taken_sideways_stands_upright_everywhere()
    {
        var folder = PictureSet.Made.Folder;
        var (page, _) = await browser.OpenAsync(PictureSet.Made.Source("one.html"));
        await page.Locator("img")
            .ScreenshotAsync(new() { Path = Path.Combine(folder, "html.png") });
        Cut(PictureSet.Made.Source("one.pdf"), "pdf");
        var office = Programme.Run(
            Tools.LibreOffice,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "office")).AbsoluteUri}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                Path.Combine(folder, "word"),
                PictureSet.Made.Source("one.docx"),
            ]
        );
        Assert.True(office.ExitCode == 0, office.Said);
        Cut(Path.Combine(folder, "word", "one.pdf"), "word");

        foreach (var edition in (string[])["html", "pdf", "word"])
        {
            var picture = Path.Combine(folder, $"{edition}.png");
            PictureSet.Convert(picture, "-resize", "40x120!", picture);
            var differing = PictureSet.Differing(
                PictureSet.Made.Source("upright.png"),
                picture,
                "",
                fuzz: 12
            );
            Assert.True(differing < 40 * 120 / 10.0, $"{edition}: {differing} pixels differ");
        }
    }

    [Fact]
    public void The_EPUB_has_each_file_under_its_name_in_kinds_that_readers_know()
    {
        using var book = ZipFile.OpenRead(PictureSet.Made.Edition("epub"));
        var images = book
            .Entries.Select(entry => entry.FullName)
            .Where(path => path.Contains("images/", StringComparison.Ordinal));

        Assert.Equal(
            PictureSet
                .Names.Concat(["turned.jpg", "drawing.svg"])
                .Select(name => Path.GetFileNameWithoutExtension(name))
                .Order(StringComparer.Ordinal)
                .Distinct(StringComparer.Ordinal),
            images
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(stem => stem != "grey-2")
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(images, path => Path.GetExtension(path) is ".bmp" or ".tif");
    }

    /// <summary>The picture on the last page of a PDF, as it is seen there.</summary>
    private static void Cut(string pdf, string name)
    {
        var stem = PictureSet.Made.Source(name);
        var pages = Programme
            .Run(Tools.PdfInfo, [pdf])
            .Output.Split('\n')
            .First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..]
            .Trim();
        var run = Programme.Run(
            Tools.PdfToPpm,
            ["-png", "-r", "150", "-f", pages, "-singlefile", pdf, stem]
        );
        Assert.True(run.ExitCode == 0, run.Said);
        // Words are dark or grey; only the photograph has strong colours.
        var colours = $"{stem}.png -fx max(u.r,u.b)-u.g>0.35 -format %@ info:{stem}.box";
        PictureSet.Convert(colours.Split(' '));
        var box = File.ReadAllText($"{stem}.box").Trim();
        PictureSet.Convert($"{stem}.png", "-crop", box, "+repage", $"{stem}.png");
    }

    private static List<(string Name, string Colours, string? Opacity, double Bytes)> Extracted()
    {
        var pdf = PictureSet.Made.Edition("pdf");
        var folder = Path.Combine(PictureSet.Made.Folder, "extracted");
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            var run = Programme.Run(Tools.PdfImages, [pdf, Path.Combine(folder, "i")]);
            Assert.True(run.ExitCode == 0, run.Said);
        }

        var names = new Queue<string>(PictureSet.Names.Append("turned.jpg"));
        var found = new List<(string Name, string Colours, string? Opacity, double Bytes)>();
        var list = Programme.Run(Tools.PdfImages, ["-list", pdf]).Output.Split('\n');
        foreach (var line in list.Skip(2).Where(line => line.Length > 0))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var number = int.Parse(columns[1], CultureInfo.InvariantCulture);
            var stem = string.Create(CultureInfo.InvariantCulture, $"i-{number:000}.*");
            var file = Directory.GetFiles(folder, stem).Single();
            if (columns[2] == "smask")
            {
                found[^1] = found[^1] with
                {
                    Opacity = file,
                    Bytes = found[^1].Bytes + Bytes(columns[^2]),
                };
            }
            else
            {
                found.Add((names.Dequeue(), file, null, Bytes(columns[^2])));
            }
        }

        return found;
    }

    private static double Bytes(string size) =>
        double.Parse(size.TrimEnd('B', 'K', 'M'), CultureInfo.InvariantCulture)
        * (
            size.EndsWith('K') ? 1024
            : size.EndsWith('M') ? 1024 * 1024
            : 1
        );
}
