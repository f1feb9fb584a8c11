using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Typesetting.Text;
using Publisher.Typesetting.Text;
using Xunit;
using Paragraph = Publisher.Model.Paragraph;

namespace Publisher.Tests.Editions.Pdf;

/// <summary>What is pasted into a document by mistake is set as well, in time and memory that grow in line with it.</summary>
public sealed class LongParagraphTests
{
    [Theory]
    [InlineData("word ", 250_000)]
    [InlineData("a", 1_000_000)]
    [InlineData("e\u0301", 300_000)]
    [InlineData("\U0001F980", 200_000)]
    [InlineData("short", 1)]
    public void The_pieces_are_short_and_make_the_whole(string part, int count)
    {
        var text = string.Concat(Enumerable.Repeat(part, count));

        var pieces = LongParagraph.Pieces([Run(text)]).ToList();

        Assert.Equal(
            text,
            string.Concat(pieces.SelectMany(piece => piece.Runs).Select(run => run.Text))
        );
        Assert.All(
            pieces,
            piece => Assert.InRange(piece.Runs.Sum(run => run.Text.Length), 1, 100_010)
        );
        Assert.All(
            pieces,
            piece => Assert.StartsWith(part[..1], piece.Runs[0].Text, StringComparison.Ordinal)
        );
        Assert.Equal([pieces[^1]], pieces.Where(piece => piece.IsLast));
    }

    [Fact]
    public void What_a_run_brings_along_stays_where_the_run_begins()
    {
        var run = Run(new string('a', 150_000)) with { Anchor = "here" };

        var pieces = LongParagraph.Pieces([Run("before"), run, Run("after")]).ToList();

        Assert.Equal(["", "here"], pieces[0].Runs.Select(cut => cut.Anchor));
        Assert.Equal(["", ""], pieces[1].Runs.Select(cut => cut.Anchor));
        Assert.False(pieces[0].EndsWithBlank);
    }

    [Theory]
    [InlineData('a', false)]
    [InlineData('a', true)]
    [InlineData('\u0301', false)]
    public void A_word_of_eighty_thousand_letters_is_set_in_time(char letter, bool isInCell)
    {
        Block block = new Paragraph([new Text(new string(letter, 80_000))]);
        var blocks = isInCell ? new Table([new([new([block])])], 0) : block;

        Ends.Soon(() => Edition.Of<PdfEdition>(Normaliser.Normalise(new([blocks]))));
    }

    [Fact]
    public void Tables_within_tables_are_set_in_time_at_any_depth()
    {
        Block block = new Paragraph([new Text("within all")]);
        for (var depth = 0; depth < 100; depth++)
        {
            block = new Table([new([new([block]), new([new Paragraph([new Text("beside")])])])], 0);
        }

        Ends.Soon(() => Edition.Of<PdfEdition>(Normaliser.Normalise(new([block]))));
    }

    [Fact]
    public void A_title_of_half_a_million_letters_is_set_in_time()
    {
        Heading title = new(1, [new Text(new string('a', 500_000))]);

        Ends.Soon(() =>
            Edition.Of<PdfEdition>(
                Normaliser.Normalise(new([title, new Paragraph([new Text("below")])]))
            )
        );
    }

    [Theory]
    [InlineData(30_000, "")]
    [InlineData(1_000_000, "absolute-address")]
    public void An_address_is_a_link_where_a_PDF_can_hold_it_and_else_told(int length, string told)
    {
        var address = "https://example.org/" + new string('a', length);
        Paragraph paragraph = new([new Link([new Text("there")], address)]);
        Items<Finding> findings = [];

        Ends.Soon(() =>
            findings = Edition.Write<PdfEdition>(Normaliser.Normalise(new([paragraph]))).Findings
        );

        Assert.Equal(told, string.Join(' ', findings.Select(finding => finding.Check)));
    }

    private static TextRun Run(string text) => new(text, Set.Serif);
}
