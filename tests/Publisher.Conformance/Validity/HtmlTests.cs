using System.Text.Json;

namespace Publisher.Conformance.Validity;

public sealed class HtmlTests
{
    [Fact]
    public void Nu_HTML_checker_finds_no_error_in_any_edition()
    {
        var (java, checker) = (Tools.Java, Tools.NuHtmlChecker);
        var editions = Sources.All.Select(export => Published.Of(export.Name).Edition("html"));
        var run = Programme.Run(
            java,
            [.. Tools.JavaForSeconds, checker, "--format", "json", .. editions]
        );
        using var report = JsonDocument.Parse(run.Errors);
        var errors = report
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .Where(message => message.GetProperty("type").GetString() != "info")
            .Select(message => message.GetRawText())
            .ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(10)));
        Assert.Equal(0, run.ExitCode);
    }
}
