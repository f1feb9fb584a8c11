using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Checks;
using Publisher.Cli.Configuration;
using Publisher.Cli.Remarks;
using Publisher.Cli.Rules;
using Publisher.Editions;
using Publisher.Features;

namespace Publisher.Tests.Documentation;

/// <summary>The sections of the manual that say what the code says: each key of the settings, each check, each feature of
/// the formats. A section goes from its heading to the next.</summary>
internal static partial class GeneratedSections
{
    /// <summary>The groups of checks, by the folders of <c>Checks</c>.</summary>
    private static readonly (string Folder, string About)[] Groups =
    [
        ("Finished", "Finished"),
        ("Linked", "Linked"),
        ("Current", "True to its time"),
        ("Consistent", "Of one kind throughout"),
        ("WellMade", "Well made"),
    ];

    /// <returns>The manual with those sections anew.</returns>
    public static string Renewed(string manual) =>
        Section(
            Section(
                Section(
                    Section(manual, "Each key", Keys(SourceConfiguration.Keys)),
                    "Each key of a remark",
                    Keys(RemarkKeys.All)
                ),
                "Each check",
                CheckTables()
            ),
            "Each feature",
            FeatureTable.Markdown()
        );

    private static string Section(string manual, string title, string content)
    {
        var heading = $"\n### {title}\n\n";
        var begin = manual.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
        var end = NextHeading().Match(manual, begin);
        return $"{manual[..begin]}{content.Trim('\n')}\n\n{manual[end.Index..]}";
    }

    private static string Keys(IEnumerable<SettingKey> keys)
    {
        var table = new StringBuilder(
            "| key | its value | what it decides | as in |\n|---|---|---|---|\n"
        );
        foreach (var key in keys)
        {
            table.Append(Row(key, $"`{key.Name}`"));
            foreach (var inner in key.Value.Keys)
            {
                table.Append(Row(inner, $"`{inner.Name}` in `{key.Name}`"));
            }
        }

        return table.ToString();
    }

    private static string Row(SettingKey key, string name) =>
        $"| {name} | {key.Value.Kind} | {key.Meaning} | `{key.Example}` |\n";

    private static string CheckTables()
    {
        var text = new StringBuilder();
        foreach (var (folder, about) in Groups)
        {
            var names = Check
                .All.Where(check =>
                    check.GetType().Namespace!.EndsWith($".{folder}", StringComparison.Ordinal)
                )
                .Select(check => check.Name)
                .ToHashSet(StringComparer.Ordinal);
            Append(text, about, FindingRule.All.Where(rule => names.Contains(rule.Name)));
        }

        var checks = Check.All.Select(check => check.Name).ToHashSet(StringComparer.Ordinal);
        Append(
            text,
            "Of the import, the settings and the baseline",
            FindingRule.All.Where(rule => !checks.Contains(rule.Name))
        );
        Append(
            text,
            "Of publishing: what an edition could not hold",
            FindingPages.Names.Select(name => (name, FindingPages.Of(name)!, true))
        );
        return text.ToString();
    }

    private static void Append(StringBuilder text, string about, IEnumerable<FindingRule> rules) =>
        Append(text, about, rules.Select(rule => (rule.Name, rule.Page, rule.IsOnByDefault)));

    private static void Append(
        StringBuilder text,
        string about,
        IEnumerable<(string Name, string Page, bool IsOn)> pages
    )
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"#### {about}\n\n| name | what is right | severity |\n|---|---|---|\n"
        );
        foreach (var (name, page, isOn) in pages)
        {
            var severity = SeverityOf().Match(page.ReplaceLineEndings("\n")).Groups["text"].Value;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}` | {OnOneLine(FindingRule.FirstParagraph(page))} | {Capitalised(OnOneLine(severity))}{Off(isOn, severity)} |\n"
            );
        }

        text.Append('\n');
    }

    private static string OnOneLine(string text) =>
        text.ReplaceLineEndings(" ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capitalised(string text) =>
        text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>Most pages of such a check say it themselves.</summary>
    private static string Off(bool isOn, string severity) =>
        isOn || severity.Contains("off", StringComparison.OrdinalIgnoreCase)
            ? ""
            : " Off until asked for.";

    [GeneratedRegex(@"^#{2,3} ", RegexOptions.Multiline)]
    private static partial Regex NextHeading();

    [GeneratedRegex(
        @"^\*\*Severity:\*\* (?<text>(?:.+\n)+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SeverityOf();
}
