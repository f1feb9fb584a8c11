using Publisher.Cli;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class OutputFolderTests
{
    [Fact]
    public void Nothing_is_in_its_place_before_all_is_whole()
    {
        using var scratch = new ScratchFolder();
        var old = scratch.Write("out/a.txt", "old");
        using (var output = new OutputFolder(Path.Combine(scratch.Root, "out")))
        {
            output.Write("a.txt", stream => stream.Write("new"u8));
            Assert.Equal("old", File.ReadAllText(old));
            output.Write("b.txt", stream => stream.Write("new"u8));
            output.Commit();
        }

        Assert.Equal("new", File.ReadAllText(old));
        Assert.Equal(["a.txt", "b.txt"], Names(scratch));
    }

    [Fact]
    public void A_failed_run_leaves_the_last_good_files_and_nothing_else()
    {
        using var scratch = new ScratchFolder();
        var old = scratch.Write("out/a.txt", "old");
        using (var output = new OutputFolder(Path.Combine(scratch.Root, "out")))
        {
            output.Write("a.txt", stream => stream.Write("new"u8));
            Assert.Throws<InvalidOperationException>(() =>
                output.Write("b.txt", _ => throw new InvalidOperationException())
            );
        }

        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal(["a.txt"], Names(scratch));
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_an_error_for_a_person()
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write("file", "");

        var error = Assert.Throws<UsageException>(() =>
            new OutputFolder(Path.Combine(file, "out"))
        );

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("--out", error.Hint, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(ScratchFolder scratch) =>
        Directory
            .EnumerateFiles(Path.Combine(scratch.Root, "out"))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);
}
