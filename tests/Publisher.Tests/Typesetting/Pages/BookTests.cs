using System.Globalization;
using Publisher.Tests.Typesetting.Graphics;
using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Tables;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class BookTests
{
    private const double Leading = 12;

    private static readonly TextStyle Style = new(TestFonts.Text, 10, RgbColor.Black);

    /// <summary>Twenty lines of 200 points.</summary>
    private static readonly PageDesign Design = new()
    {
        Width = 300,
        Height = 340,
        MarginTop = 50,
        MarginBottom = 50,
        MarginLeft = 50,
        MarginRight = 50,
        HeadBaseline = 30,
        FolioBaseline = 320,
        HeadStyle = Style,
        FolioStyle = Style,
    };

    private static readonly Shaper Shaper = new();

    [Fact]
    public void A_heading_stays_with_what_follows()
    {
        for (var lines = 10; lines < 24; lines++)
        {
            var pages = Texts([
                .. Lines("x", lines),
                Text("Heading", keeps: true),
                .. Lines("y", 3),
            ]);

            var page = pages.Single(page => page.Contains("Heading"));
            Assert.Contains("y0", page);
        }
    }

    [Fact]
    public void A_page_ends_without_a_hyphen_where_lines_as_good_are_found()
    {
        var patterns = Path.Combine(Golden.Repository, "templates", "hyphenation", "en-us.dic");
        var style = Style with { Hyphenation = Hyphenation.Read(File.ReadAllText(patterns)) };
        const string Prose =
            "A glossary is read in no order: whoever opens it comes for one word, and is sent to another. "
            + "So each entry has to stand alone, with its definition in the first sentence, its examples after "
            + "that, and its neighbours named where they help; what an entry presupposes is a reference, and "
            + "what it repeats is a fault. The printed page has further demands of its own: a heading must not "
            + "be parted from what follows it, a paragraph not begin with its last line, and the last word of a "
            + "page not be continued on the next, since the reader who turns it has forgotten the beginning.";
        var shaped = Shaper.Shape([new(Prose, style)]);
        var (found, avoided) = (0, 0);
        for (var measure = 260.0; measure < 340; measure += 4)
        {
            var set = new SetLines(shaped, measure, measure, Alignment.Justified);
            for (var last = 1; last < set.Lines.Count - 2; last++)
            {
                if (!set.Lines[last].EndsWithHyphen)
                {
                    continue;
                }

                var blocks = Lines("x", 19 - last)
                    .Append(new TextBlock(shaped, Leading) { Alignment = Alignment.Justified })
                    .Concat(Lines("y", 20));
                var page = Write(blocks, Design with { Width = measure + 100 }).Pages[0];
                Assert.Equal(21, page.Lines.Count);
                found++;
                avoided += page.Lines[^2][^1] == '\u00AD' ? 0 : 1;
            }
        }

        Assert.InRange(avoided, found / 3, found);
    }

    [Fact]
    public void A_line_of_a_page_that_is_made_stays_as_it_is()
    {
        var style = Style with { Hyphenation = Hyphenation.Read("a1b") };
        var text = string.Concat(Enumerable.Repeat("aba bab abab ababa bababa ", 12));
        var set = new SetLines(Shaper.Shape([new(text, style)]), 100, 100, Alignment.Justified);
        var before = set.Lines;

        for (var index = 0; index < before.Count; index++)
        {
            set.AvoidHyphen(index, index);
            Assert.Equal(
                Enumerable.Range(0, index).Select(i => before[i]),
                Enumerable.Range(0, index).Select(i => set.Lines[i])
            );
            before = set.Lines;
        }
    }

    [Fact]
    public void Neither_first_nor_last_line_of_a_paragraph_stands_alone()
    {
        for (var before = 12; before <= 20; before++)
        {
            var words = string.Join("\n", Enumerable.Range(0, 7).Select(i => $"p{i}"));
            var pages = Texts([.. Lines("x", before), Text(words)]);

            Assert.Equal(before + 7, pages.Sum(page => page.Count));
            Assert.All(pages, page => Assert.NotEqual(1, page.Count(line => line[0] == 'p')));
        }
    }

    [Fact]
    public void Nothing_stands_below_the_text_area()
    {
        var file = Write([.. Lines("x", 55)]);

        Assert.Equal(3, file.Pages.Count);
        Assert.All(
            file.Pages.SelectMany(page => page.Shown).Where(shown => shown.Text[0] == 'x'),
            shown => Assert.InRange(shown.Y, 50, 290)
        );
    }

    [Fact]
    public void Quotations_side_by_side_may_be_parted()
    {
        var quotes = Enumerable
            .Range(0, 25)
            .Select(i => new FramedBlock([Text($"q{i}")], new FrameStyle()));
        var pages = Texts([.. Lines("x", 1), .. quotes]);

        Assert.Equal([20, 6], pages.Select(page => page.Count));
    }

    [Fact]
    public void The_head_of_a_table_is_set_again_on_each_page_and_read_once()
    {
        var rows = Enumerable.Range(0, 50).Select(i => Row($"r{i}", "b")).Prepend(Row("Head", "B"));
        var file = Write([new TableBlock([.. rows], 1, Ruling)]);

        Assert.True(file.Pages.Count > 2);
        Assert.Single(
            file.Pages.SelectMany(page => page.Lines),
            line => line.Contains("Head", StringComparison.Ordinal)
        );
        Assert.All(
            file.Pages.Skip(1),
            page => Assert.Contains("/ActualText()", page.Content, StringComparison.Ordinal)
        );
        Assert.Equal(
            Enumerable.Range(0, 50).Select(i => $"r{i}b"),
            file.Pages.SelectMany(page => page.Lines).Where(line => line[0] == 'r')
        );
    }

    [Fact]
    public void The_last_row_of_a_table_never_stands_alone()
    {
        for (var count = 4; count < 30; count++)
        {
            var rows = Enumerable.Range(0, count).Select(i => Row($"r{i}", "b"));
            var pages = Texts([new TableBlock([Row("Head", "B"), .. rows], 1, Ruling)]);

            Assert.All(pages, page => Assert.NotEqual(1, page.Count(line => line[0] == 'r')));
        }
    }

    [Fact]
    public void A_word_of_code_that_is_wrapped_stays_one_word()
    {
        TextBlock Code(string text) =>
            new(Shaper.Shape([new(text, Style with { IsVerbatim = true })]), Leading)
            {
                IsContinued = true,
            };
        var word = new string('x', 90);
        var shown = Write([Code(word), Code("y")]).Pages[0].Shown.SkipLast(1);

        Assert.Equal(word + " y ", string.Concat(shown.Select(s => s.Text)));
    }

    [Fact]
    public void A_shade_that_a_page_end_cuts_keeps_its_padding()
    {
        var style = new FrameStyle { Fill = new RgbColor(200, 200, 200), Padding = 6 };
        var file = Write([new FramedBlock([.. Lines("x", 30)], style)]);

        // From the padding above the first line down to 6 points below the nineteenth; then lines 20 to 30.
        Assert.Contains("50 50 200 240 re f", file.Pages[0].Content, StringComparison.Ordinal);
        Assert.Contains("50 152 200 144 re f", file.Pages[1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_a_row_stands_alone_on_a_page()
    {
        for (var lines = 2; lines <= 16; lines++)
        {
            var row = Row(string.Join("\n", Enumerable.Range(0, lines).Select(i => $"c{i}")), "b");
            var pages = Texts([new TableBlock([Row("Head", "B"), row, row, row], 1, Ruling)]);

            Assert.All(
                pages.Select(page => page.FindAll(line => line[0] == 'c').ConvertAll(NumberOf)),
                cells =>
                {
                    Assert.NotEqual(lines - 1, cells[0]);
                    Assert.NotEqual(0, cells[^1]);
                }
            );
        }

        static int NumberOf(string line) =>
            int.Parse(line.Split(' ')[0][1..], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_row_as_high_as_a_page_leaves_room_for_the_head()
    {
        for (var lines = 14; lines <= 60; lines++)
        {
            var row = Row(string.Join("\n", Enumerable.Range(0, lines).Select(i => $"c{i}")), "b");
            var file = Write([new TableBlock([Row("Head", "B"), row, row], 1, Ruling)]);
            var shown = file.Pages.SelectMany(page => page.Shown).ToList();

            Assert.Equal(2 * lines, shown.Count(text => text.Text[0] == 'c'));
            Assert.All(
                shown.Where(text => text.Text[0] == 'c'),
                text => Assert.InRange(text.Y, 50, 290)
            );
        }
    }

    [Fact]
    public void Columns_fill_no_more_than_the_measure()
    {
        var cells = Enumerable.Repeat("interpretability everywhere", 6).ToArray();
        var file = Write([new TableBlock([Row(cells), Row(cells)], 0, Ruling)]);

        Assert.All(
            file.Pages.SelectMany(page => page.Shown).Where(shown => shown.Text.Length > 1),
            shown => Assert.InRange(shown.X, 50, 250)
        );
    }

    [Fact]
    public void A_cell_over_two_rows_keeps_them_together()
    {
        TableRowBlock[] rows =
        [
            new([new([Text("tall\ntall\ntall")], RowSpan: 2), new([Text("a1")])]),
            new([new([Text("a2")])]),
        ];
        for (var before = 14; before < 20; before++)
        {
            var pages = Texts([.. Lines("x", before), new TableBlock(rows, 0, Ruling)]);
            var page = pages.Single(page =>
                page.Exists(line => line.Contains("a1", StringComparison.Ordinal))
            );
            Assert.Contains(page, line => line.Contains("a2", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_picture_shrinks_a_little_rather_than_to_leave_its_page()
    {
        var image = Pixels.Dot;
        var fits = Write([.. Lines("x", 2), new PictureBlock(new(image, 100, 240))]);
        var isTooHigh = Write([.. Lines("x", 9), new PictureBlock(new(image, 100, 240))]);

        var drawn = Assert.Single(fits.Pages).Content;
        Assert.Matches(@"q \d+(\.\d+)? 0 0 (1[6-9]|2[0-3])\d(\.\d+)? \d+(\.\d+)? 50 cm", drawn);
        Assert.Contains("100 0 0 240 ", isTooHigh.Pages[1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_set_smaller_before_its_lines_are_wrapped_and_never_smaller_than_asked()
    {
        const string Line = "code_code_code_code_code_code_code_code_code_code_code_code_code_code";
        double[] widths = [Natural(Line), 3 * Natural(Line)];
        FlowBlock Code(double share) =>
            new StackBlock([
                .. new[] { Line, Line + Line + Line }.Select(line => new TextBlock(
                    Shaper.Shape([new(line, Style with { Size = Style.Size * share })]),
                    Leading * share
                )),
            ]);
        int Lines(double least) =>
            Write([new ScaledBlock(widths, Code, least)]).Pages[0].Lines.SkipLast(1).Count();

        var fitting = 200 / widths[0];
        Assert.InRange(fitting, 0.3, 0.9);
        // The second line is wrapped at any size, and makes the first no smaller than it must be.
        Assert.Equal(Lines(fitting * 0.9), Lines(fitting * 0.5));
        Assert.Equal(Lines(1), Lines(fitting * 1.1));
        Assert.True(Lines(1) > Lines(fitting * 0.9));
        // Where all lines have room at a smaller size, none is wrapped.
        Assert.Equal(2, Lines(fitting / 4));
    }

    private static double Natural(string text) => Shaper.Shape([new(text, Style)]).NaturalWidth;

    [Fact]
    public void A_picture_is_scaled_to_the_measure_and_to_the_page()
    {
        var image = Pixels.Dot;
        var file = Write([
            new PictureBlock(new(image, 400, 200)),
            new PictureBlock(new(image, 10, 1000)),
            new PictureBlock(new(image, 20, 10)),
        ]);

        Assert.Contains("200 0 0 100 50 190 cm", file.Pages[0].Content, StringComparison.Ordinal);
        Assert.Contains("2.4 0 0 240 148.8 50 cm", file.Pages[1].Content, StringComparison.Ordinal);
        Assert.Contains("20 0 0 10 140 280 cm", file.Pages[2].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_hang_beside_the_first_line_of_their_items()
    {
        var file = Write([Item("1.", Text("first\nsecond"))]);
        var shown = file.Pages[0].Shown;
        var (label, first, second) = (
            shown.Single(s => s.Text == "1."),
            shown.Single(s => s.Text == "first "),
            shown.Single(s => s.Text == "second")
        );

        Assert.Equal(first.Y, label.Y);
        Assert.True(label.X < first.X);
        Assert.Equal(first.X, second.X);
        Assert.Equal(first.Y - Leading, second.Y, 2);
    }

    [Fact]
    public void An_item_without_text_shows_its_label()
    {
        Assert.Equal(["1.", "2.x"], Texts([Item("1."), Item("2.", Text("x"))]).Single());
    }

    [Fact]
    public void Lists_twelve_levels_deep_keep_a_measure_to_read_in()
    {
        FlowBlock list = Text(string.Join(' ', Enumerable.Repeat("deep", 40)));
        for (var level = 0; level < 12; level++)
        {
            list = Item("•", Text("level"), list);
        }

        var shown = Write([list]).Pages.SelectMany(page => page.Shown).ToList();
        var lefts = shown.Where(s => s.Text == "level").Select(s => s.X).ToList();

        Assert.Equal(12, lefts.Count);
        Assert.Equal(lefts.Order(), lefts);
        Assert.Equal(12, lefts.Distinct().Count());
        Assert.InRange(lefts[^1], 90, 50 + (200 * 0.45));
    }

    [Fact]
    public void Links_and_places_are_on_the_pages_of_their_words()
    {
        var link = new TextRun("go", Style) { Link = new InternalTarget("far") };
        var there = new TextRun("there", Style) { Anchor = "far" };
        var file = Write([
            new TextBlock(Shaper.Shape([link]), Leading),
            .. Lines("x", 30),
            new TextBlock(Shaper.Shape([there]), Leading),
        ]);

        Assert.Equal([("far", 1)], file.Destinations());
        var area = file.Pages[0].Links.Single();
        Assert.Contains("/Rect[50 ", area, StringComparison.Ordinal);
        Assert.Contains("/Contents(go)/Dest(far)", area, StringComparison.Ordinal);
        Assert.Empty(file.Pages[1].Links);
    }

    [Fact]
    public void A_word_stands_at_the_right_end_of_the_room_that_it_is_given()
    {
        var link = new InternalTarget("far");
        TextRun Run(string text) => new(text, Style with { Color = new(1, 2, 3) }) { Link = link };
        var file = Write([
            new TextBlock(
                Shaper.Shape([new("see", Style), Run(" 41") with { Room = 60 }, new(" on", Style)]),
                Leading
            ),
        ]);
        var shown = file.Pages[0].Shown;
        double Width(string text) => Shaper.Shape([new(text, Style)]).NaturalWidth;
        var end = 50 + Width("see 41") - Width("41") + 60;

        Assert.Equal(end - Width("41"), shown.Single(s => s.Text == "41").X, 1);
        Assert.Equal(end, shown.Single(s => s.Text == " on").X, 1);
    }

    [Fact]
    public void Contents_know_the_pages_and_stand_before_them()
    {
        var output = new MemoryStream();
        using var pdf = NewPdf(output);
        var book = new Book(pdf, Design, Shaper);
        book.Add(new TextBlock(Shaper.Shape([new("One", Style)]), Leading) { Anchors = ["one"] });
        foreach (var line in Lines("x", 30))
        {
            book.Add(line);
        }

        book.Add(new TextBlock(Shaper.Shape([new("Two", Style)]), Leading) { Anchors = ["two"] });
        book.StartFrontMatter();
        Assert.Equal(
            ("1", "2", null),
            (book.PageOf("one"), book.PageOf("two"), book.PageOf("three"))
        );
        book.Add(
            new ContentsBlock(
                Shaper.Shape([new("Two", Style)]),
                Shaper.Shape([new(book.PageOf("two")!, Style)]),
                Leading
            )
            {
                HasLeaders = true,
            }
        );
        book.Finish();
        pdf.Finish();
        var file = new PdfFile(output.ToArray());

        Assert.Equal(3, file.Pages.Count);
        Assert.Contains("Two 2", file.Pages[0].Lines);
        Assert.Equal([("one", 1), ("two", 2)], file.Destinations());
        Assert.Contains("/Nums[0<</S/r>>1<</S/D>>]", file.Catalog, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "i")]
    [InlineData(4, "iv")]
    [InlineData(49, "xlix")]
    [InlineData(1994, "mcmxciv")]
    public void Roman_numbers(int number, string expected) =>
        Assert.Equal(expected, RomanNumeral.Of(number));

    private static TableStyle Ruling => new(RgbColor.Black, 1, 0.5, 4, 3);

    private static TextBlock Text(string text, bool keeps = false) =>
        new(Shaper.Shape([new(text, Style)]), Leading) { KeepsWithNext = keeps };

    private static IEnumerable<FlowBlock> Lines(string name, int count) =>
        Enumerable.Range(0, count).Select(i => Text($"{name}{i}"));

    private static TableRowBlock Row(params string[] cells) =>
        new([.. cells.Select(cell => new TableCellBlock([Text(cell)]))]);

    private static ItemBlock Item(string label, params FlowBlock[] blocks) =>
        new(Shaper.Shape([new(label, Style)]), 8, blocks, new(Leading, 15, 0.55, 4));

    /// <summary>The lines of each page, without folio.</summary>
    private static List<List<string>> Texts(IEnumerable<FlowBlock> blocks) =>
        [
            .. Write(blocks)
                .Pages.Select(page =>
                    page.Lines.SkipLast(1).Where(line => line.Length > 0).ToList()
                ),
        ];

    private static PdfFile Write(IEnumerable<FlowBlock> blocks, PageDesign? design = null)
    {
        var output = new MemoryStream();
        using var pdf = NewPdf(output);
        var book = new Book(pdf, design ?? Design, Shaper);
        foreach (var block in blocks)
        {
            book.Add(block);
        }

        book.Finish();
        pdf.Finish();
        return new(output.ToArray());
    }

    private static PdfDocument NewPdf(Stream output) =>
        new(output, new() { Title = "Test", Language = "en" });
}
