using System.Globalization;
using Publisher.Tests.Typesetting.Fonts;
using Publisher.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf;

public sealed class PdfDocumentTests
{
    private static void Draw(PdfDocument document)
    {
        for (var i = 0; i < 150; i++)
        {
            var page = document.AddPage(400 + i, 600);
            page.Show($"Page {i}");
            page.AddDestination($"p{i}", 0, 0);
            page.AddInternalLink(1, 2, 3, 4, $"p{(i + 1) % 150}", "on");
        }
        document.Outline = [new("First", "p0") { Children = [new("Second", "p1")] }];
        document.LabelPages(0, PageNumbering.LowerRoman);
        document.LabelPages(4, PageNumbering.Decimal);
    }

    [Fact]
    public void Everything_that_is_referred_to_is_there()
    {
        var pdf = Drawing.Read(Draw);

        Assert.All(pdf.References(), number => Assert.Contains(number, pdf.Objects.Keys));
    }

    [Fact]
    public void Pages_stand_in_order_each_of_its_size()
    {
        var pages = Drawing.Read(Draw).Pages;

        Assert.Equal(
            Enumerable.Range(400, 150).Select(width => $"{width} 600"),
            pages.Select(page => PdfReading.Between(page, "/MediaBox[0 0 ", "]"))
        );
    }

    [Fact]
    public void The_front_can_be_written_last()
    {
        var pages = Drawing
            .Read(document =>
            {
                document.AddPage(300, 600);
                document.GoToFront();
                document.AddPage(100, 600);
                document.AddPage(200, 600);
            })
            .Pages;

        Assert.Equal(
            ["1", "2", "3"],
            pages.Select(page => PdfReading.Between(page, "[0 0 ", "00 "))
        );
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes_in_any_culture()
    {
        var expected = Drawing.Document(Draw);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE")
        {
            NumberFormat = { NegativeSign = "~" },
        };
        try
        {
            Assert.Equal(expected, Drawing.Document(Draw));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_content_has_another_identifier()
    {
        static string Id(string word) =>
            PdfReading.Between(Drawing.Read(d => d.AddPage(9, 9).Show(word)).Trailer, "/ID[<", ">");

        Assert.NotEqual(Id("one"), Id("two"));
        Assert.Equal(Id("one"), Id("one"));
    }

    [Fact]
    public void The_metadata_stands_in_both_places_and_survives_odd_characters()
    {
        var metadata = new PdfMetadata
        {
            Title = "Glossar (Ü) <&>",
            Language = "de",
            Authors = ["Ada", "Bob"],
            Date = new DateTimeOffset(2024, 2, 3, 1, 30, 0, TimeSpan.FromHours(2)),
        };

        var pdf = Drawing.Read(document => document.AddPage(9, 9), metadata);
        var information = pdf.Objects[PdfReading.Reference(pdf.Trailer, "Info")];
        var xmp = System.Xml.Linq.XDocument.Parse(
            System.Text.Encoding.UTF8.GetString(
                pdf.Bytes(PdfReading.Reference(pdf.Catalog, "Metadata"))
            )
        );

        Assert.Contains("/CreationDate(D:20240202233000Z)", information, StringComparison.Ordinal);
        Assert.Contains("/Author(Ada, Bob)", information, StringComparison.Ordinal);
        Assert.Contains("/Title(\u00FE\u00FF\0G", information, StringComparison.Ordinal);
        Assert.Contains("Glossar (Ü) <&>", xmp.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("2024-02-02T23:30:00Z", xmp.Root.Value, StringComparison.Ordinal);
        Assert.Contains("/Lang(de)", pdf.Catalog, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", pdf.Catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_cover_the_document_from_its_first_page() =>
        Assert.Contains(
            "/PageLabels<</Nums[0<</S/D>>2<</S/r/St 3/P(A-)>>]>>",
            Drawing
                .Read(document =>
                {
                    document.AddPage(9, 9);
                    document.LabelPages(2, PageNumbering.LowerRoman, 3, "A-");
                })
                .Catalog,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_written_page_takes_no_more()
    {
        using var document = new PdfDocument(new MemoryStream(), Drawing.Metadata);
        var page = document.AddPage(9, 9);
        document.AddPage(9, 9);

        Assert.Throws<InvalidOperationException>(() => page.Show("late"));
        Assert.Throws<InvalidOperationException>(() =>
            page.AddLink(0, 0, 1, 1, "https://a.b", "late")
        );
        document.Finish();
        Assert.Throws<ObjectDisposedException>(() => document.AddPage(9, 9));
    }

    [Fact]
    public void A_finished_page_leaves_for_the_stream_at_once()
    {
        using var output = new MemoryStream();
        using var document = new PdfDocument(output, Drawing.Metadata);
        var text = string.Concat(Enumerable.Repeat("word ", 400));
        var lengths = new List<long>();
        for (var page = 0; page < 20; page++)
        {
            document.AddPage(400, 600).Show(text);
            lengths.Add(output.Length);
        }

        Assert.All(lengths.Zip(lengths.Skip(1)), pair => Assert.True(pair.Second > pair.First));
    }

    [Fact]
    public void A_draft_has_pages_and_no_file()
    {
        using var document = new PdfDocument(output: null, Drawing.Metadata);
        var page = document.AddPage(9, 9);
        page.Show("drawn nowhere");
        page.AddLink(0, 0, 1, 1, "https://a.b", "nowhere");
        document.AddPage(9, 9);
        document.Finish();

        Assert.Equal(2, document.PageCount);
    }
}
