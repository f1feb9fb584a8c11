using System.Text;
using Publisher.Cli.Fetching;
using Xunit;

namespace Publisher.Tests.Cli.Fetching;

public sealed class CopyFileNameTests
{
    [Theory]
    [InlineData("Words about tea", "Words about tea")]
    [InlineData("Wörter, v1.2 (draft)", "Wörter, v1.2 (draft)")]
    [InlineData("お茶の用語集", "お茶の用語集")]
    [InlineData("../../etc/passwd", "etc passwd")]
    [InlineData("C:\\Windows\\x", "C Windows x")]
    [InlineData(".bashrc", "bashrc")]
    [InlineData("-rf *", "rf")]
    [InlineData("tea\0\n\u202Etea", "tea tea")]
    [InlineData("CON", "CON id")]
    [InlineData("lpt1.txt", "lpt1.txt id")]
    [InlineData("", "id")]
    [InlineData("…/…", "… …")]
    [InlineData("///", "id")]
    public void A_title_becomes_a_name(string title, string expected) =>
        Assert.Equal(expected, CopyFileName.Of(title, "id"));

    [Fact]
    public void A_long_title_ends_where_a_letter_does()
    {
        var name = CopyFileName.Of(string.Concat(Enumerable.Repeat("茶", 200)), "id");

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 140, 150);
        Assert.DoesNotContain('\uFFFD', name);
    }
}
