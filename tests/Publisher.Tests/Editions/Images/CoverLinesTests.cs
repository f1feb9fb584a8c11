using Publisher.Editions.Images;
using Xunit;

namespace Publisher.Tests.Editions.Images;

public sealed class CoverLinesTests
{
    private const double Largest = 170;
    private const double Height = 960;

    [Fact]
    public void A_short_text_is_one_line_in_the_largest_type()
    {
        var (size, lines) = CoverLines.Fit("Short", Largest, Height);
        Assert.Equal(Largest, size);
        Assert.Equal(["Short"], lines);
    }

    [Fact]
    public void A_long_word_is_set_smaller_before_it_is_cut()
    {
        var (size, lines) = CoverLines.Fit("Interpretability engineering", Largest, Height);
        Assert.InRange(size, 64, Largest - 1);
        Assert.Equal(["Interpretability", "engineering"], lines);
    }

    [Fact]
    public void A_text_without_blanks_parts_between_its_wide_characters()
    {
        var (_, lines) = CoverLines.Fit("残差ストリームの用語集", Largest, Height);
        Assert.Equal("残差ストリームの用語集", string.Concat(lines));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 7));
    }

    [Theory]
    [InlineData("残差ストリム、用語集")]
    [InlineData("残差ストリ「ム」用語集")]
    public void No_line_begins_with_what_closes_or_ends_with_what_opens(string text)
    {
        var (_, lines) = CoverLines.Fit(text, Largest, Height);
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "、」"));
        Assert.All(lines, line => Assert.NotEqual('「', line[^1]));
    }

    [Fact]
    public void A_cut_never_parts_a_letter_from_its_mark_or_a_pair_of_surrogates()
    {
        var text = string.Concat(Enumerable.Repeat("e\u0301𝔐", 200));
        var (_, lines) = CoverLines.Fit(text, Largest, Height);
        Assert.True(lines.Count > 1);
        Assert.Equal(text, string.Concat(lines));
        Assert.All(
            lines,
            line => Assert.False(char.IsLowSurrogate(line[0]) || line[0] == '\u0301')
        );
    }

    [Fact]
    public void Lines_never_take_more_than_the_height()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 2000));
        var (size, lines) = CoverLines.Fit(text, Largest, Height);
        Assert.InRange(lines.Count * size * CoverLines.LineHeight, 0, Height);
    }

    [Fact]
    public void No_text_is_no_lines() => Assert.Empty(CoverLines.Fit(" ", Largest, Height).Lines);
}
