using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>Files that break the rules, each made of a sound one by one change.</summary>
internal static class Breakages
{
    public static Lazy<QpdfFile> Sound { get; } =
        new(() => QpdfFile.Read(Published.Of("shapes.md").Edition("pdf")));

    public static IReadOnlyList<Breakage> All { get; } =
    [
        .. Document(),
        .. Structure(),
        .. Tables(),
        .. LanguageBreakages.All,
        .. AnnotationBreakages.All,
        .. FontBreakages.All,
        .. ArchiveBreakages.All,
    ];

    private static IEnumerable<Breakage> Document() =>
        [
            Breakage.OfXmp("no claim", "pdfuaid:part>1</pdfuaid:part", "pdfuaid:other/", "UA 5-1"),
            Breakage.OfXmp("another part", "<pdfuaid:part>1", "<pdfuaid:part>2", "UA 5-2"),
            Breakage.OfXmp(
                "another prefix",
                "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n<pdfuaid:part>1</pdfuaid:part>",
                "xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\">\n<ua:part>1</ua:part>",
                "UA 5-3"
            ),
            Breakage.OfXmp(
                "amd by another prefix",
                "<pdfuaid:part>",
                "<ua:amd xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\">1</ua:amd><pdfuaid:part>",
                "UA 5-4"
            ),
            Breakage.OfXmp(
                "corr by another prefix",
                "<pdfuaid:part>",
                "<ua:corr xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\">1</ua:corr><pdfuaid:part>",
                "UA 5-5"
            ),
            new("version 2", "UA 6.1-1", file => file.Header["pdfversion"] = "2.0"),
            Breakage.OfCatalog("no MarkInfo", "UA 6.2-1", catalog => catalog.Remove("/MarkInfo")),
            Breakage.OfContent(
                "an artifact in a paragraph",
                "<</MCID 0>>BDC",
                "<</MCID 0>>BDC /Artifact BMC EMC",
                "UA 7.1-1"
            ),
            Breakage.OfContent(
                "a paragraph in an artifact",
                "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n",
                "/Artifact BMC /P<</MCID 999>>BDC EMC\n",
                "UA 7.1-2"
            ),
            Breakage.OfContent("untagged content", "BT\n", "0 0 9 9 re f BT\n", "UA 7.1-3"),
            Breakage.OfContent(
                "an unknown sequence",
                "<</MCID 0>>BDC",
                "<</MCID 999>>BDC",
                "UA 7.1-3",
                "ISO 32000-1 14.7.4.4"
            ),
            new("suspects", "UA 7.1-4", file => file.Catalog["/MarkInfo"]!["/Suspects"] = true),
            Breakage.OfElement("an unknown type", "BlockQuote", e => e["/S"] = "/Wise", "UA 7.1-5"),
            new(
                "a circular mapping",
                ["UA 7.1-5", "UA 7.1-6"],
                file =>
                {
                    file.First("/Type", "StructTreeRoot")["/RoleMap"] = new JsonObject
                    {
                        ["/Wise"] = "/Old",
                        ["/Old"] = "/Wise",
                    };
                    file.First("/S", "BlockQuote")["/S"] = "/Wise";
                }
            ),
            new(
                "a standard type mapped",
                "UA 7.1-7",
                file =>
                    file.First("/Type", "StructTreeRoot")["/RoleMap"] = new JsonObject
                    {
                        ["/P"] = "/Span",
                    }
            ),
            new(
                "no metadata",
                [
                    "UA 5-1",
                    "UA 7.1-8",
                    "UA 7.1-9",
                    "A 6.6.2.1",
                    "A 6.6.2.3",
                    "A 6.6.4 level",
                    "A 6.6.4 part",
                ],
                file => file.Catalog.Remove("/Metadata")
            ),
            Breakage.OfXmp(
                "no title",
                "http://purl.org/dc/elements/1.1/",
                "http://ns.adobe.com/xap/1.0/",
                "UA 7.1-9"
            ),
            Breakage.OfCatalog(
                "the file's name shown",
                "UA 7.1-10",
                c => c.Remove("/ViewerPreferences")
            ),
            Breakage.OfElement("no parent", "BlockQuote", e => e.Remove("/P"), "UA 7.1-12"),
            new(
                "no structure",
                ["UA 7.1-11", "UA 7.1-3", "UA 7.18.5-1"],
                file => file.Catalog.Remove("/StructTreeRoot")
            ),
            Breakage.OfCatalog(
                "nameless optional content",
                "UA 7.10-1",
                c => c["/OCProperties"] = JsonNode.Parse("""{"/D":{}}""")
            ),
            Breakage.OfCatalog(
                "optional content by use",
                "UA 7.10-2",
                c => c["/OCProperties"] = JsonNode.Parse("""{"/D":{"/Name":"u:x","/AS":[]}}""")
            ),
            Breakage.OfNew("a nameless file", """{"/Type":"/Filespec","/EF":{}}""", "UA 7.11-1"),
            Breakage.OfCatalog(
                "XFA",
                "UA 7.15-1",
                c => c["/AcroForm"] = JsonNode.Parse("""{"/XFA":[]}""")
            ),
            new(
                "encrypted",
                ["UA 7.16-1", "A 6.1.3 encryption"],
                file => file.Trailer["/Encrypt"] = JsonNode.Parse("""{"/P":-3904}""")
            ),
        ];

