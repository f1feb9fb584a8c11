using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Breaks;
using Xunit;

namespace Publisher.Tests.Typesetting.Text.Breaks;

public sealed class WordBreaksTests
{
    /// <summary>A vertical bar stands where a line may end that has other words in it.</summary>
    [Theory]
    [InlineData("plain")]
    [InlineData("well-|known")]
    [InlineData("e-|mail")]
    [InlineData("Straßen-/|Wegebauamt")]
    [InlineData("GPT-2")]
    [InlineData("-x")]
    [InlineData("--flag")]
    [InlineData("--dry-|run")]
    [InlineData("(-x)")]
    [InlineData("/usr")]
    [InlineData("…and")]
    [InlineData("wait…|and")]
    [InlineData("!important")]
    [InlineData("a!=b")]
    [InlineData("don’t")]
    [InlineData("(sic)")]
    [InlineData("word(s)")]
    [InlineData("and/or")]
    [InlineData("km/h")]
    [InlineData("his/her")]
    [InlineData("input/|output")]
    [InlineData("1/2")]
    [InlineData("10,000.00")]
    [InlineData("$5")]
    [InlineData("20°C")]
    [InlineData("1990–|1995")]
    [InlineData("–5")]
    [InlineData("—Bonjour")]
    [InlineData("so|—|called")]
    [InlineData("e\u0301te\u0301")]
    [InlineData("a\u202Fb")]
    [InlineData("non\u2011breaking")]
    [InlineData("zero\u200B|width")]
    [InlineData("日|本|語。")]
    [InlineData("「日|本」")]
    [InlineData("𠀀|𠀁")]
    [InlineData("https://|example.|org/|a_|b?|c=|dd")]
    [InlineData("www.|example.|org/|JavaScript")]
    [InlineData("example.|org/|path")]
    [InlineData("someone.|longname@|example.|org.")]
    [InlineData("https://|example.|org/|two-|words")]
    [InlineData("model.hookPoint")]
    [InlineData("e.g.")]
    public void A_line_ends_within_a_word_only_where_readers_expect_it(string marked)
    {
        // The bar is part of no case but as a mark.
        var word = marked.Replace("|", "", StringComparison.Ordinal);
        var penalties = WordBreaks.Of(word, AddressBreaks.IsAddress(word));
        var found = word[..1];
        for (var i = 1; i < word.Length; i++)
        {
            found += (penalties[i] < BreakRules.Reluctant ? "|" : "") + word[i];
        }

        Assert.Equal(marked, found);
    }

    [Fact]
    public void Code_parts_at_its_punctuation_and_at_its_humps()
    {
        var penalties = WordBreaks.Of("model.hookPoint", isAddress: true);
        Assert.True(penalties[6] < penalties[10]);
        Assert.True(penalties[10] < BreakRules.Never);
        Assert.Equal(BreakRules.Never, penalties[3]);
    }
}
