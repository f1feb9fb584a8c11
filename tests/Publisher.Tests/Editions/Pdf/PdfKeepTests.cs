using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

/// <summary>Text of every length stands above, so that the page would end anywhere.</summary>
public sealed class PdfKeepTests
{
    [Fact]
    public void The_last_item_of_a_list_does_not_stand_alone_on_its_page() =>
        MustShareAPage("item4", "item5", new List(ListStyle.Bullet, 1, [.. Items(6)]));

    [Fact]
    public void The_last_item_of_a_list_within_a_list_does_not_either() =>
        MustShareAPage(
            "item1",
            "item2",
            new List(
                ListStyle.Decimal,
                1,
                [
                    new([Line("outer"), new List(ListStyle.Bullet, 1, [.. Items(3)])]),
                    new([Line("more")]),
                ]
            )
        );

    [Fact]
    public void A_line_with_a_colon_stands_with_the_first_item() =>
        MustShareAPage(
            "announced",
            "item0",
            Line("Here it is announced:"),
            new List(ListStyle.Bullet, 1, [.. Items(6)])
        );

    [Fact]
    public void A_line_with_a_colon_stands_with_a_picture() =>
        MustShareAPage(
            "announced",
            "described",
            Line("Here it is announced:"),
            new Paragraph([new Image("nowhere.png", "described")])
        );

    [Fact]
    public void A_heading_and_one_line_do_not_stand_alone() =>
        MustShareAPage(
            "synonyms",
            "defined",
            new Section(2, [new Text("Heading")], [Line("synonyms: none."), Line("defined")])
            {
                Id = "heading",
            }
        );

    [Fact]
    public void A_title_that_is_a_plain_line_stands_with_its_text() =>
        MustShareAPage(
            "Limits",
            "first",
            Line("Limits of Laws"),
            Line($"first {string.Join(' ', Enumerable.Repeat("words", 40))}")
        );

    [Fact]
    public void A_formula_on_its_own_line_stands_with_what_is_above_it() =>
        MustShareAPage(
            "announced",
            "(42)",
            Line("Here it is announced."),
            new Paragraph([new Formula(@"x = \frac{\sum a}{\prod b} \tag{42}", IsDisplay: true)])
        );

    [Fact]
    public void So_does_the_head_of_an_entry_with_a_colon() =>
        MustShareAPage(
            "announced",
            "item0",
            new Entry(
                new(["Term"]) { Id = "term" },
                EntryForm.Paragraph,
                [new Text("Term is announced:")],
                [new List(ListStyle.Bullet, 1, [.. Items(6)])]
            )
        );

    [Fact]
    public void A_short_piece_of_code_stands_on_one_page() =>
        MustShareAPage(
            "line0",
            "line9",
            new CodeBlock(string.Join('\n', Enumerable.Range(0, 10).Select(at => $"line{at}")), "")
        );

    [Fact]
    public void A_label_stands_with_its_list_and_a_title_with_its_table()
    {
        MustShareAPage(
            "label",
            "item0",
            Line("A label"),
            new List(ListStyle.Bullet, 1, [.. Items(6)])
        );
        MustShareAPage(
            "title",
            "cell",
            Line("Table: the title"),
            new Table([new([new([Line("cell")])]), new([new([Line("more")])])], 0)
        );
    }

    [Fact]
    public void A_bold_label_stands_with_the_text_under_it() =>
        MustShareAPage(
            "label",
            "item0",
            new Paragraph([new Text("A label", TextStyle.Bold)]),
            Line("item0")
        );

    [Fact]
    public void A_sentence_may_stand_alone()
    {
        Block[] blocks = [Line("not announced."), new List(ListStyle.Bullet, 1, [.. Items(6)])];
        Assert.Contains(
            Enumerable.Range(20, 25),
            before => PageOf("announced", before, blocks) != PageOf("item0", before, blocks)
        );
    }

    private static void MustShareAPage(string one, string other, params Block[] blocks)
    {
        for (var before = 14; before < 40; before++)
        {
            Assert.Equal(PageOf(one, before, blocks), PageOf(other, before, blocks));
        }
    }

    private static int PageOf(string word, int before, Block[] blocks)
    {
        var lines = Enumerable.Range(0, before).Select(i => Line($"line {i}"));
        var bytes = Edition.Of<PdfEdition>(
            Formulas.Apply(new([.. lines, .. blocks]) { Name = "x" })
        );
        return new PdfFile(bytes)
            .Pages.ToList()
            .FindIndex(page =>
                page.Lines.Any(line => line.Contains(word, StringComparison.Ordinal))
            );
    }

    private static IEnumerable<ListItem> Items(int count) =>
        Enumerable.Range(0, count).Select(i => new ListItem([Line($"item{i}")]));

    private static Paragraph Line(string text) => new([new Text(text)]);
}
