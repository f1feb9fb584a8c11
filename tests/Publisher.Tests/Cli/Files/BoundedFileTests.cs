using Publisher.Cli;
using Publisher.Cli.Files;
using Xunit;

namespace Publisher.Tests.Cli.Files;

public sealed class BoundedFileTests
{
    [Fact]
    public void A_file_is_read_to_its_end()
    {
        using var scratch = new ScratchFolder();
        var text = new string('x', 200_000);

        var read = BoundedFile.Read(scratch.Write("file", text), 1);

        Assert.Equal(text.Length, read.Length);
        Assert.True(read.Span.IndexOfAnyExcept((byte)'x') < 0);
    }

    [Fact]
    public void A_larger_file_is_an_error_that_names_the_limit_and_how_to_raise_it()
    {
        using var scratch = new ScratchFolder();
        var path = scratch.Write("file", new string('x', (1 << 20) + 1));

        var error = Assert.Throws<UsageException>(() => BoundedFile.Read(path, 1));

        Assert.Contains("1 MB", error.Message, StringComparison.Ordinal);
        Assert.Contains("PUBLISHER_LARGEST_FILE", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_device_without_end()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Throws<UsageException>(() => BoundedFile.Read("/dev/zero", 1));
        }
    }
}
