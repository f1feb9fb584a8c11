using System.Text.Json;
using Publisher.Changes;

namespace Publisher.Cli.Output.Differences;

/// <summary>What <c>diff --format json</c> prints. Stable: scripts depend on it.</summary>
internal sealed record ChangesJson(
    string Old,
    string New,
    IEnumerable<ChangeJson> Changes,
    IReadOnlyDictionary<string, int> Summary
)
{
    public static string Write(Comparison comparison) =>
        JsonSerializer.Serialize(
            new ChangesJson(
                comparison.Old,
                comparison.New,
                comparison.Changes.Select(ChangeJson.From),
                comparison
                    .Changes.GroupBy(change => ChangeJson.Name(change.Kind), StringComparer.Ordinal)
                    .ToDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal)
            ),
            JsonOutput.Default.ChangesJson
        ) + "\n";
}

/// <param name="Kind">added, removed, renamed, moved, split, merged, redefined, aliases, links, sources.</param>
/// <param name="Of">entry, section, document.</param>
internal sealed record ChangeJson(
    string Kind,
    string Of,
    IEnumerable<ChangedUnitJson> Before,
    IEnumerable<ChangedUnitJson> After,
    IEnumerable<SentenceJson> Sentences,
    IEnumerable<string> Gained,
    IEnumerable<string> Lost
)
{
    public static ChangeJson From(Change change) =>
        new(
            Name(change.Kind),
            Name(change.Of),
            change.Before.Select(ChangedUnitJson.Of),
            change.After.Select(ChangedUnitJson.Of),
            change.Sentences.Select(SentenceJson.Of),
            change.Gained,
            change.Lost
        );

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

internal sealed record ChangedUnitJson(string Id, string Name, string Within, string Section)
{
    public static ChangedUnitJson Of(ChangedUnit unit) =>
        new(unit.Id, unit.Name, unit.Within, unit.Section);
}

/// <param name="Kind">added, removed, reworded, movedHere, movedAway.</param>
internal sealed record SentenceJson(
    string Kind,
    string Before,
    string After,
    string Elsewhere,
    IEnumerable<WordsJson> Words
)
{
    public static SentenceJson Of(SentenceChange sentence) =>
        new(
            ChangeJson.Name(sentence.Kind),
            sentence.Before,
            sentence.After,
            sentence.Elsewhere,
            sentence.Words.Select(words => new WordsJson(ChangeJson.Name(words.Change), words.Text))
        );
}

/// <param name="Change">none, added, removed.</param>
internal sealed record WordsJson(string Change, string Text);
