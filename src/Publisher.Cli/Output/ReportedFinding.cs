using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>A finding with what a report says beside it.</summary>
/// <param name="Section">Title of the section around it; empty when there is none.</param>
/// <param name="DocsUrl">Link to the place in the Google Doc; null when the document's address is not known.</param>
internal sealed record ReportedFinding(
    Finding Finding,
    string Fingerprint,
    string Section,
    string? DocsUrl
)
{
    /// <summary>Why it does not count; null when it counts.</summary>
    public string? SuppressedBecause { get; init; }

    public string Check => Finding.Check;

    public Severity Severity => Finding.Severity;

    public string Message => Finding.Message;

    public string Hint => Finding.Hint;

    public string Quote => Finding.Quote;
}
