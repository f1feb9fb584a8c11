using Publisher.Checks;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Checks;

public sealed class ToldOnceTests
{
    [Fact]
    public void Comments_and_pictures_that_an_import_leaves_out_are_each_told_once()
    {
        const string File = "document.md";
        var files = new MemoryFiles(
            File,
            """
            # Loaves

            <!-- added: 1 -->

            ![one](https://example.org/one.png) and ![two](https://example.org/two.png)

            <!-- added: 2 -->
            """
        );

        var told = Check
            .ToldOnce(Publisher.Importers.Importers.Import(File, File, files).Findings, new())
            .ToList();

        Assert.Equal(2, told.Count);
        Assert.All(told, finding => Assert.Single(finding.Others));
    }
}
