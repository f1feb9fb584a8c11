using Publisher.Cli;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class BuiltInTemplatesTests
{
    [Fact]
    public void What_is_not_there_is_no_empty_file() =>
        Assert.Null(BuiltInTemplates.Read("pdf/gone.yml"));

    [Fact]
    public void Each_is_read_whole() =>
        Assert.All(
            BuiltInTemplates.Names,
            name =>
                Assert.True(
                    BuiltInTemplates
                        .Read(name)!
                        .Value.Span.SequenceEqual(
                            File.ReadAllBytes(Path.Combine(Golden.Repository, "templates", name))
                        ),
                    name
                )
        );
}
