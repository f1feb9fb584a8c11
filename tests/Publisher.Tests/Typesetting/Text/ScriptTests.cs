using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("שלום", "Hebrew", true)]
    [InlineData("نموذج", "Arabic", true)]
    [InlineData("ܡܠܟܐ", "Syriac", true)]
    [InlineData("ދިވެހި", "Thaana", true)]
    [InlineData("\uFEDF\uFEE0", "Arabic", true)]
    [InlineData("शब्द", "Devanagari", false)]
    [InlineData("শব্দ", "Bengali", false)]
    [InlineData("சொல்", "Tamil", false)]
    [InlineData("คำ", "Thai", false)]
    [InlineData("ពាក្យ", "Khmer", false)]
    [InlineData("\U0001E900\U0001E901", "Adlam", true)]
    public void A_script_that_is_not_shaped_is_told(string word, string name, bool runsLeft)
    {
        var shaper = new Shaper();
        shaper.Shape([new($"a word: {word} ({word})", Set.Serif)]);

        Assert.Equal([new Script(name, runsLeft)], shaper.TakeUnshaped());
        Assert.Empty(shaper.TakeUnshaped());
    }

    [Theory]
    [InlineData("naïve “Æsop” Straße œuvre")]
    [InlineData("λόγος слово სიტყვა բառ")]
    [InlineData("残差流の説明、단어")]
    [InlineData("→ ∀x ∈ ℝ ½ 🖎 \u200F\u202B")]
    public void Scripts_whose_glyphs_stand_side_by_side_are_not(string text)
    {
        var shaper = new Shaper();
        shaper.Shape([new(text, Set.Serif)]);

        Assert.Empty(shaper.TakeUnshaped());
    }

    [Fact]
    public void Its_letters_stay_in_the_order_in_which_they_are_read()
    {
        var lines = LineBreaker.Break(Set.Shape("the word שלום here"), 400, 400, Alignment.Start);

        Assert.Equal("the word שלום here", lines.TextOf(lines[0]));
    }
}
