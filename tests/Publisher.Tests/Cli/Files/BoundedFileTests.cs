using System.Diagnostics;
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

    [Fact]
    public void So_is_a_pipe_that_nobody_writes_to()
    {
        if (OperatingSystem.IsLinux())
        {
            using var scratch = new ScratchFolder();

            var error = Assert.Throws<UsageException>(() => BoundedFile.Read(Pipe(scratch), 1));

            Assert.Contains("is a pipe", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pipe_is_read_whose_writer_comes_later()
    {
        if (OperatingSystem.IsLinux())
        {
            using var scratch = new ScratchFolder();
            var pipe = Pipe(scratch);
            var reading = Task.Run(() => BoundedFile.Read(pipe, 1));
            await Task.Delay(200, TestContext.Current.CancellationToken);

            await File.WriteAllTextAsync(pipe, "words", TestContext.Current.CancellationToken);

            Assert.Equal("words"u8.ToArray(), (await reading).ToArray());
        }
    }

    private static string Pipe(ScratchFolder scratch)
    {
        var path = Path.Combine(scratch.Root, "pipe");
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }
}
