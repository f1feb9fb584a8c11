using System.Globalization;
using Publisher.Changes;
using Publisher.Feedback;
using Publisher.Model;

namespace Publisher.Checks.Current;

/// <summary>No reader who reported something waits for an answer, and what was corrected is so.</summary>
internal sealed class AnsweredFeedback : Check
{
    private const string Settled =
        "If it is settled, set the remark's status to corrected; else quote the words as they are now.";

    public override string Name => "answered-feedback";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var remarks = subject.Settings.Remarks.Where(IsOfInterest).ToList();
        if (remarks.Count == 0)
        {
            yield break;
        }

        var search = new QuoteSearch(subject.Document);
        foreach (var remark in remarks)
        {
            if (Told(remark, search.Find(remark)) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static bool IsOfInterest(Remark remark) =>
        remark.Status is RemarkStatus.Open or RemarkStatus.Corrected;

    private Finding? Told(Remark remark, QuoteVerdict verdict) =>
        (remark.Status, verdict.Standing) switch
        {
            (RemarkStatus.Corrected, QuoteStanding.Stands) => At(
                verdict,
                Severity,
                $"“{Shortened.Of(remark.Quote)}” is marked as corrected after a reader's remark{Note(remark)}, and still stands{Often(verdict)}.",
                "Correct the words, or set the remark's status to open, answered or declined."
            ),
            (RemarkStatus.Corrected, _) => null,
            (_, QuoteStanding.Stands) => At(
                verdict,
                SeverityOf(remark),
                $"{Report(remark)}, and it still stands{Often(verdict)}.",
                "Correct the words or answer, and set the remark's status to corrected, answered or declined."
            ),
            (_, QuoteStanding.Ambiguous) => At(
                verdict,
                SeverityOf(remark),
                $"{Report(remark)}, and it stands in {Count(verdict)} places.",
                "Name the entry or section that is meant as the remark's place, or quote more of the words."
            ),
            (_, QuoteStanding.Changed) => At(
                verdict,
                Severity.Note,
                $"{Report(remark)}. Perhaps it is settled, see the difference: {MarkedWords.Short(verdict.Words)}",
                Settled
            ),
            _ => Find(
                $"{Report(remark)}. Perhaps it is settled, as the words are gone.",
                Settled
            ) with
            {
                Severity = Severity.Note,
                Quote = remark.Quote,
            },
        };

    private Finding At(QuoteVerdict verdict, Severity severity, string message, string hint)
    {
        var place = verdict.Places[0];
        return Find(message, hint) with
        {
            Severity = severity,
            Quote = place.Words,
            Section = place.Section,
            Entry = place.Entry,
            Source = place.Source,
        };
    }

    /// <summary>A question waits for an answer; what is wrong misleads every other reader meanwhile.</summary>
    private Severity SeverityOf(Remark remark) =>
        remark.Kind is RemarkKind.Question or RemarkKind.Other ? Severity.Note : Severity;

    private static string Report(Remark remark)
    {
        var (quote, date) = (
            $"“{Shortened.Of(remark.Quote)}”",
            remark.Date is { } day
                ? string.Create(CultureInfo.InvariantCulture, $" on {day:yyyy-MM-dd}")
                : ""
        );
        var report = remark.Kind switch
        {
            RemarkKind.Unfinished => $"A reader reported {quote} as unfinished",
            RemarkKind.OutOfDate => $"A reader reported {quote} as out of date",
            RemarkKind.Wrong => $"A reader reported {quote} as wrong",
            RemarkKind.Question => $"A reader asked about {quote}",
            _ => $"A reader remarked on {quote}",
        };
        return $"{report}{date}{Note(remark)}";
    }

    private static string Often(QuoteVerdict verdict) =>
        verdict.Places.Count > 1 ? $" in {Count(verdict)} places" : "";

    private static string Count(QuoteVerdict verdict) =>
        verdict.Places.Count.ToString(CultureInfo.InvariantCulture);

    private static string Note(Remark remark) =>
        remark.Note.Length > 0
            ? $" ({Shortened.Of(remark.Note.ReplaceLineEndings(" ").Trim().TrimEnd('.'))})"
            : "";
}
