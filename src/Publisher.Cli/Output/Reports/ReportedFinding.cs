using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>A finding with what a report says beside it.</summary>
/// <param name="File">The file that it is in, as seen from where the command runs.</param>
/// <param name="Section">Title of the section around it; empty when there is none.</param>
/// <param name="DocsUrl">Link to the place in the Google Doc; null when that is not known.</param>
internal sealed record ReportedFinding(
    Finding Finding,
    string Fingerprint,
    string File,
    string Section,
    string? DocsUrl
)
{
    /// <summary>Its line in the file; 0 where that is not known.</summary>
    public int Line { get; init; }

    /// <summary>Why it does not count; null when it counts.</summary>
    public Suppression? Suppression { get; init; }

    public string Check => Finding.Check;

    public Severity Severity => Finding.Severity;

    public string Message => Finding.Message;

    public string Hint => Finding.Hint;

    public string Quote => Finding.Quote;

    /// <summary>The quote on one line; empty where the message quotes it already, as a whole or by its beginning.</summary>
    public string OtherWords =>
        Message.Contains(Quote[..Math.Min(Quote.Length, Recognisable)], StringComparison.Ordinal)
            ? ""
            : Wording.OneLine(Quote);

    private const int Recognisable = 40;
}

/// <param name="By"><c>silenced</c> in the configuration, or <c>in the baseline</c>.</param>
/// <param name="Reason">Why, in the author's words.</param>
internal sealed record Suppression(string By, string Reason)
{
    public const string Silenced = "silenced";
    public const string Baseline = "in the baseline";
}
