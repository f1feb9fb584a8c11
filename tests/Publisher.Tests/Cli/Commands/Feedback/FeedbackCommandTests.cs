using System.Text.Json;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Output.Feedback;
using Publisher.Cli.Remarks;
using Publisher.Feedback;
using Publisher.Tests.Cli;
using Xunit;

namespace Publisher.Tests.Cli.Commands.Feedback;

public sealed class FeedbackCommandTests
{
    private const string Page = """
        <html><head><title>Notes</title></head><body><h1>Notes</h1>
        <p><span>The residual stream is </span><span>a sum</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span> of all layers.</span></p>
        <p><span>Every layer adds </span><span>a sum</span><sup><a href="#cmnt2" id="cmnt_ref2">[b]</a></sup><span> to it.</span></p>
        <div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Say what reads from it?</span></p></div>
        <div><p><a href="#cmnt_ref2" id="cmnt2">[b]</a><span>Unclear what is meant here.</span></p></div>
        </body></html>
        """;

    [Fact]
    public void Comments_are_noted_with_what_stands_around_their_words_and_each_once()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.html", Page);
        var file = Path.Combine(scratch.Root, FeedbackFile.Name);

        Assert.Equal(0, Run("feedback", "import", source));
        var text = File.ReadAllText(file);
        Assert.Equal(0, Run("feedback", "import", source));

        Assert.Equal(text, File.ReadAllText(file));
        var opened = OpenedSource.Open(source, null);
        var search = new QuoteSearch(opened.Document);
        Assert.Equal(2, opened.Remarks.Count);
        Assert.All(
            opened.Remarks,
            remark =>
            {
                Assert.NotEmpty(remark.Before);
                Assert.Equal("Notes", remark.Place);
                Assert.Equal(QuoteStanding.Stands, search.Find(remark).Standing);
            }
        );
    }

    /// <summary>As a word processor saves comments: on a word that stands in many paragraphs, and of a kind that is of the end
    /// of a line.</summary>
    [Fact]
    public void A_comment_on_a_word_stays_on_that_of_its_paragraph()
    {
        using var scratch = new ScratchFolder();
        var copy = scratch.Write(
            "copy.fodt",
            """
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
            <text:h text:outline-level="1">Networks</text:h>
            <text:p>A neuron is a unit of a layer, and a layer is a unit of depth.</text:p>
            <text:p>A head is a <office:annotation office:name="1"><dc:creator>Ada</dc:creator><dc:date>2026-01-07T10:00:00</dc:date><text:p>Breaks off</text:p></office:annotation>unit<office:annotation-end office:name="1"/> of attention.</text:p>
            </office:text></office:body></office:document>
            """
        );
        var source = scratch.Write(
            "a.md",
            "# Networks\n\nA unit comes first.\n\nA neuron is a unit of a layer.\n\nA head is a unit of attention.\n"
        );

        Assert.Equal(0, Run("feedback", "import", copy, source));

        var remark = Assert.Single(OpenedSource.Open(source, null).Remarks);
        Assert.Equal(("A head is a", "of attention"), (remark.Before, remark.After));
        Assert.Equal(RemarkKind.Unfinished, remark.Kind);
    }

    [Fact]
    public void A_file_that_is_read_is_not_written_over()
    {
        using var scratch = new ScratchFolder();
        var table = scratch.Write("a.csv", "quote\nsome words\n");
        var source = scratch.Write("a.md", "# Notes\n\nHere are some words.\n");

        Assert.Throws<UsageException>(() =>
            Run("feedback", "import", table, source, "--feedback", source)
        );
        Assert.Throws<UsageException>(() =>
            Run("publish", source, "--feedback", table, "--out", scratch.Root)
        );

        Assert.Equal("quote\nsome words\n", File.ReadAllText(table));
        Assert.Equal(0, Run("feedback", "import", table, source));
        Assert.Equal("some words", Assert.Single(OpenedSource.Open(source, null).Remarks).Quote);
    }

    [Fact]
    public void The_list_as_json_says_what_became_of_each()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.md", "# Notes\n\nHere are some words.\n");
        scratch.Write(
            FeedbackFile.Name,
            "- {quote: are some words, kind: wrong, date: 2026-01-31}\n- {quote: these are gone now, status: declined}\n"
        );

        var opened = OpenedSource.Open(source, null);
        using var json = JsonDocument.Parse(
            RemarksJson.Write(FoundRemark.All(opened.Document, opened.Remarks))
        );

        var remarks = json.RootElement.GetProperty("remarks");
        Assert.Equal("stands", remarks[0].GetProperty("standing").GetString());
        Assert.Equal("2026-01-31", remarks[0].GetProperty("date").GetString());
        Assert.Equal("Here", remarks[0].GetProperty("places")[0].GetProperty("before").GetString());
        Assert.Equal("gone", remarks[1].GetProperty("standing").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("declined").GetInt32());
    }

    [Fact]
    public void Where_there_is_no_list_that_is_told_and_a_status_that_there_is_not()
    {
        using var scratch = new ScratchFolder();
        var source = scratch.Write("a.md", "# Notes\n\nHere are some words.\n");

        Assert.Contains(
            "There is no feedback.yml beside",
            Assert.Throws<UsageException>(() => Run("feedback", "list", source)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "did you mean “declined”?",
            Assert
                .Throws<UsageException>(() =>
                    Run("feedback", "list", source, "--status", "decline")
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    private static int Run(params string[] words) =>
        CommandLine.Create().Parse(words).Invoke(new() { EnableDefaultExceptionHandler = false });
}
