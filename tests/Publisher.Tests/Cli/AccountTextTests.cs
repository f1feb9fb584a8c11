using Publisher.Cli.Output.Documents;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class AccountTextTests
{
    private static readonly ImportAccount Account = new([
        new(ContentKind.Paragraph, 1, 1, []),
        new(
            ContentKind.Word,
            12,
            6,
            [
                new("table of contents", new("a.html", 3, []), 2) { Words = "Tea 1" },
                new("table of contents", new("a.html", 4, []), 2),
                new("page header", new("a.html", 0, []), 1),
            ]
        ),
        new(ContentKind.Table, 0, 0, []),
        new(ContentKind.Image, 1, 2, []),
    ]);

    [Fact]
    public void Each_kind_has_a_line_and_each_reason_its_places() =>
        Assert.Equal(
            """
            What came in, and where it went:
              1 paragraph in, 1 out
              12 words in, 6 out, 1 missing for no known reason
                4 left out: table of contents (paragraph 3, 4)
                  Tea 1
                1 left out: page header
              1 image in, 2 out, 1 that never came in

            """.ReplaceLineEndings("\n"),
            AccountText.Of(Account)
        );

    [Fact]
    public void Json_has_every_kind_with_what_was_left_out()
    {
        var lines = DocumentJson.Of(new([]), Account).Account.ToList();

        Assert.Equal(["paragraphs", "words", "tables", "images"], lines.Select(line => line.Kind));
        Assert.Equal(new OmissionJson("page header", 0, 1), lines[1].Omitted.Last());
        Assert.Equal([0, 1, 0, -1], lines.Select(line => line.Unaccounted));
    }
}
