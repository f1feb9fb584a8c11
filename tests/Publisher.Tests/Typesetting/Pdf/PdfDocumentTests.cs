using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf;

public sealed class PdfDocumentTests
{
    private static readonly PdfMetadata Metadata = new()
    {
        Title = "Λεξικό (a \\ b)",
        Language = "en",
        Authors = ["A. Author", "B. Author"],
        Date = new DateTimeOffset(2026, 3, 14, 15, 9, 26, TimeSpan.FromHours(2)),
    };

    [Fact]
    public void The_same_calls_give_the_same_bytes() => Assert.Equal(Bytes(Fill), Bytes(Fill));

    [Fact]
    public void A_ligature_reads_back_as_its_letters()
    {
        var font = TestFonts.Serif;
        var letters = "ffi".Select(c => font.GlyphOf(c)).ToArray();
        Assert.True(font.TryLigature(letters, out var ligature, out _));

        var file = Write(pdf =>
            Page(pdf)
                .ShowText(
                    font,
                    12,
                    RgbColor.Black,
                    50,
                    60,
                    "office",
                    [
                        new(font.GlyphOf('o')),
                        new(ligature, 3, -0.5),
                        new(font.GlyphOf('c')),
                        new(font.GlyphOf('e')),
                    ]
                )
        );

        Assert.Equal([new(50, 540, 12, "office")], file.Pages[0].Shown);
    }

    [Fact]
    public void One_glyph_may_stand_for_several_texts()
    {
        var font = TestFonts.Serif;
        var space = font.GlyphOf(' ');

        var file = Write(pdf =>
            Page(pdf)
                .ShowText(
                    font,
                    12,
                    RgbColor.Black,
                    0,
                    20,
                    " \u00A0\u2009",
                    [new(space), new(space), new(space)]
                )
        );

        Assert.Equal(" \u00A0\u2009", file.Pages[0].Lines.Single());
    }

    [Fact]
    public void Glyphs_that_stand_for_nothing_are_no_text()
    {
        var font = TestFonts.Serif;
        var dot = font.GlyphOf('.');

        var file = Write(pdf =>
            Page(pdf)
                .ShowText(font, 9, RgbColor.Black, 0, 9, ".", [new(dot), new(dot, 0), new(dot, 0)])
        );

        Assert.Equal(".", string.Concat(file.Pages[0].Shown.Select(shown => shown.Text)));
        Assert.Contains("/ActualText()", file.Pages[0].Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab", 1)]
    [InlineData("a", 2)]
    public void Glyphs_must_stand_for_all_the_text_and_no_more(string text, int length)
    {
        var font = TestFonts.Serif;
        Assert.Throws<ArgumentException>(() =>
            Write(pdf =>
                Page(pdf)
                    .ShowText(font, 9, RgbColor.Black, 0, 9, text, [new(font.GlyphOf('a'), length)])
            )
        );
    }

    [Fact]
    public void Names_of_destinations_are_sorted_by_their_bytes()
    {
        string[] names = ["zeta", "éclair", "Alpha", "a", "残差", "a-b", "\uFFFD", "\U0001D400"];
        var file = Write(pdf =>
        {
            var page = Page(pdf);
            foreach (var name in names)
            {
                page.AddDestination(name, 0, 0);
            }
        });

        // ASCII first; UTF-16 begins with FE FF, and surrogates sort before U+E000 and above.
        Assert.Equal(
            ["Alpha", "a", "a-b", "zeta", "éclair", "残差", "\U0001D400", "\uFFFD"],
            file.Destinations().Select(destination => destination.Name)
        );
    }

    [Fact]
    public void Many_destinations_are_all_found()
    {
        var names = Enumerable.Range(0, 1000).Select(i => $"n{i:D4}").ToList();
        var file = Write(pdf =>
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (i % 100 == 0)
                {
                    Page(pdf);
                }

                pdf.AddPage(100, 100).AddDestination(names[i], 0, 0);
            }
        });

        Assert.Equal(names, file.Destinations().Select(destination => destination.Name));
        Assert.Equal(1010, file.Pages.Count);
        Assert.Equal(1, file.Destinations()[0].Page);
        Assert.Equal(1009, file.Destinations()[^1].Page);
    }

    [Fact]
    public void A_name_can_be_given_once() =>
        Assert.Throws<ArgumentException>(() =>
            Write(pdf =>
            {
                var page = Page(pdf);
                page.AddDestination("twice", 0, 0);
                page.AddDestination("twice", 1, 1);
            })
        );

    [Fact]
    public void Destinations_that_links_lead_to_and_no_page_has_are_listed()
    {
        using var pdf = new PdfDocument(new MemoryStream(), Metadata);
        var page = Page(pdf);
        page.AddInternalLink(0, 0, 9, 9, "there", "There");
        page.AddInternalLink(0, 0, 9, 9, "nowhere", "Nowhere");
        page.AddInternalLink(0, 0, 9, 9, "elsewhere", "Elsewhere");
        page.AddDestination("there", 0, 0);

        Assert.Equal(["elsewhere", "nowhere"], pdf.UndefinedDestinations);
    }

