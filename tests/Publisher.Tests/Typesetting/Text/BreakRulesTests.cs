using Publisher.Typesetting.Text;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class BreakRulesTests
{
    /// <summary>A vertical bar stands where a line may end.</summary>
    [Theory]
    [InlineData("plain")]
    [InlineData("well-|known")]
    [InlineData("GPT-2")]
    [InlineData("-x")]
    [InlineData("--flag")]
    [InlineData("don’t")]
    [InlineData("(sic)")]
    [InlineData("and/|or")]
    [InlineData("1/2")]
    [InlineData("1990–|1995")]
    [InlineData("so|—|called")]
    [InlineData("e\u0301te\u0301")]
    [InlineData("a\u00A0b")]
    [InlineData("non\u2011breaking")]
    [InlineData("zero\u200B|width")]
    [InlineData("日|本|語。")]
    [InlineData("「日|本」")]
    [InlineData("𠀀|𠀁")]
    [InlineData("https://|example.|org/|a_|b?|c=|dd")]
    public void A_line_ends_within_a_word_only_where_readers_expect_it(string marked)
    {
        // The bar is part of no case but as a mark.
        var word = marked.Replace("|", "", StringComparison.Ordinal);
        var found = word[..1];
        for (var i = 1; i < word.Length; i++)
        {
            var penalty = BreakRules.Penalty(word, i, BreakRules.IsAddress(word));
            found += (penalty < BreakRules.Never ? "|" : "") + word[i];
        }

        Assert.Equal(marked, found);
    }

    [Fact]
    public void Code_parts_at_its_punctuation_and_at_its_humps()
    {
        const string word = "model.hookPoint";
        Assert.True(
            BreakRules.Penalty(word, 6, isAddress: true)
                < BreakRules.Penalty(word, 10, isAddress: true)
        );
        Assert.True(BreakRules.Penalty(word, 10, isAddress: true) < BreakRules.Never);
        Assert.Equal(BreakRules.Never, BreakRules.Penalty(word, 3, isAddress: true));
    }
}
