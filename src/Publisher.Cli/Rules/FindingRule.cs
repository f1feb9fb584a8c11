using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Cli.Rules;

/// <summary>What a finding may be reported under: a check, or what is told about the import, the configuration or the
/// baseline.</summary>
/// <param name="Page">Explains it, in Markdown.</param>
internal sealed record FindingRule(string Name, Severity Severity, bool IsOnByDefault, string Page)
{
    public const string ImportedWhole = "imported-whole";
    public const string MatchedQuote = "matched-quote";
    public const string GlossaryHasEntries = "glossary-has-entries";
    public const string DocumentHasEntries = "document-has-entries";
    public const string UsedSilence = "used-silence";
    public const string CurrentBaseline = "current-baseline";

    private static readonly Lazy<IReadOnlyList<FindingRule>> Every = new(() =>
        [
            .. Check.All.Select(check => new FindingRule(
                check.Name,
                check.Severity,
                check.IsOnByDefault,
                check.Page.ReplaceLineEndings("\n")
            )),
            Own(ImportedWhole, Severity.Warning),
            Own(MatchedQuote, Severity.Warning),
            Own(GlossaryHasEntries, Severity.Warning),
            Own(DocumentHasEntries, Severity.Note),
            Own(UsedSilence, Severity.Note),
            Own(CurrentBaseline, Severity.Error),
        ]
    );

    /// <summary>The checks in their order, then the others.</summary>
    public static IReadOnlyList<FindingRule> All => Every.Value;

    public static IEnumerable<string> Names => All.Select(rule => rule.Name);

    /// <summary>The first paragraph of the page.</summary>
    public string Purpose => FirstParagraph(Page);

    /// <summary>What stands below the title of a page.</summary>
    public static string FirstParagraph(string page) =>
        page.ReplaceLineEndings("\n").Split("\n\n", 3)[1].ReplaceLineEndings(" ");

    private static FindingRule Own(string name, Severity severity)
    {
        using var page = typeof(FindingRule).Assembly.GetManifestResourceStream($"{name}.md")!;
        using var reader = new StreamReader(page);
        return new(
            name,
            severity,
            IsOnByDefault: true,
            reader.ReadToEnd().ReplaceLineEndings("\n")
        );
    }
}
