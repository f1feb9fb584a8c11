using System.Text;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Epub;

public sealed class EpubTests
{
    private const string Container =
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"book/p.opf\"/></rootfiles></container>";

    private const string Package =
        "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Words</dc:title><dc:language>fr</dc:language></metadata><manifest><item id=\"n\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/><item id=\"a\" href=\"text/a%20one.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"text/b.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"c\" href=\"notes.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/><itemref idref=\"c\" linear=\"no\"/></spine></package>";

    [Fact]
    public void A_book_is_its_documents_in_order_with_its_links_notes_and_places()
    {
        var result = Read(Book());

        Assert.Equal(
            """
            name: Words
            title: 
            subtitle: 
            h1 #_book/text/a_one.xhtml #x: One
            p: See [two](#b-x), [all of it](#_book/text/b.xhtml)[^1].
            h1 #_book/text/b.xhtml #b-x: Two
            p: 5 3
            note 1
              p #n: A note.
            """.ReplaceLineEndings("\n"),
            DocumentDump.Of(result).Split("\nNote ")[0].TrimEnd()
        );
        Assert.Equal("fr", result.Value.Language);
        Assert.True(result.Account.IsBalanced);
    }

    [Fact]
    public void A_book_whose_words_are_locked_is_refused()
    {
        var book = Book()
            .And(
                "META-INF/encryption.xml",
                "<encryption><EncryptedData><CipherReference URI=\"book/text/b.xhtml\"/></EncryptedData></encryption>"u8.ToArray()
            );

        var error = Assert.Throws<UnreadableSourceException>(() => Read(book));
        Assert.Contains("DRM", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("META-INF/container.xml", "<container")]
    [InlineData("META-INF/container.xml", "<container/>")]
    [InlineData("book/p.opf", "<package/>")]
    public void What_is_damaged_is_refused(string path, string content)
    {
        var files = new MemoryFiles(path, content);
        foreach (var other in Book().Paths.Where(other => other != path))
        {
            files.And(other, Book().Read(other)!.Value.ToArray());
        }

        Assert.Throws<UnreadableSourceException>(() => Read(files));
    }

    private static ImportResult Read(MemoryFiles files) =>
        Publisher.Importers.Importers.Import("book.epub", files);

    private static MemoryFiles Book() =>
        new MemoryFiles("META-INF/container.xml", Container)
            .And("mimetype", "application/epub+zip"u8.ToArray())
            .And("book/p.opf", Encoding.UTF8.GetBytes(Package))
            .And(
                "book/nav.xhtml",
                Page("<nav><ol><li><a href=\"text/b.xhtml\">Two</a></li></ol></nav>")
            )
            .And(
                "book/text/a one.xhtml",
                Page(
                    "<h1 id=\"x\">One</h1><p>See <a href=\"b.xhtml#x\">two</a>, <a href=\"b.xhtml\">all of it</a><a xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"noteref\" href=\"../notes.xhtml#n\">1</a>.</p>"
                )
            )
            .And(
                "book/text/b.xhtml",
                Page(
                    "<h1 id=\"x\">Two</h1><p>5<span epub:type=\"pagebreak\" id=\"p7\">7</span> 3</p>"
                )
            )
            .And(
                "book/notes.xhtml",
                Page("<aside epub:type=\"footnote\" id=\"n\"><p>A note.</p></aside>")
            );

    private static byte[] Page(string body) =>
        Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>{body}</body></html>"
        );
}
