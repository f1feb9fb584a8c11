using System.Diagnostics;
using Publisher.Cli.Files;

namespace Publisher.Conformance.Running;

/// <summary>The real command, kept running while its source is edited.</summary>
public sealed class WatchTests
{
    private const string Words =
        "# Letters\n\n- **Alpha** is the first, before Beta.\n- **Beta** is the second.\n";

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Watch_follows_the_edits_and_ends_when_it_is_told(string signal, int exitCode)
    {
        var end = TestContext.Current.CancellationToken;
        var home = Repository.EmptyFolder(Path.Combine("watch", signal));
        var source = Path.Combine(home, "letters.md");
        var folder = Path.Combine(home, "out");
        await File.WriteAllTextAsync(source, Words, end);
        using var run = Command.Start("watch", source, "--out", folder, "--editions", "html,epub");
        _ = run.StandardOutput.ReadToEndAsync(end);

        await Said(run, "letters.html, letters.epub in ");
        await File.WriteAllTextAsync(
            source,
            Words.Replace("first", "opening", StringComparison.Ordinal),
            end
        );
        await Said(run, "letters.md changed: letters.html, letters.epub in ");
        var html = await File.ReadAllTextAsync(Path.Combine(folder, "letters.html"), end);
        Assert.Contains("opening", html, StringComparison.Ordinal);

        await File.WriteAllTextAsync(source, "", end);
        await Said(run, "letters.md changed: not published");
        await Said(run, "is empty");
        Assert.Equal(html, await File.ReadAllTextAsync(Path.Combine(folder, "letters.html"), end));

        using var kill = Process.Start("kill", [$"-{signal}", $"{run.Id}"]);
        await kill.WaitForExitAsync(end);
        await run.WaitForExitAsync(end);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(new EditionPaths(folder).Runs());
        Assert.Empty(Directory.EnumerateFiles(home, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_source_that_is_not_there_is_nothing_to_wait_for()
    {
        var run = Command.Run("watch", "no/such.md");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no/such.md does not exist", run.Said, StringComparison.Ordinal);
    }

    private static async Task Said(Process run, string words)
    {
        while (await run.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"It ended without saying “{words}”.");
    }
}
