namespace Publisher.Cli.Output.Reports;

/// <summary>A way to write the findings down.</summary>
/// <param name="Name">As the command line names it.</param>
internal sealed record ReportFormat(string Name, Func<CheckReport, string> Write)
{
    public static readonly IReadOnlyList<ReportFormat> All =
    [
        new("text", FindingsText.Of),
        new("json", FindingsJson.Text),
        new("sarif", FindingsSarif.Of),
        new("junit", FindingsJUnit.Of),
        new("github", FindingsGitHub.Of),
        new("gitlab", FindingsGitLab.Of),
        new("markdown", FindingsMarkdown.Of),
        new("html", FindingsHtml.Of),
    ];

    public static string Names => string.Join(", ", All.Select(format => format.Name));

    /// <exception cref="UsageException">There is no such format.</exception>
    public static ReportFormat Named(string name) =>
        All.FirstOrDefault(format => format.Name == name)
        ?? throw new UsageException(
            $"There is no report format “{name}”{Suggestion.For(name, All.Select(format => format.Name))}",
            $"The formats are: {Names}."
        );
}
