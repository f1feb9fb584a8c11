using Publisher.Cli;
using Publisher.Cli.Remarks;
using Publisher.Feedback;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Cli.Remarks;

/// <summary>Tables, issues and comments as remarks.</summary>
public sealed class ImportedRemarksTests
{
    [Theory]
    [InlineData(
        "Note;Quote;Type;Reported\nWhy?;\"a; \"\"b\"\"\nc\";outdated;2026-01-31T10:00:00Z\n"
    )]
    [InlineData(
        "quote\tNOTE\tkind\tdate\r\n\"a; \"\"b\"\"\nc\"\tWhy?\tout-of-date\t2026-01-31\r\n\r\n"
    )]
    [InlineData(
        "Timestamp,Comment,Passage,Category\n1/31/2026 10:00:00,Why?,\"a; \"\"b\"\"\nc\",Out of date"
    )]
    public void A_table_is_read_by_its_heads_in_any_order(string text)
    {
        var read = TableRemarks.Of("a.csv", text);

        Assert.Empty(read.LeftOut);
        Assert.Equal(
            new("a; \"b\"\nc")
            {
                Kind = RemarkKind.OutOfDate,
                Date = new(2026, 1, 31),
                Note = "Why?",
            },
            Assert.Single(read.Remarks).Remark
        );
    }

    [Fact]
    public void What_of_a_table_is_not_taken_is_told()
    {
        var read = TableRemarks.Of("a.csv", "quote,rating,text\na b,5,c\n…,4,d\n,,\n");

        Assert.Equal("a b", Assert.Single(read.Remarks).Remark.Quote);
        Assert.Equal(
            [
                "The column “rating” is none of a remark's.",
                "The column “text” is none of a remark's.",
                "Line 3 quotes no words.",
            ],
            read.LeftOut
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("\"quote")]
    public void A_table_without_a_column_of_quotes_is_refused(string text) =>
        Assert.True(
            text == "\"quote"
                ? TableRemarks.Of("a.csv", text).Remarks.Count == 0
                : Assert
                    .Throws<UsageException>(() => TableRemarks.Of("a.csv", text))
                    .Message.Contains("no head of a column says “quote”", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        """
            [{"number":3,"title":"Neurons","body":"I read:\n\n> each feature\n> corresponds to a neuron\n\nNo?","state":"CLOSED","stateReason":"COMPLETED",
              "url":"https://github.com/a/b/issues/3","createdAt":"2026-01-31T10:00:00Z","author":{"login":"ada"},"labels":[{"name":"bug"}]}]
            """
    )]
    [InlineData(
        """
            {"total_count":1,"items":[{"html_url":"https://github.com/a/b/issues/3","url":"https://api.github.com/repos/a/b/issues/3","title":"Neurons",
              "body":"### Quote\r\n\r\neach feature corresponds to a neuron\r\n\r\n### More\r\n\r\n> no","state":"closed","state_reason":"completed",
              "created_at":"2026-01-31T10:00:00Z","user":{"login":"ada"},"labels":["wrong"]},
              {"title":"Merge","pull_request":{},"body":"> some words","state":"open"}]}
            """
    )]
    [InlineData(
        """
            {"title":"Neurons","body":"It says “each feature corresponds to a neuron” there.","state":"closed","state_reason":null,
              "html_url":"https://github.com/a/b/issues/3","created_at":"2026-01-31T10:00:00Z","labels":[{"name":"incorrect"}]}
            """
    )]
    public void Issues_are_read_as_the_tool_and_the_api_write_them(string json)
    {
        var read = IssueRemarks.Of("a.json", json);

        Assert.Empty(read.LeftOut);
        Assert.Equal(
            new("each feature corresponds to a neuron")
            {
                Kind = RemarkKind.Wrong,
                Status = RemarkStatus.Corrected,
                Date = new(2026, 1, 31),
                From = "https://github.com/a/b/issues/3",
                Note = "Neurons",
            },
            Assert.Single(read.Remarks).Remark
        );
    }

    [Fact]
    public void An_issue_is_open_declined_or_quotes_nothing()
    {
        var read = IssueRemarks.Of(
            "a.json",
            """
            [{"title":"Is \"some text\" outdated?","state":"OPEN","body":null},
             {"title":"b","body":"> more words","state":"closed","state_reason":"not_planned"},
             {"title":"c","body":"no words","state":"open","html_url":"https://x/7"}]
            """
        );

        Assert.Equal(
            [
                new("some text")
                {
                    Kind = RemarkKind.OutOfDate,
                    Note = "Is \"some text\" outdated?",
                },
                new Remark("more words") { Status = RemarkStatus.Declined, Note = "b" },
            ],
            read.Remarks.Select(each => each.Remark)
        );
        Assert.Contains("https://x/7", Assert.Single(read.LeftOut), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("[{\"title\":5}]")]
    [InlineData("[")]
    public void What_holds_no_issues_is_refused(string json) =>
        Assert.Throws<UsageException>(() => IssueRemarks.Of("a.json", json));

    [Fact]
    public void A_thread_of_comments_is_a_remark()
    {
        var document = new Document([])
        {
            Comments =
            [
                new("Ada", "Only one?", "one neuron")
                {
                    IsResolved = true,
                    Date = new(2026, 1, 31, 23, 0, 0, TimeSpan.Zero),
                },
                new("Bo", "Two.", "one neuron") { ReplyTo = 0 },
                new("", "This is outdated", "two"),
                new("", "A picture", ""),
            ],
        };

        var read = CommentRemarks.Of(document);

        Assert.Equal(
            [
                new("one neuron")
                {
                    Kind = RemarkKind.Question,
                    Status = RemarkStatus.Answered,
                    Date = new(2026, 1, 31),
                    From = "a comment by Ada",
                    Note = "Only one?",
                    Answer = "Two.",
                },
                new Remark("two")
                {
                    Kind = RemarkKind.OutOfDate,
                    From = "a comment",
                    Note = "This is outdated",
                },
            ],
            read.Remarks.Select(each => each.Remark)
        );
        Assert.Equal(["A comment stands on no words: A picture"], read.LeftOut);
    }
}
