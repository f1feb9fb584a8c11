using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

internal static class AnnotationBreakages
{
    private const int Key = 90_000;

    public static IReadOnlyList<Breakage> All { get; } =
    [
        Adding(
            "a note outside of the structure",
            "Text",
            """{"/Contents":"u:x"}""",
            "",
            "UA 7.18.1-1"
        ),
        Adding("a note without words", "Text", "{}", "Annot", "UA 7.18.1-2"),
        Adding("a field without words", "Widget", "{}", "Form", "UA 7.18.1-3"),
        Adding("a TrapNet", "TrapNet", "{}", "", "UA 7.18.2-1"),
        new("tabs in no order", "UA 7.18.3-1", file => LinkedPage(file).Remove("/Tabs")),
        Adding("a field in no form", "Widget", """{"/TU":"u:x"}""", "Annot", "UA 7.18.4-1"),
        new("a form without a field", "UA 7.18.4-2", file => file.AddKid("Sect", "Form")),
        Breakage.OfElement("a link made a span", "Link", e => e["/S"] = "/Span", "UA 7.18.5-1"),
        Breakage.OfLink("a link without words", link => link.Remove("/Contents"), "UA 7.18.5-2"),
        Breakage.OfNew(
            "a clip of no type",
            """{"/S":"/MCD","/Alt":["u:","u:x"]}""",
            "UA 7.18.6.2-1"
        ),
        Breakage.OfNew(
            "a clip without words",
            """{"/S":"/MCD","/CT":"u:audio/mp4"}""",
            "UA 7.18.6.2-2"
        ),
        Adding("a printer's mark in the structure", "PrinterMark", "{}", "Annot", "UA 7.18.8-1"),
        Breakage.OfNew("a reference XObject", """{"/Subtype":"/Form","/Ref":{}}""", "UA 7.20-1"),
        Breakage.OfNew("a tagged form", """{"/Subtype":"/Form","/StructParents":7}""", "UA 7.20-2"),
        Breakage.OfElement(
            "an element of another's content",
            "BlockQuote",
            e =>
            {
                e["/Pg"] = "1 0 R";
                e["/K"]!.AsArray().Add(0);
            },
            "ISO 32000-1 14.7.4.4"
        ),
    ];

    /// <summary>Adds an annotation to a page and, where it has a role, to the structure.</summary>
    public static Breakage Adding(
        string name,
        string subtype,
        string json,
        string role,
        params string[] rules
    ) =>
        new(
            name,
            rules,
            file =>
            {
                var annotation = JsonNode.Parse(json)!.AsObject();
                annotation["/Subtype"] = $"/{subtype}";
                annotation["/F"] ??= 4;
                if (!json.Contains("/NoAP", StringComparison.Ordinal))
                {
                    annotation["/AP"] = new JsonObject();
                }

                var reference = file.Add(annotation);
                LinkedPage(file)["/Annots"]!.AsArray().Add(reference);
                if (role.Length > 0)
                {
                    annotation["/StructParent"] = Key;
                    var element = file.AddKid("Sect", role);
                    element["/K"] = new JsonArray
                    {
                        new JsonObject { ["/Type"] = "/OBJR", ["/Obj"] = reference },
                    };
                    var sect = file.First("/S", "Sect");
                    var parents = file.First("/Type", "StructTreeRoot")["/ParentTree"]!["/Kids"]!;
                    var leaf = file.Dictionary(parents[0])!["/Nums"]!.AsArray();
                    leaf.Add(Key);
                    leaf.Add(sect["/K"]![0]!.DeepClone());
                }
            }
        );

    private static JsonObject LinkedPage(QpdfFile file) =>
        file.Dictionaries.First(d => d.Entries["/Annots"] is not null).Entries;
}
