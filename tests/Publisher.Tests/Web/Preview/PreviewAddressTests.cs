using System.Net;
using Publisher.Web.Preview;
using Xunit;

namespace Publisher.Tests.Web.Preview;

public sealed class PreviewAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:4050", true)]
    [InlineData("127.0.0.1", "localhost:4050", true)]
    [InlineData("127.0.0.1", "LOCALHOST:4050", true)]
    [InlineData("127.0.0.1", "localhost", false)]
    [InlineData("127.0.0.1", "localhost:4051", false)]
    [InlineData("127.0.0.1", "localhost.evil.example:4050", false)]
    [InlineData("127.0.0.1", "evil.example:4050", false)]
    [InlineData("127.0.0.1", "user@127.0.0.1:4050", false)]
    [InlineData("127.0.0.1", "127.0.0.1:4050/x", false)]
    [InlineData("127.0.0.1", "192.168.0.7:4050", false)]
    [InlineData("127.0.0.1", "", false)]
    [InlineData("127.0.0.1", null, false)]
    [InlineData("::1", "[::1]:4050", true)]
    [InlineData("::1", "127.0.0.1:4050", false)]
    [InlineData("192.168.0.7", "192.168.0.7:4050", true)]
    [InlineData("192.168.0.7", "localhost:4050", false)]
    [InlineData("0.0.0.0", "192.168.0.7:4050", true)]
    [InlineData("0.0.0.0", "localhost:4050", true)]
    [InlineData("0.0.0.0", "evil.example:4050", false)]
    public void Only_its_own_names_are_answered(string address, string? host, bool isOurs) =>
        Assert.Equal(isOurs, new PreviewAddress(IPAddress.Parse(address), 4050).IsOurs(host));

    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1:4050/")]
    [InlineData("0.0.0.0", "http://127.0.0.1:4050/")]
    [InlineData("::1", "http://[::1]:4050/")]
    public void A_browser_is_given_an_address_that_leads_there(string address, string opened) =>
        Assert.Equal(opened, new PreviewAddress(IPAddress.Parse(address), 4050).Url.AbsoluteUri);
}
