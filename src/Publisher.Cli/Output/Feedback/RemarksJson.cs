using System.Globalization;
using System.Text.Json;
using Publisher.Cli.Output.Differences;
using Publisher.Cli.Remarks;

namespace Publisher.Cli.Output.Feedback;

/// <summary>What <c>feedback list --format json</c> prints. Stable: scripts depend on it.</summary>
/// <param name="Summary">How many remarks there are of each status.</param>
internal sealed record RemarksJson(
    IEnumerable<RemarkJson> Remarks,
    IReadOnlyDictionary<string, int> Summary
)
{
    public static string Write(IReadOnlyList<FoundRemark> remarks) =>
        JsonSerializer.Serialize(
            new RemarksJson(
                remarks.Select(RemarkJson.Of),
                RemarkKeys.Statuses.ToDictionary(
                    status => status.Word,
                    status => remarks.Count(each => each.Remark.Status == status.Meaning),
                    StringComparer.Ordinal
                )
            ),
            JsonOutput.Readable.RemarksJson
        ) + "\n";
}

/// <param name="Date">As 2026-01-31; null where nobody noted it.</param>
/// <param name="Standing">stands, changed, gone, ambiguous.</param>
/// <param name="Words">The quote cut where its words changed; empty where none did.</param>
/// <param name="Places">Where the words stand, or what stands instead of them.</param>
internal sealed record RemarkJson(
    string Quote,
    string Kind,
    string Status,
    string? Date,
    string From,
    string Place,
    string Note,
    string Answer,
    string Standing,
    IEnumerable<WordsJson> Words,
    IEnumerable<RemarkPlaceJson> Places
)
{
    public static RemarkJson Of(FoundRemark found) =>
        new(
            Printable.Of(found.Remark.Quote),
            RemarkKeys.Word(found.Remark.Kind),
            RemarkKeys.Word(found.Remark.Status),
            found.Remark.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Printable.Of(found.Remark.From),
            Printable.Of(found.Remark.Place),
            Printable.Of(found.Remark.Note),
            Printable.Of(found.Remark.Answer),
            ChangeJson.Name(found.Verdict.Standing),
            found.Verdict.Words.Select(words => new WordsJson(
                ChangeJson.Name(words.Change),
                Printable.Of(words.Text)
            )),
            found.Verdict.Places.Select(place => new RemarkPlaceJson(
                place.Section,
                place.Entry,
                Printable.Of(place.Words),
                Printable.Of(place.Before),
                Printable.Of(place.After)
            ))
        );
}

/// <param name="Section">Id of the section; empty where there is none.</param>
/// <param name="Entry">Id of the entry; empty where there is none.</param>
internal sealed record RemarkPlaceJson(
    string Section,
    string Entry,
    string Words,
    string Before,
    string After
);
