using Publisher.Changes;
using Publisher.Editions.Templating;

namespace Publisher.Cli.Output.Differences;

/// <summary>One page that needs nothing else: by term, as it was on the left and as it is on the right.
/// <c>templates/report</c> holds its look.</summary>
internal static class ChangesHtml
{
    public static string Of(Comparison comparison, TemplateFiles templates) =>
        Template.Fill(
            templates,
            "report/changes.hbs",
            new Dictionary<string, object>
            {
                ["style"] = Template.Text(templates, "report/style.css").TrimEnd(),
                ["name"] = Printable.Of(comparison.Name),
                ["language"] = comparison.Language,
                ["old"] = comparison.Old,
                ["new"] = comparison.New,
                ["summary"] = ChangeWording.Summary(comparison.Changes),
                ["units"] = comparison.ByUnit.Select(Unit).ToList(),
            }
        );

    private static Dictionary<string, object> Unit(
        IGrouping<(UnitKind, string, string), Change> changes
    ) =>
        new()
        {
            ["title"] = Printable.Of(ChangeWording.Title(changes.First())),
            ["lines"] = changes
                .Select(change => new Dictionary<string, object>
                {
                    ["line"] = Printable.Of(ChangeWording.Of(change)),
                })
                .ToList(),
            ["sentences"] = changes
                .SelectMany(change => change.Sentences)
                .Select(Sentence)
                .ToList(),
        };

    private static Dictionary<string, object> Sentence(SentenceChange sentence) =>
        new()
        {
            ["before"] = Side(sentence, SentenceChangeKind.Added, WordChange.Added),
            ["after"] = Side(sentence, SentenceChangeKind.Removed, WordChange.Removed),
            ["from"] = Elsewhere(sentence, SentenceChangeKind.MovedHere),
            ["to"] = Elsewhere(sentence, SentenceChangeKind.MovedAway),
        };

    /// <summary>A sentence that moved stands on the side where it was or is; the other side says where to look for it.</summary>
    private static List<Dictionary<string, object>> Side(
        SentenceChange sentence,
        SentenceChangeKind missing,
        WordChange left
    ) =>
        sentence.Kind == missing
        || sentence.Kind
            == (
                left == WordChange.Added
                    ? SentenceChangeKind.MovedHere
                    : SentenceChangeKind.MovedAway
            )
            ? []
            :
            [
                .. sentence
                    .Words.Where(words => words.Change != left)
                    .Select(words => new Dictionary<string, object>
                    {
                        ["text"] = Printable.Of(words.Text),
                        ["removed"] = words.Change == WordChange.Removed,
                        ["added"] = words.Change == WordChange.Added,
                    }),
            ];

    private static string Elsewhere(SentenceChange sentence, SentenceChangeKind kind) =>
        sentence.Kind == kind ? Printable.Of(ChangeWording.Elsewhere(sentence)) : "";
}
