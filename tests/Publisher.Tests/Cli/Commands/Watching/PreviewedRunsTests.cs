using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Commands.Watching;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Cli.Commands.Watching;

public sealed class PreviewedRunsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void What_is_found_is_shown_by_entry_by_section_and_by_document()
    {
        var source = _scratch.Write(
            "g.md",
            "# Tea\n\nThe the pot is warm.\n\n## Terms\n\nIt is is late.\n\n- **Alpha** is a a letter, before Beta.\n- **Beta** is the second letter, after Alpha.\n"
        );
        var request = new PublishRequest(
            source,
            Path.Combine(_scratch.Root, "out"),
            PublishOptions.Choose("html")
        );
        var run = new WatchedRun([], TimeSpan.Zero) { Published = PublishRun.Of(request) };

        var places = new PreviewedRuns(request).After(run).Places;

        Assert.Equal(
            ["Tea", "Terms", "Alpha"],
            places
                .Where(place => place.Findings.Any(finding => finding.Check == "repeated-word"))
                .Select(place => place.Name)
        );
        Assert.Equal(
            run.Published.Report.Count(Severity.Warning)
                + run.Published.OfEditions.Count(found => found.Severity == Severity.Warning),
            places.Sum(place => place.Findings.Count(finding => finding.Severity == "warning"))
        );
    }
}
