using Publisher.Checks;
using Publisher.Cli.Output.Reports;
using Publisher.Importers;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Cli.Output;

public sealed class FingerprintsTests
{
    private static readonly Finding Finding = new("direct-link", Severity.Note, "message", "hint")
    {
        Entry = "stream",
        Section = "part",
        Quote = "the old site",
        Source = new("a", 3, []),
    };

    [Fact]
    public void It_holds_whatever_stands_beside_check_entry_and_words() =>
        Assert.Equal(
            Of(Finding),
            Of(
                Finding with
                {
                    Message = "other",
                    Severity = Severity.Error,
                    Section = "moved",
                    Source = new("b", 99, []),
                    Quote = "the\u00A0old  site\n",
                }
            )
        );

    [Fact]
    public void Another_check_entry_or_words_make_another()
    {
        string[] all =
        [
            Of(Finding),
            Of(Finding with { Check = "readable-link" }),
            Of(Finding with { Entry = "other" }),
            Of(Finding with { Quote = "the new site" }),
        ];

        Assert.Equal(all.Distinct(), all);
    }

    [Fact]
    public void Where_nothing_is_quoted_the_message_tells_them_apart_whatever_its_numbers()
    {
        var lost = Finding with { Quote = "", Message = "A table of 3 lines is left out." };

        Assert.Equal(Of(lost), Of(lost with { Message = "A table of 12 lines is left out." }));
        Assert.NotEqual(Of(lost), Of(lost with { Message = "A picture is cropped." }));
    }

    [Fact]
    public void Equal_findings_get_distinct_ones_in_the_order_of_the_document()
    {
        var one = Fingerprints.Of([Finding, Finding]);
        var more = Fingerprints.Of([Finding, Finding with { Entry = "other" }, Finding, Finding]);

        Assert.NotEqual(one[0], one[1]);
        Assert.Equal(one, [more[0], more[2]]);
        Assert.Equal(more.Distinct(), more);
    }

    [Fact]
    public void Text_elsewhere_changes_none_in_a_real_document()
    {
        const string Text =
            "# Words\n\n- **Probe**: reads a property [here](https://example.org/b) and the\n"
            + "- **Stream**: see the [link](https://example.org/c) and [more](https://example.org/d).\n"
            + "- **Stream**: reads a property [this](https://example.org/b) and the\n";

        var before = All(Text);
        var after = All("# Preface\n\nSome words that were not there.\n\n" + Text);

        Assert.True(before.Count > 3);
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        Assert.Equal(before.Distinct(), before);
    }

    private static string Of(Finding finding) => Fingerprints.Of([finding])[0];

    private static IReadOnlyList<string> All(string text) =>
        Fingerprints.Of(
            Check.RunAll(
                Normaliser.Normalise(
                    Publisher
                        .Importers.Importers.Import("a.md", "a.md", new MemoryFiles("a.md", text))
                        .Value
                )
            )
        );
}
