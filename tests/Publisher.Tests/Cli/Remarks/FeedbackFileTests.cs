using System.Globalization;
using Publisher.Cli;
using Publisher.Cli.Remarks;
using Publisher.Feedback;
using Xunit;

namespace Publisher.Tests.Cli.Remarks;

public sealed class FeedbackFileTests
{
    [Fact]
    public void All_that_a_remark_says_is_read()
    {
        var remarks = FeedbackFile.Read(
            "feedback.yml",
            """
            # What readers say.
            - quote: each feature corresponds to a neuron
              kind: wrong
              status: corrected
              date: 2026-03-01
              from: https://example.org/3
              place: Feature
              before: in a model
              after: and none to two
              note: >
                Is it not
                the other way round?
              answer: It was.
            - {quote: "12", kind: out-of-date}
            """
        );

        Assert.Equal(
            [
                new("each feature corresponds to a neuron")
                {
                    Kind = RemarkKind.Wrong,
                    Status = RemarkStatus.Corrected,
                    Date = new(2026, 3, 1),
                    From = "https://example.org/3",
                    Place = "Feature",
                    Before = "in a model",
                    After = "and none to two",
                    Note = "Is it not the other way round?\n",
                    Answer = "It was.",
                },
                new Remark("12") { Kind = RemarkKind.OutOfDate },
            ],
            remarks
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("[]")]
    [InlineData("---\n")]
    public void A_file_without_remarks_has_none(string text) =>
        Assert.Equal([], FeedbackFile.Read("feedback.yml", text));

    [Theory]
    [InlineData("quote: a", "line 1: there is no list of remarks here")]
    [InlineData("- a", "line 1: there is no remark here, but a")]
    [InlineData("- quote: a\n- kind: wrong", "line 2: the remark quotes no words")]
    [InlineData("- quote: …", "line 1: the remark quotes no words")]
    [InlineData("- quote: [a]", "line 1: “quote” must be text")]
    [InlineData(
        "- quote: a\n  knid: wrong",
        "line 2: there is no setting “knid”; did you mean “kind”?"
    )]
    [InlineData("- quote: a\n  kind: bad", "line 2: “kind” must be “unfinished” or “out-of-date”")]
    [InlineData("- quote: a\n  status: done", "line 2: “status” must be “open” or “answered”")]
    [InlineData("- quote: a\n  date: soon", "line 2: “date” must be a date such as 2026-01-31")]
    [InlineData("- quote: \"a", "line 1")]
    [InlineData("- *a", "line 1")]
    public void What_is_wrong_is_told_with_file_and_line(string text, string told) =>
        Assert.Contains(
            $"feedback.yml, {told}",
            Assert.Throws<UsageException>(() => FeedbackFile.Read("feedback.yml", text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_has_no_end_is_refused()
    {
        Assert.Throws<UsageException>(() =>
            FeedbackFile.Read("feedback.yml", new string('[', 5_000))
        );
        Assert.Throws<UsageException>(() =>
            FeedbackFile.Read("feedback.yml", $"- quote: {new string('a', 6_000)}")
        );
    }

    [Fact]
    public void Ten_thousand_remarks_are_read()
    {
        var text = string.Concat(
            Enumerable
                .Range(0, 10_000)
                .Select(at =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"- quote: words {at}\n  kind: wrong\n  status: open\n  date: 2026-01-31\n  from: somebody\n  note: why\n"
                    )
                )
        );

        Assert.Equal(10_000, FeedbackFile.Read("feedback.yml", text).Count);
    }

    [Fact]
    public void The_file_beside_the_source_is_read_the_settings_name_another_and_the_option_a_third()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.md", "# Glossary\n\nWords.\n");
        Assert.Null(OpenedSource.Open(source, null).Feedback);

        var beside = scratch.Write("feedback.yml", "- quote: beside");
        var named = scratch.Write("remarks/b.yml", "- quote: named");
        var given = scratch.Write("c.yml", "- quote: given");

        var opened = OpenedSource.Open(source, null);
        Assert.Equal("beside", Assert.Single(opened.Remarks).Quote);
        Assert.Contains(beside, opened.Inputs);

        scratch.Write("publisher.yml", "feedback: remarks/b.yml");
        opened = OpenedSource.Open(source, null);
        Assert.Equal("named", Assert.Single(opened.Remarks).Quote);
        Assert.Contains(named, opened.Inputs);

        opened = OpenedSource.Open(source, null, feedback: given);
        Assert.Equal("given", Assert.Single(opened.Remarks).Quote);
        Assert.Contains(given, opened.Inputs);
    }

    [Fact]
    public void A_file_that_nearly_has_the_name_is_told_and_one_that_is_named_must_be_there()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.md", "# Glossary\n\nWords.\n");
        var missing = OpenedSource.Open(
            source,
            null,
            feedback: Path.Combine(scratch.Root, "no.yml")
        );
        Assert.Contains(
            "can't be read",
            Assert.Throws<UsageException>(() => missing.Remarks).Message,
            StringComparison.Ordinal
        );

        scratch.Write("feedback.yaml", "- quote: a");

        Assert.Contains(
            "remarks of readers are in a file called feedback.yml",
            Assert.Throws<UsageException>(() => OpenedSource.Open(source, null)).Message,
            StringComparison.Ordinal
        );
    }
}
