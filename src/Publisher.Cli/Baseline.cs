using System.Globalization;
using System.Text.Json;
using Publisher.Checks;
using Publisher.Cli.Files;
using Publisher.Cli.Output;
using Publisher.Cli.Output.Reports;
using Publisher.Cli.Rules;
using Publisher.Model;

namespace Publisher.Cli;

/// <summary>Findings that are known, so that only new ones count.</summary>
internal sealed class Baseline
{
    private const string DefaultReason = "It was there when the baseline was written.";
    private const string Mend =
        "Write it anew with --write-baseline, or mend the entry: it has a fingerprint, a check, a quote, a reason and perhaps the day when it expires.";

    private readonly Dictionary<string, BaselineEntryJson> _entries;

    private Baseline(IEnumerable<BaselineEntryJson> entries) =>
        _entries = entries.ToDictionary(entry => entry.Fingerprint!, StringComparer.Ordinal);

    /// <exception cref="UsageException">There is no such file, it is no baseline, or an entry lacks something.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var json = JsonSerializer.Deserialize(
                BoundedFile.Read(path, BoundedFile.OwnMegabytes).Span,
                JsonOutput.Default.BaselineJson
            );
            var entries =
                json?.Findings
                ?? throw new UsageException($"{path}: there is no list of findings.", Mend);
            return new(
                entries
                    .Select((entry, at) => Checked(entry, at, path))
                    .DistinctBy(entry => entry.Fingerprint, StringComparer.Ordinal)
            );
        }
        catch (JsonException error)
        {
            throw new UsageException(
                $"{path}, line {error.LineNumber + 1}: no baseline ({error.Path}).",
                Mend
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The baseline {path} can't be read: {error.Message}",
                "Write one with --write-baseline."
            );
        }
    }

    /// <summary>What counts in a report now, as a file: an entry that stands in the earlier baseline keeps its reason and
    /// its day.</summary>
    public static string Write(CheckReport report, Baseline? earlier) =>
        JsonSerializer.Serialize(
            new BaselineJson([
                .. report
                    .Findings.Where(finding => finding.Check != FindingRule.UsedSilence)
                    .Select(finding => Entry(finding, earlier)),
                // Whether these are mended, only a run that asks for addresses can tell.
                .. earlier?._entries.Values.Where(entry => IsUnasked(entry, report)) ?? [],
            ]),
            JsonOutput.Readable.BaselineJson
        ) + "\n";

    /// <summary>The report with what is known suppressed, and with what is wrong about the baseline itself.</summary>
    public CheckReport Apply(CheckReport report, DateOnly today)
    {
        var found = report.Findings.Concat(report.Suppressed).ToList();
        var reported = found
            .Select(finding => finding.Fingerprint)
            .ToHashSet(StringComparer.Ordinal);
        var own = _entries
            .Values.Select(entry =>
                !reported.Contains(entry.Fingerprint!)
                    ? IsUnasked(entry, report)
                        ? null
                        : Mended(entry)
                    : IsExpired(entry, today)
                        ? Expired(entry)
                        : null
            )
            .OfType<Finding>();
        return report.WithBaseline(
            finding =>
                _entries.TryGetValue(finding.Fingerprint, out var entry) && !IsExpired(entry, today)
                    ? new(Suppression.Baseline, Printable.Of(entry.Reason!))
                    : null,
            [.. own.Select(Printable.Of)]
        );
    }

    private static bool IsUnasked(BaselineEntryJson entry, CheckReport report) =>
        !report.HasLinks && entry.Check == CheckSettings.LiveLink;

    private static bool IsExpired(BaselineEntryJson entry, DateOnly today) => entry.Expires < today;

    private static BaselineEntryJson Checked(BaselineEntryJson? entry, int at, string path)
    {
        var lacking =
            string.IsNullOrWhiteSpace(entry?.Fingerprint) ? "fingerprint"
            : string.IsNullOrWhiteSpace(entry.Check) ? "check"
            : string.IsNullOrWhiteSpace(entry.Reason) ? "reason"
            : null;
        return entry is not null && lacking is null
            ? entry
            : throw new UsageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: entry {at + 1} (“{entry?.Quote}”) has no {lacking}."
                ),
                Mend
            );
    }

    private static BaselineEntryJson Entry(ReportedFinding finding, Baseline? earlier)
    {
        var known = earlier?._entries.GetValueOrDefault(finding.Fingerprint);
        return new(
            finding.Fingerprint,
            finding.Check,
            finding.Quote,
            known?.Reason ?? DefaultReason,
            known?.Expires
        );
    }

    private static Finding Expired(BaselineEntryJson entry) =>
        new(
            FindingRule.CurrentBaseline,
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The baseline kept {Named(entry)} until {entry.Expires:yyyy-MM-dd}: “{entry.Reason}”."
            ),
            "Mend what it was for, or give the entry another day."
        )
        {
            Quote = Named(entry),
        };

    private static Finding Mended(BaselineEntryJson entry) =>
        new(
            FindingRule.CurrentBaseline,
            Severity.Note,
            $"The baseline lists {Named(entry)}, which is not found any more.",
            "Remove the entry, or write the baseline anew with --write-baseline."
        )
        {
            Quote = Named(entry),
        };

    private static string Named(BaselineEntryJson entry) =>
        entry.Quote is { Length: > 0 } quote
            ? $"{entry.Check} at “{Wording.OneLine(quote)}”"
            : entry.Check!;
}
