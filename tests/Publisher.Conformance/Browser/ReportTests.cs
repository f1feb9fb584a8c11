using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>The HTML report of a document with findings of every severity, beside an earlier run's.</summary>
public sealed class ReportTests(Chromium browser) : IClassFixture<Chromium>
{
    private const int PhoneWidth = 320;
    private static readonly Lazy<string> Report = new(Write);

    [Fact]
    public void Nu_HTML_checker_finds_no_error()
    {
        var run = Programme.Run(
            Tools.Java,
            [.. Tools.JavaForSeconds, Tools.NuHtmlChecker, "--format", "json", Report.Value]
        );
        using var report = JsonDocument.Parse(run.Errors);

        Assert.Empty(
            report
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                .Select(each => each.GetRawText())
        );
    }

    [Fact]
    public async Task Axe_finds_no_barrier_by_day_or_night()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var (page, complaints) = await browser.OpenAsync(
                Report.Value,
                new() { ColorScheme = scheme }
            );
            var result = await page.RunAxe();

            Assert.Empty(complaints);
            Assert.Empty(
                result.Violations.Select(violation =>
                    $"{scheme}: {violation.Id}: {violation.Help} at {violation.Nodes[0].Html}"
                )
            );
        }
    }

    [Fact]
    public async Task On_a_phone_nothing_scrolls_sideways()
    {
        var (page, _) = await browser.OpenAsync(
            Report.Value,
            new()
            {
                ViewportSize = new() { Width = PhoneWidth, Height = 640 },
            }
        );

        Assert.Equal(
            PhoneWidth,
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")
        );
    }

    private static string Write()
    {
        var folder = Repository.EmptyFolder("report");
        var source = Path.Combine(folder, "glossary.md");
        var settings = Path.Combine(folder, "publisher.yml");
        var earlier = Path.Combine(folder, "2026-01.json");
        var report = Path.Combine(folder, "report.html");
        File.WriteAllText(
            source,
            "# Words\n\n- **Probe**: reads a property [here](https://example.org/b) because\n"
                + "- **Stream**: see [the source](#no-such-heading), TODO, and [it](http://example.org).\n"
        );
        File.WriteAllText(
            settings,
            "document: https://docs.google.com/document/d/x/edit\n"
                + "silence: [{check: no-placeholder, reason: it is written in May}]\n"
        );
        _ = Command.Run("check", source, "--report", $"json={earlier}");
        var run = Command.Run([
            "check",
            source,
            "--previous-report",
            earlier,
            "--report",
            $"html={report}",
        ]);
        Assert.Equal(1, run.ExitCode);
        return report;
    }
}
