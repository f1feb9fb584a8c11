using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

internal static class ArchiveBreakages
{
    private static readonly string Saves = string.Concat(Enumerable.Repeat("q ", 29));
    private static readonly string Restores = string.Concat(Enumerable.Repeat("Q ", 29));

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new("no identifier", "A 6.1.3 identifier", file => file.Trailer.Remove("/ID")),
        Breakage.OfNew("data in another file", """{"/FFilter":"/FlateDecode"}""", "A 6.1.7.1"),
        Breakage.OfLink(
            "an endless string",
            link => link["/Contents"] = "u:" + new string('x', 40_000),
            "A 6.1.13 strings"
        ),
        Breakage.OfContent("deep states", "BT\n", $"{Saves}{Restores}BT\n", "A 6.1.13 states"),
        new(
            "a page of no size",
            "A 6.1.13 pages",
            file => file.FirstPage()["/MediaBox"] = new JsonArray(0, 0, 2, 2)
        ),
        Breakage.OfContent("an unknown operator", "BT\n", "frob BT\n", "A 6.2.2 operators"),
        new("no resources", "A 6.2.2 resources", file => file.FirstPage().Remove("/Resources")),
        new(
            "no colour profile",
            ["A 6.2.3", "A 6.2.4.3 content"],
            file => file.Catalog["/OutputIntents"]![0]!.AsObject().Remove("/DestOutputProfile")
        ),
        Breakage.OfContent("a colour of ink", "BT\n", "0 0 0 1 k BT\n", "A 6.2.4.3 content"),
        Breakage.OfNew(
            "a picture of ink",
            """{"/Subtype":"/Image","/ColorSpace":"/DeviceCMYK"}""",
            "A 6.2.4.3 images"
        ),
        Breakage.OfNew(
            "a smoothed picture",
            """{"/Subtype":"/Image","/Interpolate":true}""",
            "A 6.2.8"
        ),
        AnnotationBreakages.Adding(
            "a film",
            "Movie",
            """{"/Contents":"u:x"}""",
            "Annot",
            "A 6.3.1"
        ),
        Breakage.OfLink("a link that is not printed", link => link["/F"] = 0, "A 6.3.2"),
        AnnotationBreakages.Adding(
            "a note without a look",
            "Text",
            """{"/Contents":"u:x","/NoAP":true}""",
            "Annot",
            "A 6.3.3"
        ),
        Breakage.OfLink(
            "a link that starts a program",
            link => link["/A"] = JsonNode.Parse("""{"/S":"/Launch"}"""),
            "A 6.5.1"
        ),
        Breakage.OfNew("something that acts by itself", """{"/AA":{}}""", "A 6.5.2"),
        Breakage.OfXmp(
            "a packet of known length",
            "<?xpacket begin",
            "<?xpacket bytes=\"9\" begin",
            "A 6.6.2.1"
        ),
        Breakage.OfXmp(
            "an undescribed schema",
            "namespaceURI>http://www.aiim.org/pdfua",
            "namespaceURI>http://x",
            "A 6.6.2.3"
        ),
        Breakage.OfXmp("another part of PDF/A", "<pdfaid:part>2", "<pdfaid:part>3", "A 6.6.4 part"),
        Breakage.OfXmp("another level of PDF/A", "conformance>A", "conformance>B", "A 6.6.4 level"),
        new(
            "an embedded file",
            "A 6.8",
            file => file.Catalog["/Names"]!["/EmbeddedFiles"] = new JsonObject()
        ),
        new(
            "another presentation",
            "A 6.10",
            file => file.Catalog["/Names"]!["/AlternatePresentations"] = new JsonObject()
        ),
        Breakage.OfCatalog(
            "a demanding file",
            "A 6.11",
            catalog => catalog["/Requirements"] = new JsonArray()
        ),
        Breakage.OfContent("an end without a beginning", "BT\n", "EMC BT\n", "ISO 32000-1 14.6.1"),
    ];
}
