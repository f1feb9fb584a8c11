using Publisher.Checks;
using Publisher.Cli.Output.Reports;
using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.Tests.Cli.Output;

/// <summary>A report on a small document, with findings whose words are awkward in every format.</summary>
internal static class SampleReport
{
    public const string Address = "https://docs.google.com/document/d/x/edit";

    public static readonly string Cases = Path.Combine(
        Golden.Repository,
        "tests",
        "Publisher.Tests",
        "Cases",
        "reports"
    );

    public static readonly Document Document = Normaliser.Normalise(
        new([
            new Heading(1, [new Text("Part | 1: one, two")])
            {
                Source = new("a.html", 1, ["h.part"]),
            },
            new Paragraph([
                new Text("Term", TextStyle.Bold),
                new Text(" is "),
                new Link([new Text("gone")], "#h.gone"),
            ])
            {
                Source = new("a.html", 2, []),
            },
        ])
        {
            Name = "Glossary <of> *terms*",
        }
    );

    private static readonly Finding[] Findings =
    [
        In(Severity.Error, "resolved-reference", "“gone” leads nowhere.", "gone"),
        In(Severity.Error, "resolved-reference", "“gone” leads nowhere.", "gone"),
        In(
            Severity.Warning,
            "finished-sentence",
            "100% sure: it stops,\r\n::error::here | there & <b>everywhere</b>.",
            "a \u0001 control, a \uD83D\uDE00 face, a half \uD83D and “a `code` [link](x) *star*”"
        ),
        new("imported-whole", Severity.Warning, "Something was left out.", ""),
        In(
            Severity.Note,
            "direct-link",
            "A note.",
            $"{new string('a', 200)} {new string('z', 90)}"
        ),
        In(Severity.Warning, "no-placeholder", "“TODO” is left.", "TODO: two"),
    ];

    public static CheckReport Make(
        string address = Address,
        IEnumerable<Finding>? findings = null,
        CheckSettings? settings = null
    ) =>
        CheckReport.Of(
            new("docs/my export.zip", Address: address),
            Document,
            [.. findings ?? Findings],
            settings
                ?? new()
                {
                    Silences =
                    [
                        new("no-placeholder", null, "TODO", "it is <the> subject"),
                        new(null, "other", null, "once it fitted"),
                    ],
                }
        );

    public static Finding In(Severity severity, string check, string message, string quote) =>
        new(check, severity, message, "Mend it.")
        {
            Quote = quote,
            Section = Document.Blocks.OfType<Section>().Single().Id,
            Entry = "term",
            Source = new("a.html", 2, []),
        };
}
