using Publisher.Checks;
using Publisher.Checks.Finished;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Checks;

/// <summary>Cases are Markdown files of which a check reports the lines that end in <c>⟵</c>, and no others.</summary>
public sealed class FinishedSentenceTests
{
    /// <summary>Its cases have a folder of their own, since most of what it must not report is read as one document.</summary>
    public const string Area = "finished-sentence";

    private const string Mark = " ⟵";

    public static TheoryData<string> Cases =>
        [.. Golden.Cases(Area, "*.md").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Marked_lines_are_reported_and_nothing_else(string name)
    {
        var text = File.ReadAllText(Assert.Single(Golden.Cases(Area, name)));
        var expected = text.Split('\n')
            .Where(line => line.EndsWith(Mark, StringComparison.Ordinal))
            .Select(line => Words(line[..^Mark.Length]));

        Assert.Equal(
            expected,
            Findings(text.Replace(Mark, "", StringComparison.Ordinal))
                .Select(finding => Words(finding.Quote))
        );
    }

    [Fact]
    public void A_finding_names_its_evidence() =>
        Assert.Equal(
            "Stops after “whether the feature”: a clause opened by “whether” has no verb.",
            Assert
                .Single(
                    Findings("- In the end it matters whether the feature\n- It has two parts.\n")
                )
                .Message
        );

    [Theory]
    [InlineData("In the end it matters whether the feature.", Severity.Note)]
    [InlineData("In the end it matters whether the feature", Severity.Warning)]
    [InlineData("In the end it is a part of the.", Severity.Warning)]
    public void A_stop_makes_a_doubt_of_what_may_have_its_noun_before_it(
        string line,
        Severity expected
    ) =>
        Assert.Equal(
            expected,
            Assert.Single(Findings($"- {line}\n- It has two parts.\n")).Severity
        );

    [Fact]
    public void A_line_that_lost_its_end_since_the_previous_edition_is_reported_with_the_words_that_it_lost()
    {
        var before = Read(
            "- A probe reads a property out of activations by a linear map.\n- It may be wrong. It may be right.\n- The first half of this. The second half of it goes on its own.\n"
        );
        var now = Read(
            "- A probe reads a property out of activations\n- It may be wrong.\n- The first half of this.\n- The second half of it goes on its own.\n"
        );

        Assert.Equal(
            [
                "Warning: Went on in the previous edition: “ by a linear map.”.",
                "Note: Went on in the previous edition: “ It may be right.”.",
            ],
            Check
                .RunAll(now, before)
                .Where(finding => finding.Check == "finished-sentence")
                .Select(finding => $"{finding.Severity}: {finding.Message}")
        );
    }

    [Fact]
    public void Ninety_thousand_words_take_seconds()
    {
        var lines = string.Concat(
            Enumerable.Repeat(
                "- The main way of doing this is to find a way of decomposing what the model holds into parts\n",
                5_000
            )
        );
        var document = Read(lines);
        Ends.Soon(() => _ = new FinishedSentence().Run(new CheckedDocument(document)).Count());
    }

    private static Document Read(string text) =>
        Normaliser.Normalise(
            Publisher
                .Importers.Importers.Import("case.md", "case.md", new MemoryFiles("case.md", text))
                .Value
        );

    private static List<Finding> Findings(string text)
    {
        var document = Read(text);
        return [.. new FinishedSentence().Run(new CheckedDocument(document))];
    }

    private static string Words(string line) =>
        line.TrimStart(' ', '-', '>', '*').Replace("*", "", StringComparison.Ordinal);
}
