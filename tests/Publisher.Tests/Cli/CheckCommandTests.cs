using System.Text.Json;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public void With_the_previous_edition_a_line_that_lost_its_end_is_reported_with_the_words_that_it_lost()
    {
        using var folder = new ScratchFolder();
        var before = folder.Write("before.md", "# Words\n\n- A probe reads a property by a map.\n");
        var now = folder.Write("now.md", "# Words\n\n- A probe reads a property\n");
        var report = Path.Combine(folder.Root, "report.json");

        var exit = CheckCommand
            .Create()
            .Parse([
                now,
                "--previous",
                before,
                "--report",
                $"json={report}",
                "--fail-on",
                "warning",
            ])
            .Invoke();

        using var json = JsonDocument.Parse(File.ReadAllText(report));
        Assert.Equal(
            ["Went on in the previous edition: “ by a map.”."],
            json.RootElement.GetProperty("findings")
                .EnumerateArray()
                .Where(finding => finding.GetProperty("check").GetString() == "finished-sentence")
                .Select(finding => finding.GetProperty("message").GetString())
        );
        Assert.Equal(1, exit);
    }

    [Fact]
    public void A_baseline_that_is_written_turns_the_run_green_until_something_new_comes()
    {
        using var folder = new ScratchFolder();
        var source = folder.Write("a.md", "# Words\n\n- **Probe**: see [it](#no-such-place).\n");
        var baseline = Path.Combine(folder.Root, "baseline.json");

        Assert.Equal(1, Check(source));
        Assert.Equal(0, Check(source, "--write-baseline", baseline));
        Assert.Equal(0, Check(source, "--baseline", baseline));

        folder.Write(
            "a.md",
            "# Preface\n\nNew words.\n\n# Words\n\n- **Probe**: see [it](#no-such-place).\n"
        );
        Assert.Equal(0, Check(source, "--baseline", baseline));

        folder.Write("a.md", "# Words\n\n- **Probe**: see [the other](#nowhere-else).\n");
        Assert.Equal(1, Check(source, "--baseline", baseline));
    }

    [Theory]
    [InlineData("checks: {readable-link: note}", null)]
    [InlineData("off", "turns every check off")]
    public void A_run_that_checks_nothing_is_refused(string settings, string? expected)
    {
        using var folder = new ScratchFolder();
        var source = folder.Write("a.md", "# Words\n\n- **Probe**: reads a property.\n");
        folder.Write(
            "publisher.yml",
            settings == "off"
                ? $"checks: {{{string.Join(", ", Publisher.Checks.Check.All.Select(check => $"{check.Name}: off"))}}}"
                : settings
        );

        if (expected is null)
        {
            Assert.Equal(0, Check(source));
            return;
        }

        Assert.Contains(
            expected,
            Assert.Throws<UsageException>(() => Check(source)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("note", 1)]
    [InlineData("never", 0)]
    public void The_gate_is_the_least_severity_that_fails(string gate, int expected)
    {
        using var folder = new ScratchFolder();
        var source = folder.Write(
            "a.md",
            "# Words\n\n- **Probe**: for more see [here](https://example.org/a).\n"
        );

        Assert.Equal(expected, Check(source, "--fail-on", gate));
    }

    [Fact]
    public void The_ids_of_an_earlier_edition_must_be_there_when_they_are_named()
    {
        using var folder = new ScratchFolder();
        var source = folder.Write("a.md", "# Words\n\n- **Probe**: reads a property.\n");

        Assert.Contains(
            "no-ids.json does not exist",
            Assert
                .Throws<UsageException>(() =>
                    Check(source, "--ids", Path.Combine(folder.Root, "no-ids.json"))
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wrong_report_is_refused_before_anything_is_read() =>
        Assert.Contains(
            "did you mean “sarif”?",
            Assert
                .Throws<UsageException>(() => Check("/no/such/source", "--report", "srif=a.sarif"))
                .Message,
            StringComparison.Ordinal
        );

    private static int Check(params string[] arguments) =>
        CheckCommand
            .Create()
            .Parse([.. arguments, "--quiet"])
            .Invoke(new() { EnableDefaultExceptionHandler = false });
}
