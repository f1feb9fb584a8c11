using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Tables;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Pdf.Content;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class RunningHeadTests
{
    private const double HeadY = 310;
    private const double FolioY = 20;

    private static readonly Shaper Shaper = new();

    private static readonly string Long = string.Join(
        ' ',
        Enumerable.Repeat("superposition of many features", 5)
    );

    [Fact]
    public void The_first_and_the_last_headword_of_a_page_are_its_guide_words()
    {
        var pages = Heads(
            PageDesigns.OneSided,
            [
                Section("One"),
                .. Entry("a", 9),
                .. Entry("b", 10),
                .. Entry("c", 9),
                .. Entry("d", 9),
            ]
        );

        // The first page opens the section; the third only goes on.
        Assert.Equal(
            [
                [],
                ["One", "c – d"],
            ],
            pages.Select(Texts)
        );
    }

    [Fact]
    public void Where_no_entry_begins_the_one_that_goes_on_is_named()
    {
        var pages = Heads(PageDesigns.OneSided, [Section("One"), .. Entry("a", 70)]);

        Assert.Equal(
            [
                [],
                ["One", "a"],
                ["One", "a"],
                ["One", "a"],
            ],
            pages.Select(Texts)
        );
    }

    [Fact]
    public void Where_an_entry_has_ended_it_is_named_no_more()
    {
        var pages = Heads(
            PageDesigns.OneSided,
            [
                Section("One"),
                .. Entry("a", 5),
                Mark(MarkClass.ResumedWord, ""),
                .. Lines(60),
                Mark(MarkClass.ResumedWord, "b"),
                .. Lines(20),
            ]
        );

        Assert.Equal(
            [
                [],
                ["One"],
                ["One"],
                ["One"],
                ["One", "b"],
            ],
            pages.Select(Texts)
        );
    }

    [Fact]
    public void An_entry_goes_on_where_one_within_it_has_ended()
    {
        var pages = Heads(
            PageDesigns.OneSided,
            [
                Section("One"),
                .. Entry("outer", 2),
                .. Entry("inner", 2),
                Mark(MarkClass.ResumedWord, "outer"),
                .. Lines(35),
            ]
        );

        Assert.Equal(
            [
                [],
                ["One", "outer"],
            ],
            pages.Select(Texts)
        );
    }

    [Fact]
    public void A_page_in_which_a_section_begins_bears_the_title_that_it_began_with()
    {
        var pages = Heads(
            PageDesigns.OneSided,
            [Section("One"), .. Lines(24), Section("Two"), .. Lines(24)]
        );

        Assert.Equal(
            [
                [],
                ["One"],
                ["Two"],
            ],
            pages.Select(Texts)
        );
    }

    [Fact]
    public void Headwords_in_the_cells_of_a_table_count()
    {
        TableCellBlock Cell(string word) =>
            new([Mark(MarkClass.Word, word), new TextBlock(Shape(word), PageDesigns.Leading)]);
        var rows = Enumerable.Range(10, 25).Select(i => new TableRowBlock([Cell($"row{i}")]));
        var head = new TableRowBlock([new([new TextBlock(Shape("Head"), PageDesigns.Leading)])]);
        var ruling = new TableStyle(RgbColor.Black, 0, 0, 0, 0);
        var pages = Heads(
            PageDesigns.OneSided,
            [Section("One"), new TableBlock([head, .. rows], 1, ruling)]
        );

        Assert.Equal(
            [
                [],
                ["One", "row28 – row34"],
            ],
            pages.Select(Texts)
        );
    }

    [Fact]
    public void Without_guide_words_the_title_stands_in_the_middle()
    {
        var pages = Heads(
            PageDesigns.OneSided with
            {
                HasGuideWords = false,
            },
            [Section("One"), .. Entry("a", 30)]
        );

        var title = Assert.Single(pages[1]);
        Assert.Equal("One", title.Text);
        Assert.Equal(150, title.X + (Shape("One").NaturalWidth / 2), 1);
    }

    [Fact]
    public void Two_sided_pages_have_words_and_folio_at_the_outer_edge_and_the_title_at_the_inner()
    {
        var file = Write(PageDesigns.TwoSided, [Section("One"), .. Entry("a", 50)]);
        var (verso, recto) = (file.Pages[1], file.Pages[2]);

        Assert.Equal(["a", "One"], Texts(Head(verso)));
        Assert.Equal(["One", "a"], Texts(Head(recto)));
        Assert.Equal((60.0, 40.0), (Head(verso)[0].X, Head(recto)[0].X));
        Assert.Equal(260, Head(verso)[1].X + Shape("One").NaturalWidth, 1);
        Assert.Equal(240, Head(recto)[1].X + Shape("a").NaturalWidth, 1);
        Assert.Equal(60, Folio(verso).X);
        Assert.Equal(240, Folio(recto).X + Shape("3").NaturalWidth, 1);
        Assert.Equal(
            (60.0, 40.0),
            (verso.Shown.First(s => s.Text == "x").X, recto.Shown.First(s => s.Text == "x").X)
        );
    }

    [Theory]
    [InlineData("One", "residual")]
    [InlineData("long", "a")]
    [InlineData("One", "long")]
    [InlineData("long", "long")]
    [InlineData(
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "long"
    )]
    public void What_is_too_long_for_a_head_ends_in_an_ellipsis_and_nothing_overlaps(
        string title,
        string word
    )
    {
        (title, word) = (title == "long" ? Long : title, word == "long" ? Long : word);
        foreach (var design in (PageDesign[])[PageDesigns.OneSided, PageDesigns.TwoSided])
        {
            var pages = Heads(
                design,
                [
                    Section(title),
                    .. Entry("first", 19),
                    .. Entry(word, 19),
                    .. Entry(word + "s", 21),
                ]
            );
            foreach (var head in pages.Skip(1))
            {
                Assert.Equal(2, head.Count);
                var ends = head.Select(part => part.X + Shape(part.Text).NaturalWidth).ToList();
                Assert.True(ends[0] + 15 < head[1].X);
                Assert.True(ends[1] - head[0].X < 200.1);
                Assert.Equal(
                    Math.Max(title.Length, word.Length) > 20,
                    head.Exists(part => part.Text.Contains('…', StringComparison.Ordinal))
                );
            }
        }
    }

    [Fact]
    public void A_long_title_is_cut_after_a_word()
    {
        var head = Heads(PageDesigns.OneSided, [Section(Long), .. Lines(30)])[1];

        var shown = Assert.Single(head).Text;
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.StartsWith(shown[..^1] + " ", Long, StringComparison.Ordinal);
    }

    private static List<string> Texts(IEnumerable<ShownText> head) =>
        [.. head.Select(shown => shown.Text)];

    private static List<List<ShownText>> Heads(PageDesign design, IEnumerable<FlowBlock> blocks) =>
        [.. Write(design, blocks).Pages.Select(Head)];

    private static List<ShownText> Head(PdfFilePage page) =>
        [.. page.Shown.Where(shown => Math.Abs(shown.Y - HeadY) < 1).OrderBy(shown => shown.X)];

    private static ShownText Folio(PdfFilePage page) =>
        Assert.Single(page.Shown, shown => Math.Abs(shown.Y - FolioY) < 1);

    private static TextBlock Section(string title) =>
        new(Shape("x"), PageDesigns.Leading) { Marks = [new(MarkClass.Section, title)] };

    private static IEnumerable<FlowBlock> Entry(string word, int lines) =>
        Lines(lines).Prepend(Mark(MarkClass.Word, word));

    private static StackBlock Mark(MarkClass markClass, string text) =>
        new([]) { Marks = [new(markClass, text)] };

    private static IEnumerable<FlowBlock> Lines(int count) =>
        Enumerable.Range(0, count).Select(_ => new TextBlock(Shape("x"), PageDesigns.Leading));

    private static ShapedText Shape(string text) => Shaper.Shape([new(text, PageDesigns.Style)]);

    private static PdfFile Write(PageDesign design, IEnumerable<FlowBlock> blocks)
    {
        var output = new MemoryStream();
        using var pdf = new PdfDocument(output, new() { Title = "Test", Language = "en" });
        var book = new Book(pdf, design, Shaper);
        foreach (var block in blocks)
        {
            book.Add(block);
        }

        book.Finish();
        pdf.Finish();
        return new(output.ToArray());
    }
}
