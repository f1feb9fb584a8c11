using System.Globalization;
using Publisher.Feedback;

namespace Publisher.Cli.Remarks;

/// <summary>What other programs and people call the kinds and statuses of remarks.</summary>
internal static class RemarkWords
{
    private const int IsoDate = 10;

    private static readonly (RemarkKind Kind, string[] Words)[] Kinds =
    [
        (
            RemarkKind.Unfinished,
            ["unfinished", "incomplete", "breaks off", "cut off", "truncated", "missing", "stub"]
        ),
        (
            RemarkKind.OutOfDate,
            ["out of date", "outdated", "obsolete", "stale", "deprecated", "superseded"]
        ),
        (
            RemarkKind.Wrong,
            ["wrong", "error", "incorrect", "mistake", "bug", "typo", "false", "inaccurate"]
        ),
        (RemarkKind.Question, ["question", "unclear", "clarif", "confus"]),
    ];

    private static readonly (RemarkStatus Status, string[] Words)[] Statuses =
    [
        (RemarkStatus.Declined, ["declined", "wont fix", "won t fix", "rejected", "not planned"]),
        (RemarkStatus.Corrected, ["corrected", "fixed", "done", "completed", "resolved", "closed"]),
        (RemarkStatus.Answered, ["answered", "replied"]),
    ];

    /// <summary>The kind that some words name; other where they name none.</summary>
    public static RemarkKind Kind(string text) =>
        Kinds.FirstOrDefault(kind => Names(text, kind.Words)).Kind;

    /// <summary>The status that some words name; open where they name none.</summary>
    public static RemarkStatus Status(string text) =>
        Statuses.FirstOrDefault(status => Names(text, status.Words)).Status;

    public static DateOnly? Date(string text) =>
        text.Length >= IsoDate
        && DateOnly.TryParseExact(
            text.AsSpan(0, IsoDate),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? DateOnly.FromDateTime(time.UtcDateTime)
        : null;

    /// <summary>Small letters and figures, one blank for whatever stands between them.</summary>
    public static string Plain(string text) =>
        string.Join(
            ' ',
            string.Concat(
                    text.ToLowerInvariant()
                        .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static bool Names(string text, string[] words)
    {
        var plain = Plain(text);
        return Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal));
    }
}
