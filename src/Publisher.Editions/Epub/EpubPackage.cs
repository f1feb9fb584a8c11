using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Editions.Epub;

/// <summary>The package document (EPUB 3.3, 5): what the publication is, holds and in which order it is read.</summary>
internal static class EpubPackage
{
    public const string Path = "EPUB/package.opf";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    public static string Container()
    {
        var xml = new MarkupWriter(isXml: true);
        xml.Raw(Declaration);
        using (
            xml.Block(
                "container",
                ("version", "1.0"),
                ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")
            )
        )
        using (xml.Block("rootfiles"))
        {
            xml.Void(
                "rootfile",
                ("full-path", Path),
                ("media-type", "application/oebps-package+xml")
            );
        }

        return xml.ToString();
    }

    public static string Of(Document document, EditionSettings settings, EpubBook book)
    {
        var xml = new MarkupWriter(isXml: true);
        xml.Raw(Declaration);
        using (
            xml.Block(
                "package",
                ("xmlns", "http://www.idpf.org/2007/opf"),
                ("version", "3.0"),
                ("unique-identifier", "book-id"),
                ("xml:lang", document.Language)
            )
        )
        {
            Metadata(document, settings, book, xml);
            Manifest(book, xml);
            using (
                xml.Block(
                    "spine",
                    (
                        "page-progression-direction",
                        WritingDirection.IsRightToLeft(document.Language) ? "rtl" : null
                    )
                )
            )
            {
                foreach (var file in book.Files.Where(file => file.IsInSpine))
                {
                    xml.NewLine();
                    xml.Void("itemref", ("idref", file.Id));
                }
            }
        }

        xml.NewLine();
        return xml.ToString();
    }

    private static void Metadata(
        Document document,
        EditionSettings settings,
        EpubBook book,
        MarkupWriter xml
    )
    {
        using (xml.Block("metadata", ("xmlns:dc", "http://purl.org/dc/elements/1.1/")))
        {
            using (xml.Block("dc:identifier", ("id", "book-id")))
            {
                xml.Text($"urn:uuid:{Identifier(document)}");
            }

            Element(
                "dc:title",
                document.Name.Length > 0 ? document.Name : book.Words.Untitled,
                xml
            );
            Element("dc:language", document.Language, xml);
            Creators(settings.Authors, xml);

            if (settings.IsDated)
            {
                Element(
                    "dc:date",
                    settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    xml
                );
            }

            if (settings.Licence.Length > 0)
            {
                Element("dc:rights", settings.Licence, xml);
            }

            if (settings.Site.Address.Length > 0)
            {
                Element("dc:source", settings.Site.Address, xml);
            }

            if (document.Summary.Length > 0)
            {
                Element("dc:description", document.Summary, xml);
            }

            foreach (var keyword in document.Keywords)
            {
                Element("dc:subject", keyword, xml);
            }

            Meta(
                "dcterms:modified",
                settings.Date.UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture
                ),
                xml
            );
            Meta("schema:version", ContentId.Of(document), xml);
            if (book.HasPages)
            {
                Meta("pageBreakSource", PageSource(document, book.Words), xml);
            }

            foreach (var (property, value) in EpubAccessibility.Of(document, book))
            {
                Meta(property, value, xml);
            }

            // Shelves that know EPUB 2 only find the cover by this.
            xml.NewLine();
            xml.Void("meta", ("name", "cover"), ("content", EpubBook.CoverId));
        }
    }

    private static void Creators(Items<string> authors, MarkupWriter xml)
    {
        for (var at = 0; at < authors.Count; at++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"creator-{at + 1}");
            using (xml.Block("dc:creator", ("id", id)))
            {
                xml.Text(authors[at]);
            }

            using (
                xml.Block(
                    "meta",
                    ("refines", $"#{id}"),
                    ("property", "role"),
                    ("scheme", "marc:relators")
                )
            )
            {
                xml.Text("aut");
            }
        }
    }

    /// <summary>What the pages are those of.</summary>
    private static string PageSource(Document document, EditionWords words) =>
        $"{document.Name.ReplaceLineEndings(" ")} (PDF), {words.Edition(ContentId.Of(document))}";

    private static void Manifest(EpubBook book, MarkupWriter xml)
    {
        using (xml.Block("manifest"))
        {
            foreach (var file in book.Files)
            {
                xml.NewLine();
                xml.Void(
                    "item",
                    ("id", file.Id),
                    ("href", file.Path),
                    ("media-type", file.MediaType),
                    ("properties", file.Properties.Length > 0 ? file.Properties : null)
                );
            }
        }
    }

    private static void Element(string name, string text, MarkupWriter xml)
    {
        using (xml.Block(name))
        {
            xml.Text(text);
        }
    }

    private static void Meta(string property, string value, MarkupWriter xml)
    {
        using (xml.Block("meta", ("property", property)))
        {
            xml.Text(value);
        }
    }

    /// <summary>The same for every edition of one title in one language, so that a reader's library knows the next
    /// edition for the same book: a UUID of version 8 (RFC 9562, 5.8) made of the title.</summary>
    private static Guid Identifier(Document document)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Language}\n{document.Name}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}
