using System.Text;
using Publisher.Importers.Docx;
using Publisher.Model;
using Publisher.Tests.Generators;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

/// <summary>What stands around the text of a Word document.</summary>
public sealed class DocxPackageTests
{
    private const string Text =
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    [Fact]
    public void The_strict_form_of_the_format_is_read_like_the_usual_one()
    {
        var usual = new DocxPackage(Text);
        var strict = Encoding
            .UTF8.GetString(usual.Files().Read("word/document.xml")!.Value.Span)
            .Replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
                StringComparison.Ordinal
            );

        var read = new DocxPackage("").Part("word/document.xml", strict).Import();

        Assert.Equal(usual.Import().Value, read.Value);
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void The_main_part_is_where_the_package_says()
    {
        var package = new DocxPackage("<w:p/>");
        var text = new DocxPackage(Text).Files().Read("word/document.xml")!.Value;
        package
            .Part("text/main.xml", Encoding.UTF8.GetString(text.Span))
            .Part(
                "_rels/.rels",
                DocxPackage.Relationships(
                    """<Relationship Id="m" Type="x/officeDocument" Target="/text/main.xml"/>"""
                )
            );

        Assert.Equal("bold\ncell\n", PlainText.Of(package.Import().Value));
    }

    [Fact]
    public void Title_and_date_come_from_the_properties_where_the_text_has_none()
    {
        var package = new DocxPackage(Text)
            .Part(
                "_rels/.rels",
                DocxPackage.Relationships(
                    """<Relationship Id="p" Type="x/core-properties" Target="docProps/core.xml"/>"""
                )
            )
            .Part(
                "docProps/core.xml",
                "<c xmlns:d='d'><d:title>The  Name</d:title><d:modified>2026-02-03T04:05:06+01:00</d:modified></c>"
            );

        var document = package.Import().Value;

        Assert.Equal("The Name", document.Name);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 3, 5, 6, TimeSpan.Zero), document.Date);
    }

    [Fact]
    public void The_year_that_Word_writes_into_every_zip_is_no_date()
    {
        var parts = new DocxPackage(Text).Files();

        Assert.Null(Dated(parts, 1980).Date);
        Assert.Equal(2026, Dated(parts, 2026).Date?.Year);
    }

    [Fact]
    public void A_picture_has_the_size_that_the_text_gives_it()
    {
        var package = new DocxPackage(
            """
            <w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="i" title="seen"/>
            <a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>
            </wp:inline></w:drawing></w:r></w:p>
            """
        ).WithImage("i", Pictures.OfWidth(3).Bytes.ToArray());

        var paragraph = Assert.IsType<Paragraph>(Assert.Single(package.Import().Value.Blocks));

        var image = new Image(Pictures.OfWidth(3).Name, "seen") { Width = 100, Height = 50 };
        Assert.Equal(image, Assert.Single(paragraph.Content));
    }

    private static Document Dated(MemoryFiles parts, int year)
    {
        var dated = new MemoryFiles("unused", "")
        {
            Date = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        foreach (var path in parts.Paths)
        {
            dated.And(path, parts.Read(path)!.Value.ToArray());
        }

        return DocxImporter.Import("a.docx", dated).Value;
    }
}