    private static IEnumerable<Breakage> Structure() =>
        [
            Breakage.OfElement("a list made a division", "L", e => e["/S"] = "/Div", "UA 7.2-17"),
            Breakage.OfElement(
                "an item made a paragraph",
                "LI",
                e => e["/S"] = "/P",
                "UA 7.2-18",
                "UA 7.2-19"
            ),
            Breakage.OfElement(
                "a body made a paragraph",
                "LBody",
                e => e["/S"] = "/P",
                "UA 7.2-20"
            ),
            Breakage.OfElement(
                "contents made a division",
                "TOC",
                e => e["/S"] = "/Div",
                "UA 7.2-26"
            ),
            Breakage.OfElement(
                "an item of contents made another",
                "TOCI",
                e => e["/S"] = "/P",
                "UA 7.2-27"
            ),
            new(
                "a late caption in contents",
                "UA 7.2-28",
                file => file.AddKid("TOC", "Caption", 1)
            ),
            new("a late caption in a list", "UA 7.2-40", file => file.AddKid("L", "Caption", 1)),
            Breakage.OfElement(
                "a picture without words",
                "BlockQuote",
                e => e["/S"] = "/Figure",
                "UA 7.3-1"
            ),
            Breakage.OfElement(
                "a formula without words",
                "BlockQuote",
                e => e["/S"] = "/Formula",
                "UA 7.7-1"
            ),
            Breakage.OfElement("a level left out", "H2", e => e["/S"] = "/H3", "UA 7.4.2-1"),
            new(
                "two plain headings",
                ["UA 7.4.4-1", "UA 7.4.4-2", "UA 7.4.4-3"],
                file =>
                {
                    file.AddKid("Sect", "H");
                    file.AddKid("Sect", "H");
                }
            ),
            Breakage.OfElement("a note without an id", "Note", e => e.Remove("/ID"), "UA 7.9-1"),
            new(
                "two notes of one id",
                "UA 7.9-2",
                file =>
                    file.AddKid("Sect", "Note")["/ID"] = file.First("/S", "Note")[
                        "/ID"
                    ]!.DeepClone()
            ),
        ];

    private static IEnumerable<Breakage> Tables() =>
        [
            new("a paragraph among rows", "UA 7.2-3", file => file.AddKid("Table", "P")),
            Breakage.OfElement(
                "a table made a division",
                "Table",
                e => e["/S"] = "/Div",
                "UA 7.2-4"
            ),
            Stray("THead", "UA 7.2-5"),
            Stray("TBody", "UA 7.2-6"),
            Stray("TFoot", "UA 7.2-7"),
            Stray("TH", "UA 7.2-8", "UA 7.5-1"),
            Stray("TD", "UA 7.2-9"),
            new(
                "a paragraph among cells",
                ["UA 7.2-10", "UA 7.2-43"],
                file => file.AddKid("TR", "P", 9)
            ),
            new("two heads", ["UA 7.2-11"], file => AddGroups(file, "THead", "THead", "TBody")),
            new("two feet", ["UA 7.2-12"], file => AddGroups(file, "TFoot", "TFoot", "TBody")),
            new("a foot without a body", ["UA 7.2-13"], file => AddGroups(file, "TFoot")),
            new("a head without a body", ["UA 7.2-14"], file => AddGroups(file, "THead")),
            new(
                "cells that intersect",
                ["UA 7.2-15"],
                file =>
                {
                    // One cell goes down from the second row, one across the third, and the others keep all rows as wide.
                    SpanOf(file, 1, 1, "/RowSpan", 2);
                    SpanOf(file, 2, 0, "/ColSpan", 2);
                    SpanOf(file, 0, 2, "/ColSpan", 2);
                    SpanOf(file, 1, 2, "/ColSpan", 2);
                    SpanOf(file, 3, 2, "/ColSpan", 2);
                }
            ),
            new("a caption in the middle", "UA 7.2-16", file => file.AddKid("Table", "Caption", 1)),
            new("a paragraph in a head", "UA 7.2-36", file => AddGroups(file, "THead/P", "TBody")),
            new("a paragraph in a body", "UA 7.2-37", file => AddGroups(file, "TBody/P")),
            new("a paragraph in a foot", "UA 7.2-38", file => AddGroups(file, "TFoot/P", "TBody")),
            new(
                "two captions",
                "UA 7.2-39",
                file =>
                {
                    file.AddKid("Table", "Caption");
                    file.AddKid("Table", "Caption", 99);
                }
            ),
            new("a cell below the table", "UA 7.2-41", file => SpanOf(file, 3, 0, "/RowSpan", 2)),
            new("a row without cells", "UA 7.2-42", file => file.AddKid("Table", "TR")),
            new("a row too short", "UA 7.2-43", file => SpanOf(file, 0, 0, "/ColSpan", 2)),
            Breakage.OfElement("a header without scope", "TH", e => e.Remove("/A"), "UA 7.5-1"),
            Breakage.OfElement(
                "an unknown header",
                "TD",
                e => e["/A"] = JsonNode.Parse("""{"/O":"/Table","/Headers":["u:nobody"]}"""),
                "UA 7.5-2"
            ),
        ];

    private static Breakage Stray(string role, params string[] rules) =>
        new($"a stray {role}", rules, file => file.AddKid("Sect", role));

    /// <summary>Puts groups of rows into the table, each with a kid of its own where its name has one.</summary>
    private static void AddGroups(QpdfFile file, params string[] groups)
    {
        foreach (var group in groups)
        {
            var parts = group.Split('/');
            var added = file.AddKid("Table", parts[0]);
            if (parts.Length > 1)
            {
                added["/K"] = new JsonArray();
                file.AddKid(parts[0], parts[1]);
            }
        }
    }

    private static JsonArray Cells(QpdfFile file, int row) =>
        file.Dictionary(file.First("/S", "Table")["/K"]![row])!["/K"]!.AsArray();

    private static void SpanOf(QpdfFile file, int row, int cell, string key, int span)
    {
        var entries = file.Dictionary(Cells(file, row)[cell])!;
        entries["/A"] ??= new JsonObject { ["/O"] = "/Table" };
        entries["/A"]![key] = span;
    }
}
