using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Publisher.Editions;
using Publisher.Editions.Epub;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Epub;

public sealed class EpubEditionTests
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private static readonly byte[] Book = Edition.Of<EpubEdition>(SampleDocument.Document);
    private static readonly Dictionary<string, string> Files = Edition
        .Files(Book)
        .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    [Fact]
    public void The_type_comes_first_and_uncompressed()
    {
        // OCF 3.3, 4.2.2: the name at byte 30 and the type right after it.
        Assert.Equal("mimetypeapplication/epub+zip"u8.ToArray(), Book[30..58]);
        Assert.Equal(0, Book[8]);
    }

    [Fact]
    public void Fonts_come_along_where_the_author_wants_them()
    {
        var settings = TemplateFolder.Settings with { EmbedsFonts = true };
        var files = Edition
            .Files(Edition.Of<EpubEdition>(SampleDocument.Document, settings))
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var fonts = Package(files)
            .Descendants(Opf + "item")
            .Where(item => (string?)item.Attribute("media-type") is "font/ttf" or "font/otf")
            .Select(item => (string)item.Attribute("href")!)
            .ToList();
        var style = files["EPUB/style.css"];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Contains($"url({font})", style, StringComparison.Ordinal));
        Assert.Contains(
            "body { font-family: \"Book Text\", serif; }",
            style,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            Files.Keys,
            path => path.StartsWith("EPUB/fonts/font-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_manifest_lists_every_file_once()
    {
        var listed = Package(Files)
            .Descendants(Opf + "item")
            .Select(item => $"EPUB/{(string?)item.Attribute("href")}");
        var held = Files.Keys.Except(["mimetype", "META-INF/container.xml", EpubPackage.Path]);

        Assert.Equal(held.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_spine_reads_cover_title_contents_sections_notes()
    {
        var spine = Package(Files)
            .Descendants(Opf + "itemref")
            .Select(item => (string?)item.Attribute("idref"));

        Assert.Equal(
            ["cover", "title", "contents", "part-001", "part-002", "part-003", "notes", "colophon"],
            spine
        );
    }

    [Fact]
    public void Every_link_has_its_target_in_the_file_that_it_names()
    {
        var pages = Pages(Files);
        var ids = pages.ToDictionary(
            page => page.Key,
            page =>
                page.Value.Descendants()
                    .Select(element => (string?)element.Attribute("id"))
                    .ToHashSet()
        );
        var links = pages.SelectMany(page =>
            page.Value.Descendants()
                .Select(element => (string?)element.Attribute("href"))
                .Where(href => href is not null && !href.Contains(':', StringComparison.Ordinal))
                .Select(href => (From: page.Key, To: href!))
        );

        Assert.All(
            links.Where(link => !link.To.EndsWith(".css", StringComparison.Ordinal)),
            link =>
            {
                var parts = link.To.Split('#');
                var file = parts[0].Length == 0 ? link.From : $"EPUB/{parts[0]}";
                Assert.True(ids.ContainsKey(file), $"{link.From} links to {link.To}");
                Assert.True(
                    parts.Length == 1 || ids[file].Contains(parts[1]),
                    $"{link.From} links to {link.To}"
                );
            }
        );
    }

    [Fact]
    public void The_contents_name_every_section_and_entry_in_reading_order()
    {
        var outline = Outline.Of(SampleDocument.Document);
        var named = Pages(Files)["EPUB/nav.xhtml"]
            .Descendants()
            .First(element => element.Name.LocalName == "nav")
            .Descendants()
            .Select(element => (string?)element.Attribute("href"))
            .OfType<string>()
            .Where(href => href.Contains('#', StringComparison.Ordinal))
            .Select(href => href.Split('#')[1])
            .ToList();

        Assert.Equal(outline.Sections.Count + outline.Entries.Count, named.Count);
        Assert.Equal(
            outline.Sections.Select(section => section.Id),
            named.Intersect(outline.Sections.Select(section => section.Id))
        );
        Assert.Equal(
            outline.Entries.Select(entry => entry.Id),
            named.Intersect(outline.Entries.Select(entry => entry.Id))
        );
    }

    [Fact]
    public void Metadata_says_what_whose_and_when()
    {
        var package = Package(Files);

        Assert.Equal(
            SampleDocument.Document.Name,
            (string?)package.Descendants(Dc + "title").Single()
        );
        Assert.Equal(
            ["Ada Example", "Ben O’Neil"],
            package.Descendants(Dc + "creator").Select(node => node.Value)
        );
        Assert.Equal("CC BY 4.0", (string?)package.Descendants(Dc + "rights").Single());
        Assert.Equal("2026-03-14T15:09:26Z", Meta(package, "dcterms:modified"));
        Assert.Contains("alternativeText", Metas(package, "schema:accessibilityFeature"));
        Assert.Equal("none", Meta(package, "schema:accessibilityHazard"));
    }

    [Fact]
    public void Alternative_text_is_claimed_only_where_every_picture_has_one()
    {
        var document = SampleDocument.Document with
        {
            Blocks = [new Paragraph([new Image(SampleDocument.Picture.Name, "")])],
        };
        var package = Package(document);

        Assert.DoesNotContain("alternativeText", Metas(package, "schema:accessibilityFeature"));
        Assert.DoesNotContain("textual", Metas(package, "schema:accessModeSufficient"));
    }

    [Fact]
    public void The_identifier_stays_while_the_text_changes_and_not_when_the_title_does()
    {
        var document = SampleDocument.Document;
        var identifier = Identifier(Package(document));

        Assert.StartsWith("urn:uuid:", identifier, StringComparison.Ordinal);
        Assert.Equal(identifier, Identifier(Package(document with { Blocks = [] })));
        Assert.NotEqual(identifier, Identifier(Package(document with { Name = "Other" })));
    }

    [Fact]
    public void An_edition_without_a_date_shows_none()
    {
        var settings = TemplateFolder.Settings with { Date = EditionSettings.Undated };
        var files = Edition.Files(Edition.Of<EpubEdition>(SampleDocument.Document, settings));
        var package = XElement.Parse(files.Single(file => file.Path == EpubPackage.Path).Text);

        Assert.Empty(package.Descendants(Dc + "date"));
        Assert.Equal("1980-01-01T00:00:00Z", Meta(package, "dcterms:modified"));
        Assert.DoesNotContain(
            "1980",
            files.Single(file => file.Path == "EPUB/title.xhtml").Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Short")]
    [InlineData(
        "A title that goes on and on, as the titles of comprehensive glossaries and explainers do, with no end in sight"
    )]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("<b>&\"quoted\"")]
    [InlineData("残差ストリームの用語集：機械論的解釈可能性のための長い日本語の題名")]
    [InlineData("🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠🧠")]
    [InlineData("")]
    public void Every_title_fits_the_cover(string title)
    {
        var cover = XElement.Parse(
            EpubCover.Drawing(new([]) { Name = title }, TemplateFolder.Settings)
        );
        var text = cover.Descendants().First(element => element.Name.LocalName == "text");
        var size = double.Parse((string)text.Attribute("font-size")!, CultureInfo.InvariantCulture);
        var lines = text.Elements().Select(line => line.Value).ToList();

        Assert.Equal(
            title.Replace(" ", "", StringComparison.Ordinal),
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.InRange(size, 20, 170);
        Assert.All(
            lines,
            line =>
                Assert.InRange(
                    line.EnumerateRunes().Sum(rune => rune.IsAscii || rune.Value < 0x2000 ? 0.5 : 1)
                        * size,
                    0,
                    1300
                )
        );
    }

    [Fact]
    public void The_cover_is_a_picture_of_the_size_that_shops_ask_for()
    {
        var cover = EpubCover.Of(SampleDocument.Document, TemplateFolder.Settings);

        Assert.Equal(("cover.png", 1600, 2560), (cover.Name, cover.Width, cover.Height));
    }

    [Fact]
    public void The_authors_own_cover_goes_before_the_drawn_one()
    {
        var own = SampleDocument.Picture;
        var cover = EpubCover.Of(
            SampleDocument.Document,
            TemplateFolder.Settings with
            {
                Cover = own,
            }
        );

        Assert.Equal(("cover.png", own.Digest), (cover.Name, cover.Digest));
    }

    [Fact]
    public void The_pages_of_the_PDF_begin_in_the_text_and_are_listed()
    {
        var document = LongDocument(40);
        var settings = TemplateFolder.Settings;
        var files = Edition
            .Files(
                Edition.Of<EpubEdition>(document, settings with { Pages = new(document, settings) })
            )
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var pages = Pages(files);
        var breaks = pages
            .OrderBy(page => page.Key, StringComparer.Ordinal)
            .SelectMany(page =>
                page.Value.Descendants()
                    .Where(element => (string?)element.Attribute("role") == "doc-pagebreak")
                    .Select(element =>
                        (
                            $"{page.Key[5..]}#{(string?)element.Attribute("id")}",
                            (string?)element.Attribute("aria-label")
                        )
                    )
            )
            .ToList();
        var listed = pages["EPUB/nav.xhtml"]
            .Descendants()
            .Single(element => (string?)element.Attribute("role") == "doc-pagelist")
            .Descendants()
            .Where(element => element.Name.LocalName == "a")
            .Select(element => ((string)element.Attribute("href")!, (string?)element.Value))
            .ToList();

        Assert.Equal(
            Enumerable.Range(1, breaks.Count).Select(page => $"{page}"),
            breaks.Select(page => page.Item2)
        );
        Assert.InRange(breaks.Count, 8, 30);
        Assert.Equal(breaks, listed);
        Assert.Contains("pageNavigation", Metas(Package(files), "schema:accessibilityFeature"));
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(15, 30)]
    public void The_contents_before_the_text_take_two_screens_at_most(int sections, int lines)
    {
        var files = Edition
            .Files(Edition.Of<EpubEdition>(LongDocument(sections)))
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        Assert.Equal(
            lines,
            Pages(files)["EPUB/contents.xhtml"]
                .Descendants()
                .Count(element => element.Name.LocalName == "li")
        );
    }

    /// <summary>Of so many sections, with a section in each, and an index line.</summary>
    private static Document LongDocument(int sections) =>
        new([
            .. Enumerable
                .Range(1, sections)
                .Select(at => new Section(
                    1,
                    [new Text($"Section {at}")],
                    [
                        new Section(
                            2,
                            [new Text($"Part of {at}")],
                            [
                                new Paragraph([
                                    new Text(
                                        string.Join(' ', Enumerable.Repeat($"word {at}", 100))
                                    ),
                                ]),
                            ]
                        )
                        {
                            Id = $"part-of-{at}",
                        },
                    ]
                )
                {
                    Id = $"section-{at}",
                }),
        ])
        {
            Name = "Long",
        };

    [Fact]
    public void A_line_of_code_that_is_wrapped_goes_on_further_in_than_it_began()
    {
        var files = Edition
            .Files(
                Edition.Of<EpubEdition>(
                    new([new CodeBlock("if a:\n    b < c\n", "python")]) { Name = "Code" }
                )
            )
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var code = Pages(files)
            .Values.SelectMany(page => page.Descendants())
            .Single(element => element.Name.LocalName == "code");

        Assert.Equal("if a:\n    b < c\n", code.Value);
        Assert.Equal(
            [2, 6, 2],
            code.Elements()
                .Select(line =>
                    int.Parse(
                        ((string)line.Attribute("style")!).Split('-')[^1][..^2],
                        CultureInfo.InvariantCulture
                    )
                )
        );
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Book, Edition.Of<EpubEdition>(SampleDocument.Document));

    private static Dictionary<string, XElement> Pages(Dictionary<string, string> files) =>
        files
            .Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Parse(file.Value), StringComparer.Ordinal);

    private static XElement Parse(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        return XElement.Load(reader);
    }

    private static XElement Package(Dictionary<string, string> files) =>
        XElement.Parse(files[EpubPackage.Path]);

    private static XElement Package(Document document) =>
        XElement.Parse(
            Edition
                .Files(Edition.Of<EpubEdition>(document))
                .Single(file => file.Path == EpubPackage.Path)
                .Text
        );

    private static string Identifier(XElement package) =>
        package.Descendants(Dc + "identifier").Single().Value;

    private static string Meta(XElement package, string property) =>
        Assert.Single(Metas(package, property));

    private static List<string> Metas(XElement package, string property) =>
        [
            .. package
                .Descendants(Opf + "meta")
                .Where(meta => (string?)meta.Attribute("property") == property)
                .Select(meta => meta.Value),
        ];
}
