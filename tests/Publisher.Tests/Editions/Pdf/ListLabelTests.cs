using Publisher.Editions.Pdf;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class ListLabelTests
{
    [Theory]
    [InlineData(ListStyle.Decimal, 12, "12.")]
    [InlineData(ListStyle.Decimal, 0, "0.")]
    [InlineData(ListStyle.LowerLetter, 27, "aa.")]
    [InlineData(ListStyle.UpperLetter, 26, "Z.")]
    [InlineData(ListStyle.LowerRoman, 9, "ix.")]
    [InlineData(ListStyle.UpperRoman, 14, "XIV.")]
    [InlineData(ListStyle.UpperRoman, 0, "0.")]
    public void Labels_count_in_the_style_of_the_list(
        ListStyle style,
        int number,
        string expected
    ) => Assert.Equal(expected, ListLabel.Of(style, number));

    [Fact]
    public void Marks_of_notes_are_superior_figures() =>
        Assert.Equal("¹⁰⁹", ListLabel.Superior("109"));
}
