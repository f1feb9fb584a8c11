using Publisher.Editions.Pdf;
using Publisher.Typesetting.Tags;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class HeadingLevelsTests
{
    [Fact]
    public void No_level_is_left_out_on_the_way_down()
    {
        var levels = new HeadingLevels();
        var root = new StructureElement(Role.Document, null);
        var roles = new List<Role>();
        foreach (var level in (int[])[3, 3, 6, 1, 2, 4])
        {
            var heading = levels.Next(level, root);
            levels.Add(heading);
            roles.Add(heading.Role);
        }

        Assert.Equal([Role.H1, Role.H2, Role.H3, Role.H1, Role.H2, Role.H3], roles);
    }
}
