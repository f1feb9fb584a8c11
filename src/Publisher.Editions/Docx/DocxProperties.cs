using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Model;

namespace Publisher.Editions.Docx;

/// <summary>What the file says about itself: core properties (ISO/IEC 29500-2, 11) and the extended ones.</summary>
internal static class DocxProperties
{
    private const string Core =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Extended =
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static byte[] WriteCore(Document document, string language, EditionSettings settings) =>
        Write(xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", Core);
            xml.WriteAttributeString("xmlns", "dc", null, Elements);
            xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
            xml.WriteAttributeString("xmlns", "xsi", null, Instance);
            Dublin(xml, "title", document.Name);
            Dublin(xml, "creator", string.Join("; ", settings.Authors));
            Dublin(xml, "subject", document.Description);
            Dublin(xml, "description", settings.Licence);
            if (document.Keywords.Count > 0)
            {
                xml.WriteElementString(
                    "keywords",
                    Core,
                    XmlCharacters.Keep(string.Join(", ", document.Keywords))
                );
            }

            Dublin(xml, "language", language);
            if (settings.IsDated)
            {
                Date(xml, "created", settings.Date);
                Date(xml, "modified", settings.Date);
            }

            xml.WriteEndElement();
        });

    public static byte[] WriteExtended() =>
        Write(xml =>
        {
            xml.WriteStartElement("Properties", Extended);
            xml.WriteElementString("Application", Extended, "Publisher");
            xml.WriteEndElement();
        });

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    private static void Dublin(XmlWriter xml, string name, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteElementString("dc", name, Elements, XmlCharacters.Keep(value));
        }
    }

    private static void Date(XmlWriter xml, string name, DateTimeOffset date)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(
            date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        xml.WriteEndElement();
    }
}
