using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publisher.Importers.Canonical;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Importers.Html.Reading;
using Publisher.Languages;
using Publisher.Model;
using static Publisher.Importers.Odt.OdtNames;

namespace Publisher.Importers.Odt;

/// <summary>Reads OpenDocument texts: Google's, LibreOffice's and Word's, in a package or flat.</summary>
internal static class OdtImporter
{
    private const string MediaType = "application/vnd.oasis.opendocument.text";
    private const int Prescan = 4096;

    public static bool Recognises(IExportFiles files) =>
        files.Paths.Contains("content.xml")
        && TypeOf(files) is "" or MediaType or MediaType + "-template" or MediaType + "-master";

    /// <summary>Whether a file is a flat document (OpenDocument 1.3, part 3, 3.1.2).</summary>
    public static bool IsFlat(ReadOnlyMemory<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, Prescan)]);
        return head.Contains("<office:document", StringComparison.Ordinal)
            && head.Contains(MediaType, StringComparison.Ordinal);
    }

    /// <param name="name">File name of the document.</param>
    /// <exception cref="UnreadableSourceException">It is damaged, locked, or holds no text.</exception>
    public static ImportResult Import(
        string name,
        IExportFiles files,
        ImportSettings? settings = null
    )
    {
        if (
            files.Read("META-INF/manifest.xml") is { } manifest
            && manifest.Span.IndexOf("encryption-data"u8) >= 0
        )
        {
            throw new UnreadableSourceException(
                $"{name} is protected by a password.",
                "Open it in the word processor, save it without a password, and give that."
            );
        }

        return Import(
            name,
            files,
            settings,
            () =>
                new(Root(files, "content.xml")!, Root(files, "styles.xml"), Root(files, "meta.xml"))
        );
    }

    /// <param name="path">Path of the flat document.</param>
    public static ImportResult ImportFlat(
        string path,
        IExportFiles files,
        ImportSettings? settings = null
    ) =>
        Import(
            path,
            files,
            settings,
            () =>
            {
                var root = PackageXml.Read(files.Read(path)!.Value);
                return new(root, root, root);
            }
        );

    private static ImportResult Import(
        string name,
        IExportFiles files,
        ImportSettings? settings,
        Func<OdtParts> read
    )
    {
        try
        {
            settings ??= new();
            var file = name[(name.LastIndexOf('/') + 1)..];
            var reading = new OdtReader(read(), file, files, settings);
            var page = reading.Page();
            var document = OdtReader.Read(page, new Pictures("", files, page), files.Date);
            if (document.Blocks.Count == 0 && document.Title.Count == 0)
            {
                throw new UnreadableSourceException(
                    $"{name} is an OpenDocument text that holds no words.",
                    "Open it in the word processor, and see that the right document is there."
                );
            }

            var result = page.Ledger.Close(document, page.Findings);
            return result with
            {
                Value = ForeignWords.Checked(TypedFormulas.Read(document, settings)),
            };
        }
        catch (XmlException error)
        {
            throw new UnreadableSourceException(
                $"{name} is a damaged OpenDocument text: {error.Message}",
                "Open it in the word processor and save it again."
            );
        }
    }

    private static string TypeOf(IExportFiles files) =>
        files.Read("mimetype") is { } type ? Encoding.ASCII.GetString(type.Span).Trim() : "";

    private static XElement? Root(IExportFiles files, string path) =>
        files.Read(path) is { } bytes ? PackageXml.Read(bytes) : null;
}

/// <summary>The roots of a document's parts; one root where it is flat.</summary>
internal sealed record OdtParts(XElement Content, XElement? Styles, XElement? Meta)
{
    public XElement? Body => Content.Element(Office + "body")?.Element(Office + "text");
}
