using System.Collections.Concurrent;
using System.Globalization;

namespace Publisher.Conformance.PagePictures;

/// <summary>Pages that are hard to set, as they must look: <c>Cases/NAME.md</c> and <c>NAME.PAGE.png</c>, or in a look of
/// its own <c>NAME+LOOK.yml</c> and <c>NAME+LOOK.PAGE.png</c>. A page that looks different is written beside it as
/// <c>NAME.PAGE.received.png</c>; <c>GOLDEN=update</c> accepts.</summary>
public sealed class PagePictureTests
{
    private const int DotsPerInch = 60;

    /// <summary>How many rows of pixels the letters of a line take at least.</summary>
    private const int LeastLine = 4;

    private static readonly string Cases = Path.Combine(
        Repository.Root,
        "tests/Publisher.Conformance/PagePictures/Cases"
    );

    private static readonly bool IsAccepting =
        Environment.GetEnvironmentVariable("GOLDEN") == "update";

    private static readonly ConcurrentDictionary<string, Lazy<string>> Editions = new(
        StringComparer.Ordinal
    );

    /// <summary>A case, and the page of its PDF that shows what is hard.</summary>
    public static TheoryData<string, int> Pages { get; } =
        new()
        {
            { "deep-lists", 3 },
            { "long-table", 3 },
            { "long-table", 4 },
            { "contents", 2 },
            { "index", 6 },
            { "long-addresses", 3 },
            { "code", 3 },
            { "formulas", 3 },
            { "set-formulas", 3 },
            { "set-formulas", 4 },
            { "set-formulas", 5 },
            { "set-formulas", 6 },
            { "set-formulas", 7 },
            { "quotes", 3 },
            { "figures", 3 },
            { "narrow-columns", 3 },
            { "notes", 3 },
            { "split-note", 3 },
            { "split-note", 4 },
            { "dictionary", 4 },
            { "dictionary+office", 4 },
            { "dictionary+office", 1 },
            { "dictionary+screen", 4 },
            { "dictionary+large-print", 4 },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_looks_as_it_should(string name, int page)
    {
        var expected = Path.Combine(
            Cases,
            string.Create(CultureInfo.InvariantCulture, $"{name}.{page}.png")
        );
        var received = Path.ChangeExtension(expected, ".received.png");
        var picture = Draw(name, page, DotsPerInch);
        File.Delete(received);
        if (IsAccepting && !IsLike(expected, picture))
        {
            File.WriteAllBytes(expected, picture.ToPng());
        }

        if (!IsLike(expected, picture))
        {
            File.WriteAllBytes(received, picture.ToPng());
        }

        Assert.True(File.Exists(expected), $"{expected} is missing; GOLDEN=update writes it.");
        var (share, top) = Likeness.Difference(
            GreyPicture.ReadPng(File.ReadAllBytes(expected)),
            picture
        );
        Assert.True(
            share <= Likeness.Tolerance,
            $"{share:P1} of the strip {top} pixels below the page's upper edge differ. Compare {received} with {expected}; GOLDEN=update accepts it."
        );
    }

    [Theory]
    [InlineData("deep-lists", 3)]
    [InlineData("long-table", 4)]
    [InlineData("code", 3)]
    public void Another_smoothing_of_edges_is_the_same_page(string name, int page)
    {
        var fine = Draw(name, page, 2 * DotsPerInch);
        var halved = new byte[fine.Width / 2 * (fine.Height / 2)];
        for (var i = 0; i < halved.Length; i++)
        {
            var (x, y) = (2 * (i % (fine.Width / 2)), 2 * (i / (fine.Width / 2)));
            halved[i] = (byte)(
                (fine[x, y] + fine[x + 1, y] + fine[x, y + 1] + fine[x + 1, y + 1]) / 4
            );
        }

        var (share, top) = Likeness.Difference(
            Draw(name, page, DotsPerInch),
            new(fine.Width / 2, fine.Height / 2, halved)
        );
        Assert.True(share <= Likeness.Tolerance, $"{share:P1} of the strip at {top} differ.");
    }

    [Theory]
    [InlineData("deep-lists", 3)]
    [InlineData("long-table", 4)]
    [InlineData("dictionary", 4)]
    public void A_line_that_moves_by_a_pixel_is_another_page(string name, int page)
    {
        var picture = Draw(name, page, DotsPerInch);
        var (first, last) = FullestLine(picture);
        var right = (byte[])picture.Pixels.Clone();
        var down = (byte[])picture.Pixels.Clone();
        for (var y = first; y <= last; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                right[(y * picture.Width) + x] = picture[Math.Max(0, x - 1), y];
                down[((y + 1) * picture.Width) + x] = picture[x, y];
            }
        }

        foreach (var moved in new[] { right, down })
        {
            var (share, _) = Likeness.Difference(picture, picture with { Pixels = moved });
            Assert.True(share > Likeness.Tolerance, $"Only {share:P1} of a strip differ.");
        }
    }

    /// <summary>The rows of the line with most ink: of a short one too few pixels move to tell. A rule is too thin for a
    /// line.</summary>
    private static (int First, int Last) FullestLine(GreyPicture picture)
    {
        var ink = Enumerable
            .Range(0, picture.Height)
            .Select(y =>
                picture
                    .Pixels.Skip(y * picture.Width)
                    .Take(picture.Width)
                    .Count(shade => shade <= 200)
            )
            .ToList();
        var fullest = (First: 0, Last: 0, Ink: 0);
        for (var first = 0; first < ink.Count; first++)
        {
            var end = first;
            while (end < ink.Count && ink[end] > 0)
            {
                end++;
            }

            // The row below must be there to move to.
            var found = ink.Skip(first).Take(end - first).Sum();
            if (end - first >= LeastLine && end < ink.Count && found > fullest.Ink)
            {
                fullest = (first, end - 1, found);
            }

            first = end;
        }

        return (fullest.First, fullest.Last);
    }

    private static bool IsLike(string expected, GreyPicture picture) =>
        File.Exists(expected)
        && Likeness.Difference(GreyPicture.ReadPng(File.ReadAllBytes(expected)), picture).Share
            <= Likeness.Tolerance;

    private static GreyPicture Draw(string name, int page, int resolution)
    {
        var pdf = Editions.GetOrAdd(name, static name => new(() => Publish(name))).Value;
        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = Path.ChangeExtension(
            pdf,
            string.Create(CultureInfo.InvariantCulture, $".{page}-{resolution}")
        );
        var run = Programme.Run(
            Tools.PdfToPpm,
            [
                "-gray",
                "-r",
                resolution.ToString(CultureInfo.InvariantCulture),
                "-f",
                number,
                "-l",
                number,
                "-singlefile",
                pdf,
                picture,
            ]
        );
        Assert.True(File.Exists($"{picture}.pgm"), $"{name} has no page {page}. {run.Said}");
        return GreyPicture.ReadPgm(File.ReadAllBytes($"{picture}.pgm"));
    }

    private static string Publish(string name)
    {
        var folder = Repository.EmptyFolder(Path.Combine("pictures", name));
        var settings = Path.Combine(Cases, $"{name}.yml");
        var source = name.Split('+')[0];
        var run = Command.Run(
            "publish",
            Path.Combine(Cases, $"{source}.md"),
            "--out",
            folder,
            "--draft",
            "--editions",
            "pdf",
            "--config",
            File.Exists(settings) ? settings : Repository.EmptySettings
        );
        Assert.True(run.ExitCode == 0, run.Said);
        return Path.Combine(folder, $"{source}.pdf");
    }
}
