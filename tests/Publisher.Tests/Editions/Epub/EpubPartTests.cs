using System.IO.Compression;
using System.Xml.Linq;
using Publisher.Editions.Epub;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Epub;

public sealed class EpubPartTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Every_block_is_in_the_front_or_in_one_part_in_the_authors_order()
    {
        var (front, parts) = EpubPart.Split(Beside);

        Assert.Equal(
            Beside.Blocks,
            [.. front, .. parts.SelectMany(part => (IEnumerable<Block>)part.Blocks)]
        );
        Assert.Equal([Paragraph("Before.")], front);
        Assert.Equal(["Lost?", "First", "Last"], parts.Select(part => part.Title));
    }

    [Fact]
    public void An_entry_beside_the_sections_is_read_and_listed()
    {
        var files = Files(Beside);

        var spine = string.Concat(
            files.Values.Select(file =>
                file.Element(Xhtml + "html")!.Element(Xhtml + "body")!.Value
            )
        );
        Assert.Contains("Said of beta.", spine, StringComparison.Ordinal);
        foreach (
            var address in files["nav.xhtml"]
                .Descendants(Xhtml + "a")
                .Select(link => (string?)link.Attribute("href"))
        )
        {
            Assert.NotNull(address);
            var (path, id) = address.Split('#') is [var file, var fragment]
                ? (file, fragment)
                : (address, "");
            var target = files[path.Length == 0 ? "nav.xhtml" : path];
            Assert.True(
                id.Length == 0
                    || target.Descendants().Any(element => (string?)element.Attribute("id") == id),
                address
            );
        }
    }

    [Fact]
    public void What_is_not_read_is_no_landmark() =>
        Assert.DoesNotContain(
            Files(new([Paragraph("All of it.")]) { Name = "Short" })["nav.xhtml"]
                .Descendants(Xhtml + "a"),
            link => ((string?)link.Attribute("href"))!.StartsWith('#')
        );

    private static Document Beside { get; } =
        new([
            Paragraph("Before."),
            Entry("alpha"),
            new Section(1, [new Text("First")], [Paragraph("In the first.")]) { Id = "first" },
            Entry("beta"),
            Paragraph("And more."),
            new Section(1, [new Text("Last")], []) { Id = "last" },
        ])
        {
            Name = "Lost?",
        };

    private static Entry Entry(string id) =>
        new(new([id]) { Id = id }, EntryForm.Heading, [new Text(id)], [Paragraph($"Said of {id}.")])
        {
            Level = 1,
        };

    private static Paragraph Paragraph(string text) => new([new Text(text)]);

    private static Dictionary<string, XDocument> Files(Document document)
    {
        using var book = new MemoryStream();
        new EpubEdition().Write(document, TemplateFolder.Settings, book);
        using var zip = new ZipArchive(book, ZipArchiveMode.Read);
        return zip
            .Entries.Where(entry => entry.Name.EndsWith(".xhtml", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Name, Read);
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var file = entry.Open();
        return XDocument.Load(file);
    }
}
