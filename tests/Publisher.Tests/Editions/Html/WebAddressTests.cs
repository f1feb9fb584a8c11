using Publisher.Editions.Html;
using Xunit;

namespace Publisher.Tests.Editions.Html;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/a_b?q=x%20y&z=ü#s", "https://example.org/a_b?q=x%20y&z=ü#s")]
    [InlineData(" https://example.org ", "https://example.org")]
    [InlineData("https://example.org/a b[1]", "https://example.org/a%20b%5B1%5D")]
    [InlineData("https://example.org/100%", "https://example.org/100%25")]
    [InlineData("https://example.org/#a#b", "https://example.org/#a%23b")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("tel:+1234", "tel:+1234")]
    public void An_address_is_made_valid(string address, string expected) =>
        Assert.Equal(expected, WebAddress.Of(address));

    [Theory]
    [InlineData("")]
    [InlineData("example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://")]
    [InlineData("mailto:")]
    [InlineData("about:blank")]
    public void What_leads_nowhere_is_none(string address) => Assert.Null(WebAddress.Of(address));
}
