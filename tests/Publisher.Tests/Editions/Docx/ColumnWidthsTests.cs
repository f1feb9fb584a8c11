using Publisher.Editions.Docx;
using Xunit;

namespace Publisher.Tests.Editions.Docx;

public sealed class ColumnWidthsTests
{
    private const int Page = 8730;

    /// <summary>As wide as letters of common text faces are on average, in ems: Cambria.</summary>
    private const double Letter = 0.45;

    [Fact]
    public void Columns_that_are_measured_too_wide_give_way_alike_before_one_cuts_its_word()
    {
        string[] words =
        [
            "Liechtenstein",
            "Population",
            "39,000",
            "Capital",
            "Currency",
            "Language",
            "Katholizismus",
            "jungen",
            "Staatsoberhaupt",
            "Founded",
            "Europe/Vaduz",
            "Code",
        ];
        var size = TableSize.Small;
        var columns = new ColumnWidths([.. words.Select(word => new[] { word })], size);

        var widths = columns.Within(Page);

        Assert.True(columns.Least > Page);
        Assert.InRange(widths.Sum(), Page - words.Length, Page);
        Assert.All(
            words.Zip(widths),
            pair =>
                Assert.InRange(
                    pair.Second - size.Padding,
                    pair.First.Length * Letter * size.Text,
                    Page
                )
        );
    }

    [Fact]
    public void Far_too_wide_columns_are_cut_and_the_others_whole()
    {
        var size = TableSize.Small;
        var wide = new string('x', 400);
        var columns = new ColumnWidths(
            [
                ["Code"],
                [wide],
                [wide],
            ],
            size
        );

        var widths = columns.Within(Page);

        Assert.InRange(widths[0] - size.Padding, 4 * Letter * size.Text, Page / 10);
        Assert.Equal(widths[1], widths[2]);
        Assert.InRange(widths.Sum(), Page - 3, Page);
    }
}
