using System.Text.Json;
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
}
