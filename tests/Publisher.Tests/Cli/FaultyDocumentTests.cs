using System.Text.Json;
using Publisher.Cli.Commands;
using Publisher.Cli.Rules;
using Xunit;

namespace Publisher.Tests.Cli;

/// <summary><c>source-doc/faulty.md</c> has one fault of every kind, and each is found, once, with nothing besides.</summary>
public sealed class FaultyDocumentTests
{
    /// <summary>What a document of Markdown with entries can't show: Google's Markdown has no comments, the second is found only
    /// where there is no entry, the third in a baseline, and the last on the web.</summary>
    private static readonly string[] OutOfReach =
    [
        "resolved-comment",
        "document-has-entries",
        "current-baseline",
        "live-link",
    ];

    /// <summary>One bold line may be stress, so that two make the fault.</summary>
    private const string FoundTwice = "styled-heading";

    [Fact]
    public void Every_fault_is_found_and_nothing_else()
    {
        using var folder = new ScratchFolder();
        var report = Path.Combine(folder.Root, "report.json");
        var document = Path.Combine(Golden.Repository, "source-doc", "faulty.md");

        var exit = CheckCommand
            .Create()
            .Parse([
                document,
                "--config",
                Path.ChangeExtension(document, ".yml"),
                "--report",
                $"json={report}",
                "--quiet",
            ])
            .Invoke(new() { EnableDefaultExceptionHandler = false });

        Assert.Equal(1, exit);
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(
            FindingRule.Names.Except(OutOfReach).Append(FoundTwice).Order(StringComparer.Ordinal),
            findings.Select(finding => Said(finding, "check")).Order(StringComparer.Ordinal)
        );
        Golden.Match(
            Path.Combine(
                Golden.Repository,
                "tests",
                "Publisher.Tests",
                "Cases",
                "faulty",
                "findings.txt"
            ),
            string.Concat(
                findings.Select(finding =>
                    $"{Said(finding, "severity")} {Said(finding, "check")}: {Said(finding, "quote")}\n"
                )
            )
        );
    }

    private static string Said(JsonElement finding, string name) =>
        finding.GetProperty(name).GetString() ?? "";
}
