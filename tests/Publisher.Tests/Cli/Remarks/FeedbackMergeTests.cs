using System.Globalization;
using System.Text;
using Publisher.Cli;
using Publisher.Cli.Remarks;
using Publisher.Feedback;
using Xunit;

namespace Publisher.Tests.Cli.Remarks;

public sealed class FeedbackMergeTests
{
    private static readonly Remark Fresh = new("new words")
    {
        Kind = RemarkKind.Wrong,
        Date = new(2026, 1, 31),
        From = "a comment by Ada: \"A\"",
        Note = "Is it so?\nI doubt it # really.",
    };

    [Fact]
    public void A_file_that_is_not_there_is_begun()
    {
        var merge = Merge("", Fresh);

        Assert.Equal(1, merge.Added);
        Assert.Equal(
            """
            # What readers reported, and what became of it.
            - quote: new words
              kind: wrong
              status: open
              date: 2026-01-31
              from: "a comment by Ada: \"A\""
              note: "Is it so?\nI doubt it # really."

            """.ReplaceLineEndings("\n"),
            merge.Text
        );
    }

    [Theory]
    [InlineData(
        "# Mine.\n\n- quote: old # kept\n  # said\n  note: >-\n    as it\n    stands\n\n\n# end\n"
    )]
    [InlineData("- quote: old")]
    [InlineData("- quote: old\r\n  note: crlf\r\n")]
    [InlineData("---\n- {quote: old, kind: wrong}\n")]
    [InlineData("-   quote: old\n    kind: wrong\n")]
    [InlineData("# only a remark\n")]
    [InlineData("  - quote: old\n    note: |\n      lines\n\n")]
    [InlineData("- quote: old\n  note: |\n    lines\n")]
    [InlineData("- quote: old\n  note: |\n    lines\n\n")]
    [InlineData("-\n  quote: old\n")]
    public void What_is_there_stays_to_the_letter(string text)
    {
        var merge = Merge(text, Fresh, new("old"));

        Assert.StartsWith(text, merge.Text, StringComparison.Ordinal);
        Assert.Equal(
            [.. FeedbackFile.Read("f", text), RemarkYaml.Writable(Fresh), .. Old(text)],
            FeedbackFile.Read("f", merge.Text)
        );
        Assert.Equal(
            text.Contains("\r\n", StringComparison.Ordinal),
            merge.Text[text.Length..].Contains("\r\n", StringComparison.Ordinal)
        );
        Assert.Equal(new(merge.Text, 0), Merge(merge.Text, Fresh, new("old")));
    }

    /// <summary>The remark on "old" is new where the file has none without a note.</summary>
    private static IEnumerable<Remark> Old(string text) =>
        FeedbackFile.Read("f", text).Any(remark => remark.Note.Length == 0) ? [] : [new("old")];

    [Theory]
    [InlineData("[{quote: old}]")]
    [InlineData("[]")]
    [InlineData("- quote: old\n...\n")]
    [InlineData("- quote: old\n---\n- quote: other\n")]
    public void Where_nothing_can_be_added_at_the_end_the_file_is_left_and_that_is_told(
        string text
    ) =>
        Assert.Contains(
            "nothing can be added at its end",
            Assert.Throws<UsageException>(() => Merge(text, Fresh)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_remark_is_known_again_by_its_words_and_what_is_said_or_by_who_says_so()
    {
        var text = Merge("", Fresh).Text;

        Assert.Equal(0, Merge(text, Fresh with { Status = RemarkStatus.Answered }).Added);
        Assert.Equal(0, Merge(text, Fresh with { Note = "edited" }).Added);
        Assert.Equal(0, Merge(text, Fresh with { Quote = "NEW  words.", From = "" }).Added);
        Assert.Equal(0, Merge(text, Fresh with { Quote = "words as they are now" }).Added);
        Assert.Equal(1, Merge(text, Fresh with { Note = "typo", Date = null }).Added);
        Assert.Equal(
            2,
            Merge(
                text,
                Fresh with
                {
                    Note = "typo",
                    Quote = "a",
                },
                Fresh with
                {
                    Note = "typo",
                    Quote = "b",
                }
            ).Added
        );
        Assert.Equal(1, FeedbackMerge.Of("f", "", [Fresh, Fresh], haveAddresses: false).Added);
    }

    /// <summary>Whatever characters there are in it, a remark that is written is read again, and only once.</summary>
    [Fact]
    public void What_is_written_is_read_again()
    {
        var random = new Random(31);
        var (text, remarks) = ("", new List<Remark>());
        for (var at = 0; at < 300; at++)
        {
            var remark = new Remark(
                string.Create(CultureInfo.InvariantCulture, $"w{at} {Noise(random)}")
            )
            {
                From = Noise(random),
                Place = Noise(random),
                Note = Noise(random),
                Answer = Noise(random),
            };
            text = Merge(text, remark).Text;
            remarks.Add(RemarkYaml.Writable(remark));
        }

        Assert.Equal(remarks, FeedbackFile.Read("f", text));
        Assert.Equal(0, Merge(text, [.. remarks]).Added);
    }

    private static string Noise(Random random)
    {
        const string Signs =
            "ab :-#'\"\\\n\r\t{}[],&*?|>%@`!~…“”\u00a0\u2028\u0085\ufeff\u0007\ud83d\ude00\ud800é特0";
        var text = new StringBuilder();
        for (var length = random.Next(12); length > 0; length--)
        {
            text.Append(Signs[random.Next(Signs.Length)]);
        }

        return text.ToString();
    }

    private static FeedbackMerge Merge(string text, params IEnumerable<Remark> remarks) =>
        FeedbackMerge.Of("f", text, remarks, haveAddresses: false);
}