    [Fact]
    public void Links_have_their_area_their_address_and_their_words()
    {
        var file = Write(pdf =>
        {
            var page = Page(pdf);
            page.AddLink(10, 20, 30, 40, "https://example.org/naïve path\n?a=(1)", "Naïve");
            page.AddInternalLink(1.5, 2, 3, 4, "残差", "Residual");
            page.AddDestination("残差", 0, 0);
        });

        var links = file.Pages[0].Links;
        Assert.Contains("/Rect[10 540 40 580]", links[0], StringComparison.Ordinal);
        Assert.Contains(
            @"/URI(https://example.org/na%C3%AFve%20path%0A?a=\(1\))",
            links[0],
            StringComparison.Ordinal
        );
        Assert.Equal("Naïve", PdfFile.Decode(PdfFile.Between(links[0], "/Contents(", ")/A")));
        Assert.Contains("/Rect[1.5 594 4.5 598]", links[1], StringComparison.Ordinal);
        Assert.Equal("残差", PdfFile.Decode(PdfFile.Between(links[1], "/Dest(", ")>>")));
    }

    [Fact]
    public void The_outline_counts_what_it_shows()
    {
        var file = Write(pdf =>
        {
            Page(pdf).AddDestination("here", 0, 0);
            pdf.Outline =
            [
                new("Open", "here")
                {
                    IsOpen = true,
                    Children =
                    [
                        new("a", "here"),
                        new("b", "here") { Children = [new("c", "here")] },
                    ],
                },
                new("Last — ünï", "here"),
            ];
        });

        var root = file.Object(PdfFile.Reference(file.Catalog, "/Outlines"));
        Assert.Contains("/Count 4>>", root, StringComparison.Ordinal);
        var open = file.Object(PdfFile.Reference(root, "/First"));
        Assert.Contains("/Count 2>>", open, StringComparison.Ordinal);
        var last = file.Object(PdfFile.Reference(open, "/Next"));
        Assert.Equal("Last — ünï", PdfFile.Decode(PdfFile.Between(last, "/Title(", ")/Parent")));
        Assert.DoesNotContain("/Next", last, StringComparison.Ordinal);
        var second = file.Object(PdfFile.Reference(open, "/Last"));
        Assert.Contains("/Count -1>>", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_labelled_from_the_first_on()
    {
        var file = Write(pdf =>
        {
            Page(pdf);
            Page(pdf);
            pdf.LabelPages(1, PageNumbering.LowerRoman, 3, "A-");
        });

        Assert.Contains(
            "/PageLabels<</Nums[0<</S/D>>1<</S/r/St 3/P(A-)>>]>>",
            file.Catalog,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Pages_of_the_front_stand_before_the_others()
    {
        var file = Write(pdf =>
        {
            pdf.AddPage(111, 100);
            pdf.AddPage(222, 100);
            pdf.GoToFront();
            pdf.AddPage(333, 100);
        });

        Assert.Equal(
            ["[0 0 333 100]", "[0 0 111 100]", "[0 0 222 100]"],
            file.Pages.Select(page => "[" + PdfFile.Between(page.Entries, "/MediaBox[", "]") + "]")
        );
    }

    [Fact]
    public void What_the_document_says_of_itself_is_utf_16_where_ascii_can_t_hold_it()
    {
        var file = Write(pdf => Page(pdf));
        var info = file.Objects.Single(entry =>
            entry.StartsWith("<</Title", StringComparison.Ordinal)
            && entry.Contains("/Producer", StringComparison.Ordinal)
        );

        Assert.Equal(
            "Λεξικό (a \\ b)",
            PdfFile.Decode(PdfFile.Between(info, "/Title(", ")/Author"))
        );
        Assert.Contains("/Author(A. Author, B. Author)", info, StringComparison.Ordinal);
        Assert.Contains("(D:20260314130926Z)", info, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_drawn_twice_is_stored_once_and_has_its_mask()
    {
        var image = PdfImage.OfSamples(2, 1, "Gray", [1, 2], [255, 0]);
        var opaque = PdfImage.OfSamples(2, 1, "Gray", [1, 2], [255, 255]);
        var file = Write(pdf =>
        {
            var page = Page(pdf);
            page.DrawImage(image, 0, 0, 20, 10);
            page.DrawImage(image, 0, 20, 20, 10);
            page.DrawImage(opaque, 0, 40, 20, 10);
        });

        var images = file.Objects.Where(o =>
            o.Contains("/Subtype/Image", StringComparison.Ordinal)
        );
        Assert.Equal(3, images.Count());
        Assert.Contains(
            "20 0 0 10 0 590 cm /I1 Do",
            file.Pages[0].Content,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "20 0 0 10 0 570 cm /I1 Do",
            file.Pages[0].Content,
            StringComparison.Ordinal
        );
    }

    private static void Fill(PdfDocument pdf)
    {
        var page = Page(pdf);
        var font = TestFonts.Serif;
        page.ShowText(font, 9, RgbColor.Black, 10, 10, "a", [new(font.GlyphOf('a'))]);
        page.FillRectangle(new(1, 2, 3), 1, 2, 3, 4);
        page.DrawLine(new(200, 2, 3), 0.5, 1, 2, 3, 4);
        page.AddDestination("b", 1, 1);
        page.AddDestination("a", 1, 1);
        pdf.Outline = [new("A", "a")];
    }

    private static PdfPage Page(PdfDocument pdf) => pdf.AddPage(400, 600);

    private static PdfFile Write(Action<PdfDocument> fill) => new(Bytes(fill));

    private static byte[] Bytes(Action<PdfDocument> fill)
    {
        var output = new MemoryStream();
        using var pdf = new PdfDocument(output, Metadata);
        fill(pdf);
        pdf.Finish();
        return output.ToArray();
    }
}
