using Publisher.Importers.Canonical;
using Xunit;

namespace Publisher.Tests.Importers.Canonical;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData(" https://example.org/a b\n ", "https://example.org/a%20b")]
    [InlineData(
        "https://www.google.com/url?q=https://x.org/%3Fa%3Db%26c&sa=D&ust=1&usg=2",
        "https://x.org/?a=b&c"
    )]
    [InlineData(
        "http://www.google.com/url?q=http%3A%2F%2Fx.org%2F%2523&sa=D&sntz=1&usg=",
        "http://x.org/%23"
    )]
    [InlineData("https://www.google.com/url?sa=D&q=https://x.org/a+b", "https://x.org/a+b")]
    [InlineData(
        "https://www.google.com/url?q=https://www.google.com/url?q%3Dhttps://x.org/%26sa%3DD&sa=D",
        "https://x.org/"
    )]
    [InlineData("https://www.google.com/search?q=x", "https://www.google.com/search?q=x")]
    [InlineData("https://example.org/url?q=x", "https://example.org/url?q=x")]
    [InlineData("#heading=h.abc", "#h.abc")]
    [InlineData("#bookmark=id.abc", "#id.abc")]
    [InlineData("?tab=t.0#heading=h.abc", "#h.abc")]
    [InlineData("?tab=t.x1y2#bookmark=id.abc", "#id.abc")]
    [InlineData("?tab=t.0", "?tab=t.0")]
    [InlineData("#heading=", "#heading=")]
    [InlineData("#", "")]
    public void An_address_has_one_form(string address, string expected)
    {
        Assert.Equal(expected, LinkAddress.Canonical(address));
        Assert.Equal(expected, LinkAddress.Canonical(expected));
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("FILE:///C:/x", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://example.org/", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("#h.1", true)]
    [InlineData("page.html", true)]
    public void Only_some_addresses_are_for_readers(string address, bool isFollowable) =>
        Assert.Equal(isFollowable, LinkAddress.IsFollowable(LinkAddress.Canonical(address)));
}
