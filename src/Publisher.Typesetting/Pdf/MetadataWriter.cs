using System.Globalization;
using System.Security;
using System.Text;

namespace Publisher.Typesetting.Pdf;

/// <summary>The document's metadata, in the two forms that readers look for; they must agree.</summary>
internal static class MetadataWriter
{
    // PDF/A lets no property stand that it doesn't know, so PDF/UA's one is described (ISO 19005-2, 6.6.2.3.3).
    private const string Claims = """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    /// <summary>The information dictionary (ISO 32000-1, 14.3.3).</summary>
    public static TokenWriter Information(PdfMetadata metadata)
    {
        var entry = new TokenWriter().Raw("<</Title"u8).Text(metadata.Title);
        Add(entry, "/Author", string.Join(", ", metadata.Authors));
        Add(entry, "/Subject", metadata.Subject);
        Add(entry, "/Keywords", string.Join(", ", metadata.Keywords));
        Add(entry, "/Creator", metadata.Creator);
        Add(entry, "/Producer", metadata.Producer);
        var date = metadata.Date?.UtcDateTime.ToString(
            "'D:'yyyyMMddHHmmss'Z'",
            CultureInfo.InvariantCulture
        );
        Add(entry, "/CreationDate", date);
        Add(entry, "/ModDate", date);
        return entry.Raw(">>"u8);
    }

    /// <summary>The XMP packet (ISO 16684-1).</summary>
    public static byte[] Xmp(PdfMetadata metadata, bool isTagged)
    {
        var xmp = new StringBuilder();
        xmp.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
            .Append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
            .Append(
                " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n"
            );
        Element(xmp, "dc:title", "Alt", " xml:lang=\"x-default\"", [metadata.Title]);
        Element(xmp, "dc:creator", "Seq", "", metadata.Authors);
        Element(xmp, "dc:description", "Alt", " xml:lang=\"x-default\"", Present(metadata.Subject));
        Element(xmp, "dc:subject", "Bag", "", metadata.Keywords);
        Element(xmp, "dc:language", "Bag", "", [metadata.Language]);
        Element(xmp, "pdf:Keywords", Present(string.Join(", ", metadata.Keywords)));
        Element(xmp, "pdf:Producer", Present(metadata.Producer));
        Element(xmp, "xmp:CreatorTool", Present(metadata.Creator));
        var date = metadata.Date?.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture
        );
        Element(xmp, "xmp:CreateDate", Present(date));
        Element(xmp, "xmp:ModifyDate", Present(date));
        Element(xmp, "xmpMM:VersionID", Present(metadata.Version));
        xmp.Append("</rdf:Description>\n");
        if (isTagged)
        {
            xmp.Append(Claims);
        }
        xmp.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xmp.ToString());
    }

    private static void Add(TokenWriter entry, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            entry.Raw(key).Text(value);
        }
    }

    private static IReadOnlyList<string> Present(string? value) =>
        string.IsNullOrEmpty(value) ? [] : [value];

    private static void Element(StringBuilder xmp, string name, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            xmp.Append(CultureInfo.InvariantCulture, $"<{name}>{Escaped(value)}</{name}>\n");
        }
    }

    private static void Element(
        StringBuilder xmp,
        string name,
        string container,
        string attribute,
        IReadOnlyList<string> values
    )
    {
        if (values.Count == 0)
        {
            return;
        }
        xmp.Append(CultureInfo.InvariantCulture, $"<{name}><rdf:{container}>");
        foreach (var value in values)
        {
            xmp.Append(
                CultureInfo.InvariantCulture,
                $"<rdf:li{attribute}>{Escaped(value)}</rdf:li>"
            );
        }
        xmp.Append(CultureInfo.InvariantCulture, $"</rdf:{container}></{name}>\n");
    }

    // Control characters have no form at all in XML 1.0.
    private static string? Escaped(string value) =>
        SecurityElement.Escape(string.Concat(value.Where(c => c is >= ' ' or '\t' or '\n')));
}
