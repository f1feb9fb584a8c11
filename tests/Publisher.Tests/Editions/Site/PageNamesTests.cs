using Publisher.Editions.Site;
using Xunit;

namespace Publisher.Tests.Editions.Site;

public sealed class PageNamesTests
{
    [Theory]
    [InlineData("residual-stream")]
    [InlineData("q3")]
    public void A_safe_id_is_its_own_name(string id) => Assert.Equal(id, PageNames.Of(id));

    [Theory]
    [InlineData("con")]
    [InlineData("lpt1")]
    [InlineData("index")]
    [InlineData("404")]
    [InlineData("残差")]
    [InlineData("naïve")]
    [InlineData("Caps")]
    [InlineData("a/../b")]
    [InlineData("-")]
    [InlineData("")]
    public void Any_other_gets_one_that_no_file_system_refuses(string id)
    {
        var name = PageNames.Of(id);

        Assert.NotEqual(id, name);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", name);
        Assert.Equal(name, PageNames.Of(id));
    }

    [Fact]
    public void Names_are_short_and_differ_where_ids_do()
    {
        var ends = new[] { "a", "b" };
        var names = ends.Select(end => PageNames.Of(new string('x', 200) + end)).ToList();

        Assert.All(names, name => Assert.InRange(name.Length, 1, 60));
        Assert.NotEqual(names[0], names[1]);
        Assert.NotEqual(PageNames.Of("残差"), PageNames.Of("残余"));
    }
}
