using Publisher.Editions.Html.Search;
using Xunit;

namespace Publisher.Tests.Editions.Html.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Self-attention, again", "self attention again")]
    [InlineData("Überfluß café ﬁne", "uberfluss cafe fine")]
    [InlineData("C++ and .NET 10", "c and net 10")]
    [InlineData("Œuvre Łódź smørrebrød", "oeuvre lodz smorrebrod")]
    [InlineData("ΣΊΣΥΦΟΣ λόγος", "σισυφοσ λογοσ")]
    [InlineData("注意力 head", "注 意 力 head")]
    [InlineData("x² ½", "x2 1 2")]
    [InlineData("  …—“”  ", "")]
    [InlineData("don’t", "don t")]
    [InlineData("a\ud800b", "a b")]
    public void Text_is_folded_and_split(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));
}
