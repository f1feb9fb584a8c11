using Publisher.Checks;
using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Checks;

public sealed class CheckTests
{
    [Fact]
    public void Every_check_has_a_page_that_begins_with_its_name() =>
        Assert.All(
            Check.All,
            check => Assert.StartsWith($"# {check.Name}\n", check.Page, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_check_is_in_the_list()
    {
        var kinds = typeof(Check)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Check)))
            .Select(type => type.Name);

        Assert.Equal(
            kinds.Order(StringComparer.Ordinal),
            Check.All.Select(check => check.GetType().Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("( ")]
    [InlineData("“a ")]
    [InlineData("(] ")]
    [InlineData("7\" « ")]
    public void Marks_without_end_are_told_a_few_times_and_soon(string marks)
    {
        var words = "A sentence that is here. " + string.Concat(Enumerable.Repeat(marks, 50_000));
        var document = Normaliser.Normalise(new([new Paragraph([new Text(words)])]));

        Ends.Soon(() =>
            Assert.InRange(
                Check.RunAll(document).Count(finding => finding.Check == "balanced-punctuation"),
                0,
                20
            )
        );
    }

    [Fact]
    public void A_thousand_entries_and_a_hundred_thousand_words_are_checked_soon()
    {
        var blocks = Enumerable
            .Range(0, 1000)
            .Select(number =>
                (Block)Entry(
                    $"Term {number}",
                    [
                        new Text(
                            $" is a kind of thing that number {number} stands for (more or less), and "
                                + string.Join(
                                    ' ',
                                    Enumerable.Repeat(
                                        $"a “model” number {number % 7} learns what it is currently told, ",
                                        12
                                    )
                                )
                                + "so it goes."
                        ),
                    ]
                )
            );
        var document = Normaliser.Normalise(new([.. blocks]) { Name = "Glossary" });

        Ends.Soon(() => Check.RunAll(document));
    }

    [Fact]
    public void A_link_to_nowhere_is_reported_and_no_other() =>
        Assert.Equal(
            ["resolved-reference Error: gone in entry term"],
            Findings(
                Entry("Term", [new Text(" is a "), new Link([new Text("gone")], "#h.gone")]),
                Entry(
                    "Other",
                    [new Text(" is a "), new Link([new Text("site")], "https://example.org")]
                )
            )
        );

    [Fact]
    public void A_second_definition_is_reported_and_a_shared_word_is_not() =>
        Assert.Equal(
            ["unique-term Warning: feature in entry feature-2"],
            Findings(
                Entry("Feature", [new Text(" is a property")]),
                Entry("feature", [new Text(" is a direction")]),
                Entry("Feature splitting", [new Text(" is a habit")])
            )
        );

    [Fact]
    public void A_headword_alone_is_reported_and_a_defined_one_is_not() =>
        Assert.Equal(
            [
                "defined-term Warning: Path patching in entry path-patching",
                "defined-term Warning: A or B in entry a",
            ],
            Findings(
                new List(
                    ListStyle.Bullet,
                    1,
                    [
                        new ListItem([new Paragraph([new Text("Path patching", TextStyle.Bold)])]),
                        new ListItem([new Paragraph([new Text("A or B", TextStyle.Bold)])]),
                        new ListItem([
                            new Paragraph([new Text("Probe", TextStyle.Bold)]),
                            new List(
                                ListStyle.Bullet,
                                1,
                                [new ListItem([new Paragraph([new Text("a classifier")])])]
                            ),
                        ]),
                    ]
                ),
                Entry("Logit", [new Text(": a score")])
            )
        );

    [Fact]
    public void Open_comments_are_reported_with_all_that_the_export_tells()
    {
        var document = new Document([new Paragraph([new Text("words")])])
        {
            Comments =
            [
                new("Ada", "Say more.", "words")
                {
                    Date = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero),
                },
                new("", "Why?", ""),
            ],
        };

        Assert.Equal(
            ["Open comment by Ada of 2026-01-31 on “words”: Say more.", "Open comment: Why?"],
            Check.RunAll(Normaliser.Normalise(document)).Select(finding => finding.Message)
        );
    }

