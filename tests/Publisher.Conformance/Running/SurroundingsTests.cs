using System.Globalization;

namespace Publisher.Conformance.Running;

/// <summary>Output that is closed or full, signals, and a computer that lacks something: told in a sentence, and never a
/// fault of the program.</summary>
public sealed class SurroundingsTests
{
    private static readonly string Sample = Sources.Named("shapes.md").Path;

    [Theory]
    [InlineData("inspect", ">&-", "closed")]
    [InlineData("inspect", ">/dev/full", "No space left")]
    [InlineData("check", ">&- <&-", "closed")]
    [InlineData("explain", ">/dev/full", "No space left")]
    public void Output_that_takes_nothing_is_told(string command, string redirection, string words)
    {
        var source = command == "explain" ? "" : $"'{Sample}'";
        var run = Shell($"{Command.Line} {command} {source} {redirection}");

        Assert.True(run.ExitCode == 2, run.Said);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2>&-", 2)]
    [InlineData("2>/dev/full", 2)]
    [InlineData("2>&- >&- <&-", 2)]
    public void Messages_that_nobody_takes_do_not_end_the_program(string redirection, int expected)
    {
        var run = Shell($"{Command.Line} inspect no-such-file {redirection}");

        Assert.True(run.ExitCode == expected, run.Said);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void A_run_that_is_asked_to_end_removes_what_it_wrote(string signal, int expected)
    {
        var folder = Repository.EmptyFolder(Path.Combine("signals", signal));
        File.WriteAllText(Path.Combine(folder, "long.md"), Long());
        var output = Path.Combine(folder, "out");
        using var run = Command.Start(
            "publish",
            Path.Combine(folder, "long.md"),
            "--out",
            output,
            "--quiet"
        );
        while (!Directory.Exists(Path.Combine(output, ".publisher")) && !run.HasExited)
        {
            Thread.Yield();
        }

        Programme.Run("kill", [$"-{signal}", run.Id.ToString(CultureInfo.InvariantCulture)]);
        run.WaitForExit();

        Assert.Equal(expected, run.ExitCode);
        Assert.Empty(run.StandardError.ReadToEnd());
        Assert.False(Directory.Exists(output));
    }

    /// <summary>Of the native file only: the runtime that the other needs ends before the command begins.</summary>
    [Theory]
    [InlineData("-v 450000", "ulimit -v")]
    [InlineData("-v 600000", "ulimit -v")]
    [InlineData("-n 10", "ulimit -n")]
    public void A_limit_that_is_too_low_is_told(string limit, string words)
    {
        Assert.SkipUnless(Command.IsNative, "PUBLISHER_COMMAND names no native file.");
        var folder = Repository.EmptyFolder(Path.Combine("limits", limit[1..2] + limit[3..]));
        var source = Path.Combine(folder, "long.md");
        File.WriteAllText(source, Long());

        var run = Shell($"ulimit {limit}; {Command.Line} publish '{source}' --out '{folder}/out'");

        Assert.True(run.ExitCode == 2, run.Said);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    /// <summary>Enough for a run of some seconds.</summary>
    private static string Long() =>
        string.Concat(
            Enumerable
                .Range(1, 12_000)
                .Select(number =>
                    $"- **Term {number}** is the word that has the number {number}.\n"
                )
        );

    private static Run Shell(string script) => Programme.Run("bash", ["-c", script]);
}
