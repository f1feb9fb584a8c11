using Publisher.Cli.Commands;
using Xunit;

namespace Publisher.Tests.Cli.Commands;

public sealed class ShellWordTests
{
    [Fact]
    public void Only_what_a_shell_could_mistake_stands_in_quotation_marks()
    {
        Assert.Equal("docs/My-Glossary_2.md", ShellWord.Of("docs/My-Glossary_2.md"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("'My Glossary.md'", ShellWord.Of("My Glossary.md"));
            Assert.Equal("'It'\\''s.md'", ShellWord.Of("It's.md"));
            Assert.Equal("''", ShellWord.Of(""));
        }
    }
}
