using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Footnotes;
using Publisher.Typesetting.Pages.Tables;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;
using Xunit;

namespace Publisher.Tests.Typesetting.Tags;

public sealed class StructureTests
{
    private const double Leading = 12;

    private static readonly Shaper Shaper = new();

    private static readonly TextStyle Style = new(TestFonts.Text, 10, RgbColor.Black);

    /// <summary>Five lines of 200 points.</summary>
    private static readonly PageDesign Design = new()
    {
        Width = 300,
        Height = 160,
        MarginTop = 50,
        MarginBottom = 50,
        MarginLeft = 50,
        MarginRight = 50,
        HeadBaseline = 30,
        FolioBaseline = 140,
        HeadStyle = Style,
        FolioStyle = Style,
    };

    [Fact]
    public void A_paragraph_over_two_pages_is_one_element()
    {
        var file = Write(root => [Text(new(Role.P, root), "a\nb\nc\nd\ne\nf\ng")]);

        Assert.Equal(2, file.Pages.Count);
        var element = Assert.Single(Elements(file, "P"));
        var (first, second) = (file.Pages[0].Number, file.Pages[1].Number);
        Assert.Contains(
            $"/Pg {first} 0 R/K[0 <</Type/MCR/Pg {second} 0 R/MCID 0>>]",
            element,
            StringComparison.Ordinal
        );
        Assert.All(
            file.Pages,
            page => Assert.Contains("/P<</MCID 0>>BDC", page.Content, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_note_is_read_right_after_its_mark_and_drawn_at_the_foot()
    {
        var file = Write(root =>
        {
            var paragraph = new StructureElement(Role.P, root);
            var note = new StructureElement(Role.Note, paragraph) { Id = "n" };
            var mark = new TextRun("1", Style)
            {
                Tag = new(Role.Reference, paragraph),
                Inserts = [new Footnote(Text(note, "note"), note)],
            };
            var text = Shaper.Shape([new("marked", Style), mark, new(" on", Style)]);
            return [new TextBlock(text, Leading) { Tag = paragraph }];
        });

        var page = file.Pages.Single();
        Assert.InRange(page.Shown.Single(shown => shown.Text == "note").Y, 50, 50 + Leading);
        var (mark, note) = (Elements(file, "Reference").Single(), Elements(file, "Note").Single());
        Assert.Contains("/K[1 ]", mark, StringComparison.Ordinal);
        Assert.Contains("/K[3 ]", note, StringComparison.Ordinal);
        Assert.Matches(@"/K\[0 (\d+) 0 R (\d+) 0 R 2 \]", Elements(file, "P").Single());
    }

    [Fact]
    public void What_has_no_element_is_an_artifact_and_so_are_head_and_folio()
    {
        var content = Write(_ => [Text(null, "a")]).Pages[0].Content;

        Assert.Contains("/Artifact BMC", content, StringComparison.Ordinal);
        Assert.Contains("/Subtype/Footer", content, StringComparison.Ordinal);
        Assert.DoesNotContain("MCID", content, StringComparison.Ordinal);
    }

    [Fact]
    public void What_text_replaces_is_a_part_of_its_element_and_never_within_one()
    {
        var content = Write(root => [Text(new(Role.P, root), "an x\u0304 and on")])
            .Pages[0]
            .Content;

        Assert.Contains("/Span<</MCID 1/ActualText()>>BDC", content, StringComparison.Ordinal);
        Assert.Contains("/P<</MCID 2>>BDC", content, StringComparison.Ordinal);
        Assert.DoesNotContain("/Span<</ActualText", content, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_that_nothing_is_drawn_for_leaves_no_trace()
    {
        var file = Write(root =>
        {
            _ = new StructureElement(Role.BlockQuote, root);
            return [Text(new(Role.P, root), "a")];
        });

        Assert.Empty(Elements(file, "BlockQuote"));
    }

    [Fact]
    public void A_document_whose_structure_nobody_asked_for_claims_nothing()
    {
        var file = new PdfFile(Drawing.Document(pdf => pdf.AddPage(100, 100).Show("a")));

        Assert.DoesNotContain("/StructTreeRoot", file.Catalog, StringComparison.Ordinal);
        Assert.DoesNotContain("/OutputIntents", file.Catalog, StringComparison.Ordinal);
        Assert.DoesNotContain("BMC", file.Pages[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_over_two_lines_is_one_element_with_two_areas_that_say_it_whole()
    {
        var file = Write(root =>
        {
            var paragraph = new StructureElement(Role.P, root);
            var link = new TextRun("one\ntwo", Style)
            {
                Link = new ExternalTarget("https://example.org/"),
                Tag = new(Role.Link, paragraph),
            };
            return
            [
                new TextBlock(Shaper.Shape([new("See ", Style), link]), Leading)
                {
                    Tag = paragraph,
                },
            ];
        });

        var element = Assert.Single(Elements(file, "Link"));
        Assert.Equal(2, element.Split("/Type/OBJR").Length - 1);
        Assert.Equal(2, file.Pages[0].Links.Count);
        Assert.All(
            file.Pages[0].Links,
            link =>
            {
                Assert.Contains("/Contents(one two)", link, StringComparison.Ordinal);
                Assert.Contains("/StructParent ", link, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void The_words_of_two_lines_stay_apart_where_they_are_read_one_after_the_other()
    {
        var file = Write(root => [Text(new(Role.P, root), "one\ntwo")]);

        Assert.Equal("one two", string.Concat(file.Pages[0].Shown.SkipLast(1).Select(s => s.Text)));
    }

    [Fact]
    public void Rows_short_of_cells_are_filled_and_no_cell_covers_another()
    {
        var file = Write(root =>
        {
            var table = new StructureElement(Role.Table, root);
            return
            [
                new TableBlock(
                    [
                        Row(table, Cell("a"), Cell("b", rows: 2), Cell("c")),
                        Row(table, Cell("d", columns: 3)),
                        Row(table, Cell("e")),
                    ],
                    headerRows: 0,
                    new(RgbColor.Black, 1, 0.5, 4, 3)
                ),
            ];
        });

        var cells = Elements(file, "TD").ToList();
        Assert.Equal(3 + 2 + 2, cells.Count);
        Assert.Contains("/RowSpan 2", cells[1], StringComparison.Ordinal);
        Assert.Contains("/ColSpan 2", cells[^1], StringComparison.Ordinal);
        Assert.Single(cells, cell => cell.Contains("/ColSpan", StringComparison.Ordinal));
        Assert.Equal(2, cells.Count(cell => !cell.Contains("/K[", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_in_the_head_of_a_table_that_goes_on_are_told_once()
    {
        var file = Write(root =>
        {
            var table = new StructureElement(Role.Table, root);
            return
            [
                new TableBlock(
                    [
                        Row(table, Cell("head")),
                        .. Enumerable.Range(0, 6).Select(i => Row(table, Cell($"r{i}"))),
                    ],
                    headerRows: 1,
                    new(RgbColor.Black, 1, 0.5, 4, 3)
                ),
            ];
        });

        Assert.True(file.Pages.Count > 1);
        Assert.Equal(7, Elements(file, "TD").Count());
        Assert.Single(file.Pages, page => page.Lines.Contains("head"));
    }

    private static IEnumerable<string> Elements(PdfFile file, string role) =>
        file.Objects.Where(entries =>
            entries.StartsWith($"<</S/{role}/P ", StringComparison.Ordinal)
        );

    private static TextBlock Text(StructureElement? tag, string text) =>
        new(Shaper.Shape([new(text, Style)]), Leading) { Tag = tag };

    private static TableRowBlock Row(
        StructureElement table,
        params Func<StructureElement, TableCellBlock>[] cells
    )
    {
        var tag = new StructureElement(Role.TR, table);
        return new([.. cells.Select(cell => cell(tag))]) { Tag = tag };
    }

    private static Func<StructureElement, TableCellBlock> Cell(
        string text,
        int columns = 1,
        int rows = 1
    ) =>
        row =>
        {
            var tag = new StructureElement(Role.TD, row);
            return new([Text(new(Role.P, tag), text)], columns, rows) { Tag = tag };
        };

    private static PdfFile Write(Func<StructureElement, IEnumerable<FlowBlock>> blocks)
    {
        var output = new MemoryStream();
        using var pdf = new PdfDocument(output, Drawing.Metadata);
        var root = pdf.Structure;
        var book = new Book(pdf, Design, Shaper);
        foreach (var block in blocks(root))
        {
            book.Add(block);
        }

        book.Finish();
        pdf.Finish();
        return new(output.ToArray());
    }
}