    [Fact]
    public void Of_the_comments_open_threads_are_reported_with_their_place_and_last_reply()
    {
        var entry = Entry("Residual stream", [new Text(" is a sum")]);
        var here = new Source("a.docx", 7, []);
        var document = new Document([
            new Heading(1, [new Text("Circuits")]) { Source = new("a.docx", 3, []) },
            entry with
            {
                Source = here,
            },
        ])
        {
            Comments =
            [
                new("Ada", "Of what?", "sum") { Source = here },
                new("Bo", "Layers.", "sum") { Source = here, ReplyTo = 0 },
                new("Ada", "All?", "sum") { Source = here, ReplyTo = 0 },
                new("Cy", "Typo", "") { Source = here, IsResolved = true },
                new("Ada", "_Marked as resolved_", "") { ReplyTo = 3, IsResolved = true },
            ],
        };

        var findings = Check
            .RunAll(Normaliser.Normalise(document))
            .Where(finding => finding.Check == "resolved-comment");

        var only = Assert.Single(findings);
        Assert.Equal(
            "Open comment by Ada on “sum”: Of what? (2 replies, the last by Ada: All?)",
            only.Message
        );
        Assert.Equal(
            ("circuits", "residual-stream", "sum"),
            (only.Section, only.Entry, only.Quote)
        );
    }

    [Fact]
    public void Bold_lines_over_several_blocks_are_reported_where_they_recur() =>
        Assert.Equal(
            [
                "styled-heading Note: Training and data in entry ",
                "styled-heading Note: 2. What follows? in entry ",
            ],
            Findings(
                Bold("Training and data"),
                Plain("Models learn from data."),
                Plain("They learn slowly."),
                Bold("2. What follows?"),
                Plain("More of the same."),
                new List(ListStyle.Decimal, 1, [new ListItem([Plain("a step")])])
            )
        );

    [Theory]
    [InlineData("Only once", "Ends as a sentence does.")]
    [InlineData("Only once", "Leads to what follows:")]
    [InlineData("Only once", "begins with no capital")]
    [InlineData(
        "Only once",
        "Is so long a line that nobody would take it for a heading of any sort"
    )]
    public void A_bold_line_alone_or_unlike_a_heading_is_not_reported(string once, string unlike) =>
        Assert.DoesNotContain(
            Findings(
                Bold(once),
                Plain("Some words."),
                Plain("More words."),
                Bold(unlike),
                Plain("Some words."),
                Plain("More words.")
            ),
            finding => finding.StartsWith("styled-heading", StringComparison.Ordinal)
        );

    [Fact]
    public void Terms_on_lines_of_their_own_are_no_headings() =>
        Assert.DoesNotContain(
            Findings(
                Bold("Logit"),
                Plain("A score before the softmax."),
                Bold("Probe"),
                Plain("A classifier of activations."),
                Entry("Neuron", [new Text(" is a unit.")]),
                Plain("It goes on.")
            ),
            finding => finding.StartsWith("styled-heading", StringComparison.Ordinal)
        );

    private static Paragraph Bold(string text) => new([new Text(text, TextStyle.Bold)]);

    private static Paragraph Plain(string text) => new([new Text(text)]);

    private static Paragraph Entry(string term, Items<Inline> rest) =>
        new([new Text(term, TextStyle.Bold), .. rest]);

    private static IEnumerable<string> Findings(params Block[] blocks) =>
        Check
            .RunAll(Normaliser.Normalise(new([.. blocks]) { Name = "Glossary" }))
            .Select(finding =>
                $"{finding.Check} {finding.Severity}: {finding.Quote} in entry {finding.Entry}"
            );
}
