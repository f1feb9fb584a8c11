using Publisher.Features;
using Publisher.Importers.Accounting;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Accounting;

public sealed class ImportLedgerTests
{
    private static readonly Document Document = new([new Paragraph([new Text("two words")])]);

    [Fact]
    public void What_is_missing_for_no_reason_becomes_a_finding_that_names_it()
    {
        var result = Close(words: 4, omitted: 1);

        var finding = Assert.Single(result.Findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.StartsWith("1 word of the export did not reach", finding.Message, default);
        Assert.False(result.Account.IsBalanced);
    }

    [Fact]
    public void What_never_came_in_becomes_a_finding_too() =>
        Assert.StartsWith(
            "The document has 2 words more than the export",
            Assert.Single(Close(words: 0, omitted: 0).Findings).Message,
            default
        );

    [Fact]
    public void What_is_left_out_for_a_reason_balances()
    {
        var result = Close(words: 5, omitted: 3);

        Assert.Empty(result.Findings);
        Assert.True(result.Account.IsBalanced);
        Assert.Equal(
            [new("hidden", new("a.html", 7, []), 3)],
            result.Account.Lines.Single(line => line.Kind == ContentKind.Word).Omitted
        );
    }

    [Fact]
    public void Text_counts_the_same_however_it_is_cut()
    {
        var whole = new ContentCounter();
        whole.Text("one two\u200B three", "#a");
        whole.Text(" four");
        var cut = new ContentCounter();
        foreach (var piece in (string[])["o", "ne t", "wo", "\u200B", " ", "thr", "ee"])
        {
            cut.Text(piece, "#a");
        }

        cut.Text(" f");
        cut.Text("our");

        foreach (var counter in new[] { whole, cut })
        {
            Assert.Equal(4, counter.Count[ContentKind.Word]);
            Assert.Equal(1, counter.Count[ContentKind.Link]);
            Assert.Equal(1, counter.Count[ContentKind.Paragraph]);
        }
    }

    private static ImportResult Close(int words, int omitted)
    {
        var ledger = new ImportLedger("a.html", ExportFormat.Html);
        var count = new ContentCount();
        count[ContentKind.Word] = words;
        count[ContentKind.Paragraph] = 1;
        ledger.Enter(count);
        ledger.Omit(ContentKind.Word, "hidden", ordinal: 7, omitted);
        return ledger.Close(Document, []);
    }
}
