using System.Globalization;
using Publisher.Checks;
using Publisher.Cli.Rules;
using Publisher.Model;
using Publisher.Words;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Configuration;

/// <summary>The settings of <c>publisher.yml</c> about checks: <c>checks</c>, <c>silence</c>, <c>superseded-terms</c>,
/// <c>canonical-entries</c>.</summary>
internal static class CheckConfiguration
{
    private static readonly string[] Severities = ["error", "warning", "note", "off"];

    private static readonly SettingKey[] OfSilence =
    [
        new("check", SettingValue.Text, "The check whose findings it covers.", "direct-link"),
        new("entry", SettingValue.Text, "The entry that it covers.", "Superposition"),
        new("quote", SettingValue.Text, "Words of the finding that it covers.", "our old site"),
        new("reason", SettingValue.Text, "Why; it must be said.", "it has no https"),
    ];

    private static readonly SettingKey[] OfCanonicalEntry =
    [
        new("entry", SettingValue.Text, "The entry, by its term.", "Residual stream"),
        new("reviewed", SettingValue.Text, "The day of its last review.", "2025-06-01"),
        new(
            "source",
            SettingValue.Text,
            "Where its wording comes from.",
            "https://example.org/glossary"
        ),
        new("every", SettingValue.Text, "How often it is reviewed; 12 months.", "2 years"),
    ];

    public static readonly SettingKey[] Keys =
    [
        new(
            "checks",
            SettingValue.ByName(
                $"check: {string.Join(", ", Severities)}",
                SettingValue.OneOf(Severities),
                [.. Check.All.Select(check => check.Name)]
            ),
            "Checks that are turned off or on, or have another severity.",
            "{readable-link: off, current-term: error}"
        ),
        new(
            "silence",
            SettingValue.ListOf(SettingValue.Map(OfSilence)),
            "Findings that are kept quiet: by check, entry or words, each with a reason.",
            "[{check: direct-link, quote: our old site, reason: it has no https}]"
        ),
        new(
            "superseded-terms",
            SettingValue.ByName("old term: new term", SettingValue.Text),
            "Terms that are not used any more, and what is said instead.",
            "{neural circuit: circuit}"
        ),
        new(
            "canonical-entries",
            SettingValue.ListOf(SettingValue.Map(OfCanonicalEntry)),
            "Entries that are reviewed from time to time, and reported when a review is due.",
            "[{entry: Residual stream, reviewed: 2025-06-01, every: 12 months}]"
        ),
    ];

    private const int MonthsOfYear = 12;

    /// <returns>Without the day of the check, which only the run knows.</returns>
    public static CheckSettings From(Settings settings) =>
        new()
        {
            Choices = [.. settings.Pairs("checks").Select(pair => Choice(settings, pair))],
            Silences = [.. Mappings(settings, "silence").Select(node => Silence(settings, node))],
            Superseded =
            [
                .. settings
                    .Pairs("superseded-terms")
                    .Select(pair => new SupersededTerm(pair.Name, pair.Value)),
            ],
            Canonical =
            [
                .. Mappings(settings, "canonical-entries")
                    .Select(node => Canonical(settings, node)),
            ],
        };

    private static CheckChoice Choice(Settings settings, (string Name, string Value) pair) =>
        new(
            Known(settings, "checks", pair.Name, Check.All.Select(known => known.Name)),
            pair.Value switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "note" => Severity.Note,
                "off" => null,
                _ => throw settings.Wrong(
                    "checks",
                    $"gives {pair.Name} “{pair.Value}”, and must give error, warning, note or off{Suggestion.For(pair.Value, Severities)}"
                ),
            }
        );

    /// <param name="names">Only a check can be turned off; whatever is reported can be silenced.</param>
    private static string Known(
        Settings settings,
        string key,
        string check,
        IEnumerable<string> names
    ) =>
        names.Contains(check)
            ? check
            : throw settings.Wrong(
                key,
                $"names a check “{check}”, which there is not; did you mean “{EditDistance.Nearest(check, names)}”?"
            );

    private static Silence Silence(Settings settings, Settings node)
    {
        node.Know(OfSilence);
        var (check, entry, quote) = (node.Text("check"), node.Text("entry"), node.Text("quote"));
        if (check is null && entry is null && quote is null)
        {
            throw settings.Wrong("silence", "has an item with neither check, entry nor quote");
        }

        return new(
            check is null ? null : Known(settings, "silence", check, FindingRule.Names),
            entry,
            quote,
            node.Text("reason")
                ?? throw settings.Wrong(
                    "silence",
                    "has an item without a reason: say why in a word"
                )
        );
    }

    private static CanonicalEntry Canonical(Settings settings, Settings node)
    {
        node.Know(OfCanonicalEntry);
        var reviewed = node.Date("reviewed");
        return new(
            node.Text("entry")
                ?? throw settings.Wrong("canonical-entries", "has an item without an entry"),
            reviewed is { } date
                ? DateOnly.FromDateTime(date.UtcDateTime)
                : throw settings.Wrong("canonical-entries", "has an item without a reviewed date"),
            node.Text("source") ?? "",
            Months(settings, node.Text("every") ?? "12 months")
        );
    }

    private static int Months(Settings settings, string every) =>
        every.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var unit]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count is > 0 and <= 1200
        && unit is "month" or "months" or "year" or "years"
            ? count * (unit[0] == 'y' ? MonthsOfYear : 1)
            : throw settings.Wrong(
                "canonical-entries",
                $"has “every: {every}”, which must be a time such as 12 months or 2 years"
            );

    private static IEnumerable<Settings> Mappings(Settings settings, string key) =>
        settings
            .Nodes(key)
            .Select(node =>
                node is YamlMappingNode mapping
                    ? settings with
                    {
                        Node = mapping,
                    }
                    : throw settings.Wrong(key, "must be a list of settings: - name: value")
            );
}
