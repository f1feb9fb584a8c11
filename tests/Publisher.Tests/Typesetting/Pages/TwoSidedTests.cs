using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class TwoSidedTests
{
    private static readonly Shaper Shaper = new();

    [Theory]
    [InlineData(1, 2)]
    [InlineData(20, 2)]
    [InlineData(21, 2)]
    [InlineData(41, 4)]
    public void The_front_matter_has_an_even_number_of_pages(int lines, int pages)
    {
        var file = Write(
            PageDesigns.TwoSided,
            book =>
            {
                book.Add(Line("body"));
                book.StartFrontMatter();
                for (var i = 0; i < lines; i++)
                {
                    book.Add(Line("front"));
                }
            }
        );

        Assert.Equal(pages + 1, file.Pages.Count);
        Assert.Equal("1", file.Pages[^1].Lines[^1]);
        Assert.Contains($"/Nums[0<</S/r>>{pages}<</S/D>>]", file.Catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_page_has_neither_head_nor_folio()
    {
        var file = Write(
            PageDesigns.TwoSided,
            book =>
            {
                book.Add(Line("body"));
                book.StartFrontMatter();
                book.Add(Line("front"));
            }
        );

        Assert.Equal(["front", "i"], file.Pages[0].Lines);
        Assert.Empty(file.Pages[1].Lines);
    }

    [Theory]
    [InlineData(true, true, "1 3 5")]
    [InlineData(true, false, "1 2 4")]
    [InlineData(false, true, "1 2 4")]
    public void Chapters_open_on_right_pages_only_where_the_design_says_so(
        bool isTwoSided,
        bool opensRecto,
        string expected
    )
    {
        string?[] opened = [];
        Write(
            PageDesigns.TwoSided with
            {
                IsTwoSided = isTwoSided,
                ChaptersOpenRecto = opensRecto,
            },
            book =>
            {
                foreach (
                    var (name, lines) in (ReadOnlySpan<(string, int)>)
                        [("a", 9), ("b", 30), ("c", 9)]
                )
                {
                    book.OpenChapter();
                    book.Add(new StackBlock([]) { Anchors = [name] });
                    for (var i = 0; i < lines; i++)
                    {
                        book.Add(Line("x"));
                    }
                }

                book.EndPage();
                opened = [book.PageOf("a"), book.PageOf("b"), book.PageOf("c")];
            }
        );

        Assert.Equal(expected, string.Join(' ', opened));
    }

    private static TextBlock Line(string text) =>
        new(Shaper.Shape([new(text, PageDesigns.Style)]), PageDesigns.Leading);

    private static PdfFile Write(PageDesign design, Action<Book> fill)
    {
        var output = new MemoryStream();
        using var pdf = new PdfDocument(output, new() { Title = "Test", Language = "en" });
        var book = new Book(pdf, design, Shaper);
        fill(book);
        book.Finish();
        pdf.Finish();
        return new(output.ToArray());
    }
}
