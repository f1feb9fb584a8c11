using System.Text;
using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions;

/// <summary>What a document says of itself stands in the properties of every edition.</summary>
public sealed class PropertiesTests
{
    private static readonly Document Document = new([new Paragraph([new Text("Words.")])])
    {
        Name = "Loom words",
        Description = "What they say at the loom",
        Keywords = ["wool", "loom"],
    };

    [Fact]
    public void The_web_page_has_them_in_its_head()
    {
        var page = Encoding.UTF8.GetString(Edition.Of<HtmlEdition>(Document));

        Assert.Contains(
            "<meta name=\"description\" content=\"What they say at the loom\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<meta name=\"keywords\" content=\"wool, loom\">",
            page,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("What they say at the loom")]
    [InlineData("wool")]
    [InlineData("loom")]
    public void The_book_and_the_Word_document_have_them_in_their_package(string words)
    {
        Assert.Contains(
            Edition.Files(Edition.Of<EpubEdition>(Document)),
            file =>
                file.Path.EndsWith(".opf", StringComparison.Ordinal)
                && file.Text.Contains(words, StringComparison.Ordinal)
        );
        Assert.Contains(
            Edition.Files(Edition.Of<DocxEdition>(Document)),
            file =>
                file.Path.EndsWith("core.xml", StringComparison.Ordinal)
                && file.Text.Contains(words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_PDF_has_them_in_its_metadata() =>
        Assert.Contains(
            "<rdf:li>wool</rdf:li>",
            Encoding.Latin1.GetString(Edition.Of<PdfEdition>(Document)),
            StringComparison.Ordinal
        );
}
