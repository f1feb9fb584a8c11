using System.IO.Compression;
using System.Text;
using Publisher.Editions.Packaging;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>An EPUB 3.3 publication: a file a section, so that a reading system opens a long book at once.</summary>
internal sealed class EpubEdition : IEdition
{
    public string Name => "epub";

    public Items<Finding> Write(Document document, EditionSettings settings, Stream output)
    {
        var book = EpubBook.Of(document, settings);
        using var zip = new DeterministicZip(output, settings.Date, settings.EditionId(document));

        // The type comes first and uncompressed, so that a file can be told by its first bytes (OCF 3.3, 4.2.2).
        Add(zip, "mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
        Add(zip, "META-INF/container.xml", Utf8(EpubPackage.Container()));
        Add(zip, EpubPackage.Path, Utf8(EpubPackage.Of(document, settings, book)));
        foreach (var file in book.Files)
        {
            Add(zip, $"EPUB/{file.Path}", file.Content.Span);
        }

        return book.Findings;
    }

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static void Add(
        DeterministicZip zip,
        string path,
        ReadOnlySpan<byte> content,
        CompressionLevel compression = CompressionLevel.Optimal
    )
    {
        using var entry = zip.Add(path, compression);
        entry.Write(content);
    }
}
