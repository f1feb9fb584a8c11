using Publisher.Cli;
using Publisher.Cli.Files;
using Xunit;

namespace Publisher.Tests.Cli.Files;

public sealed class WrittenFileTests
{
    [Fact]
    public void A_file_is_replaced_as_a_whole_and_dead_runs_are_cleaned_up_after()
    {
        using var scratch = new ScratchFolder();
        var report = scratch.Write("report.json", "old");
        scratch.Write(".report.json.4711.part", "half");

        WrittenFile.Write(report, "new", Claims.None, "--report");

        Assert.Equal("new", File.ReadAllText(report));
        Assert.Equal([report], Directory.EnumerateFiles(scratch.Root));
    }

    [Fact]
    public void An_input_is_not_written_over()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("source.md", "the author's");

        var error = Assert.Throws<UsageException>(() =>
            WrittenFile.Write(source, "new", new([source]), "--report")
        );

        Assert.Contains("--report", error.Hint, StringComparison.Ordinal);
        Assert.Equal("the author's", File.ReadAllText(source));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        using var scratch = new ScratchFolder();
        var report = scratch.Write("report.json", "old");
        var link = Path.Combine(scratch.Root, "link.json");
        File.CreateSymbolicLink(link, report);

        WrittenFile.Write(link, "new", Claims.None, "--report");

        Assert.Equal("new", File.ReadAllText(report));
        Assert.Equal(report, new FileInfo(link).LinkTarget);
    }

    [Theory]
    [InlineData("/proc/x")]
    [InlineData("/dev/null/x")]
    public void Where_no_file_can_be_is_an_error_for_a_person(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var error = Assert.Throws<UsageException>(() =>
            WrittenFile.Write(path, "new", Claims.None, "--report")
        );

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_written_into_and_not_replaced()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        WrittenFile.Write("/dev/null", "new", Claims.None, "--report");

        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }
}
