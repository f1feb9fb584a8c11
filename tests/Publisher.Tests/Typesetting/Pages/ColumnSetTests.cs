using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class ColumnSetTests
{
    private const double Height = 100;
    private const double Top = 30;
    private const double Step = 60;

    private static readonly Shaper Shaper = new();

    [Fact]
    public void Columns_are_filled_one_after_the_other_below_what_stands_above()
    {
        var pages = Build(Enumerable.Range(0, 40).Select(_ => new StrutSlice(10, 0)));

        Assert.Equal(["1 7 7", "10 10", "3 3"], pages.Select(Counts));
        Assert.Equal([(0.0, 0.0), (0, 30), (60, 30)], pages[0].Select(Corner));
        Assert.Equal([(0.0, 0.0), (60, 0)], pages[1].Select(Corner));
    }

    [Fact]
    public void The_columns_of_the_last_page_are_balanced()
    {
        var pages = Build(Enumerable.Range(0, 9).Select(_ => new StrutSlice(10, 0)));

        Assert.Equal(["1 5 4"], pages.Select(Counts));
    }

    [Fact]
    public void The_last_page_takes_from_the_one_before_rather_than_to_hold_two_lines()
    {
        Assert.Equal(["1 7 7", "9 9", "2 2"], Slices(36).Select(Counts));
        Assert.Equal(["1 6 5", "2 2"], Slices(15).Select(Counts));
        Assert.Equal(["1 1 1"], Slices(2).Select(Counts));

        static List<List<PageColumn>> Slices(int count) =>
            Build(Enumerable.Range(0, count).Select(_ => new StrutSlice(10, 0)));
    }

    [Fact]
    public void A_heading_is_never_the_last_of_a_column()
    {
        for (var before = 1; before < 30; before++)
        {
            StrutSlice[] slices =
            [
                .. Enumerable.Range(0, before).Select(_ => new StrutSlice(10, 0)),
                new(11, 0),
                new(10, 0) { KeepsWithPrevious = true },
                .. Enumerable.Range(0, 9).Select(_ => new StrutSlice(10, 0)),
            ];
            Assert.All(
                Build(slices).SelectMany(page => page),
                column => Assert.NotEqual(11, column.Placed[^1].Slice.Height)
            );
        }
    }

    [Fact]
    public void Every_slice_stands_once_in_order_and_within_its_column()
    {
        var slices = Gen.Choose(0, 120)
            .Select(n => (Height: 1 + (n % 60), Space: n % 7, Kept: n % 5 == 0))
            .ArrayOf()
            .ToArbitrary();
        Prop.ForAll(
                slices,
                given =>
                {
                    StrutSlice[] all =
                    [
                        .. given.Select(s => new StrutSlice(s.Height, 0)
                        {
                            SpaceBefore = s.Space,
                            KeepsWithPrevious = s.Kept,
                        }),
                    ];
                    var pages = Build(all);
                    var columns = pages.SelectMany(page => page).ToList();
                    Assert.Equal(all, columns.SelectMany(column => column.Slices).Skip(1));
                    Assert.All(
                        columns.Skip(1),
                        column =>
                            Assert.True(
                                column.Placed[^1].Top + column.Placed[^1].Slice.Height < 100.1
                            )
                    );
                    Assert.All(pages.Skip(1), page => Assert.True(page.Count is 1 or 2));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 5));
    }

    [Fact]
    public void Pages_go_on_in_one_column_after_columns()
    {
        var file = Write(book =>
        {
            book.Add(Line("above", 12));
            book.StartColumns(2, 20);
            book.Add(Line("left", 0));
            book.Add(Line("right", 0));
            book.EndPage();
            book.Add(Line("below", 0));
        });

        var (left, right) = (Shown(file, "left"), Shown(file, "right"));
        Assert.Equal(["above", "leftright", "1"], file.Pages[0].Lines);
        Assert.Equal((50.0, 160.0), (left.X, right.X));
        Assert.Equal(left.Y, right.Y);
        // A line of twelve points and the twelve that the heading asked for.
        Assert.Equal(24, Shown(file, "above").Y - left.Y, 1);
        Assert.Equal(["below", "2"], file.Pages[1].Lines);
    }

    [Fact]
    public void Columns_without_content_leave_no_page()
    {
        var file = Write(book =>
        {
            book.StartColumns(2, 20);
            book.EndPage();
            book.Add(Line("x", 0));
        });

        Assert.Equal(["x", "1"], Assert.Single(file.Pages).Lines);
    }

    [Theory]
    [InlineData(1000, 20, 160)]
    [InlineData(2, 1000, 50)]
    [InlineData(3, 20, 160)]
    public void Columns_are_never_too_narrow_to_read(int count, double gap, double last)
    {
        var file = Write(book =>
        {
            book.StartColumns(count, gap);
            for (var i = 0; i < 4; i++)
            {
                book.Add(Line($"x{i}", 0));
            }
        });

        Assert.Equal(last, file.Pages[0].Shown.Where(s => s.Text[0] == 'x').Max(s => s.X));
    }

    private static ShownText Shown(PdfFile file, string text) =>
        file.Pages[0].Shown.Single(shown => shown.Text == text);

    private static TextBlock Line(string text, double after) =>
        new(Shaper.Shape([new(text, PageDesigns.Style)]), PageDesigns.Leading)
        {
            SpaceAfter = after,
        };

    private static string Counts(IReadOnlyList<PageColumn> page) =>
        string.Join(' ', page.Select(column => column.Placed.Count));

    private static (double Left, double Top) Corner(PageColumn column) =>
        (column.Left, column.Placed[0].Top);

    /// <summary>The parts of each page that hold anything; above the columns of the first stands a slice.</summary>
    private static List<List<PageColumn>> Build(IEnumerable<Slice> slices)
    {
        var pages = new List<List<PageColumn>>();
        var above = new PageColumn(0, [new(new StrutSlice(20, 0), 0, IsRepeated: false)]);
        var columns = new ColumnSet(
            2,
            Step,
            above,
            Top,
            Height,
            page => pages.Add([.. page.Where(part => part.Placed.Count > 0)])
        );
        foreach (var slice in slices)
        {
            columns.Add(slice);
        }

        columns.Finish();
        return pages;
    }

    private static PdfFile Write(Action<Book> fill)
    {
        var output = new MemoryStream();
        using var pdf = new PdfDocument(output, new() { Title = "Test", Language = "en" });
        var book = new Book(pdf, PageDesigns.OneSided, Shaper);
        fill(book);
        book.Finish();
        pdf.Finish();
        return new(output.ToArray());
    }
}
