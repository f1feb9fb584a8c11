using System.Text;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

/// <summary>What a case file can't hold: bytes, sizes, files beside the text.</summary>
public sealed class MarkdownBytesTests
{
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=="
    );

    private static Result<Document> Import(byte[] bytes) =>
        MarkdownImporter.Import("folder/doc.md", new MemoryFiles("folder/doc.md", bytes));

    private static Result<Document> Import(string text) => Import(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_no_text()
    {
        var result = Import([0xEF, 0xBB, 0xBF, .. "# Guide\r\n\r\none\r\ntwo\r\n"u8]);

        Assert.Equal("Guide", result.Value.Name);
        Assert.Equal([new Paragraph([new Text("one two")])], result.Value.Blocks);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_reported_and_the_rest_is_read()
    {
        var result = Import([.. "café – “"u8, 0xE9, .. " noir"u8]);

        Assert.Equal([new Paragraph([new Text("café – “\uFFFD noir")])], result.Value.Blocks);
        var finding = Assert.Single(result.Findings);
        Assert.Equal("imported-whole", finding.Check);
        Assert.Equal("doc.md", finding.Source.File);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<UnreadableSourceException>(() =>
            MarkdownImporter.Import("gone.md", new MemoryFiles("doc.md", "x"))
        );

        Assert.Contains("gone.md", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_an_empty_document_named_for_its_file()
    {
        var result = Import("");

        Assert.Empty(result.Value.Blocks);
        Assert.Equal("doc", result.Value.Name);
    }

    [Fact]
    public void A_picture_may_lie_beside_the_text()
    {
        var files = new MemoryFiles("a/doc.md", "![A dot](images/a%20dot.png)").And(
            "a/images/a dot.png",
            Dot
        );

        var document = MarkdownImporter.Import("a/doc.md", files).Value;

        var file = Assert.Single(document.Images);
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(document.Blocks));
        var image = Assert.IsType<Image>(Assert.Single(paragraph.Content));
        Assert.Equal((file.Name, "A dot"), (image.File, image.AltText));
    }

    [Fact]
    public void The_date_is_the_exports_own()
    {
        var date = new DateTimeOffset(2026, 1, 8, 0, 0, 0, TimeSpan.Zero);

        var document = MarkdownImporter.Import(
            "a.md",
            new MemoryFiles("a.md", "x") { Date = date }
        );

        Assert.Equal(date, document.Value.Date);
    }

    [Fact]
    public void Every_paragraph_knows_its_place()
    {
        var document = Import("# Guide\n\n## A\n\n* b\n* c\n\n| d |\n| - |\n| e |\n").Value;

        var places = document.Blocks.Select(block => block.Source.Ordinal);
        Assert.Equal([2, 3, 5], places);
        Assert.All(document.Blocks, block => Assert.Equal("doc.md", block.Source.File));
        Assert.Equal(1, document.Title[0].Source.Ordinal);
    }
}
