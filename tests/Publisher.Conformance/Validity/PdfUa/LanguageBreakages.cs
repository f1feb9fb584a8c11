using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

internal static class LanguageBreakages
{
    /// <summary>What breaks where the document has no language, as it has an outline, links, leaders and text.</summary>
    private static readonly string[] Without =
    [
        "UA 7.2-2",
        "UA 7.2-24",
        "UA 7.2-30",
        "UA 7.2-33",
        "UA 7.2-34",
    ];

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new("no language", Without, file => file.Catalog.Remove("/Lang")),
        Saying("/ActualText", "UA 7.2-21"),
        Saying("/Alt", "UA 7.2-22"),
        Saying("/E", "UA 7.2-23"),
        new(
            "a form field in no language",
            [.. Without, "UA 7.2-25"],
            file =>
            {
                file.Catalog.Remove("/Lang");
                file.Add(JsonNode.Parse("""{"/TU":"u:x"}""")!);
            }
        ),
        Breakage.OfCatalog(
            "no language tag",
            "UA 7.2-29",
            catalog => catalog["/Lang"] = "u:in English"
        ),
        Spanning("/Alt", "UA 7.2-31"),
        Spanning("/E", "UA 7.2-32"),
    ];

    private static Breakage Saying(string key, string rule) =>
        new(
            $"{key} in no language",
            [.. Without, rule],
            file =>
            {
                file.Catalog.Remove("/Lang");
                file.First("/S", "BlockQuote")[key] = "u:x";
            }
        );

    private static Breakage Spanning(string key, string rule) =>
        new(
            $"a Span's {key} in no language",
            [.. Without, rule],
            file =>
            {
                file.Catalog.Remove("/Lang");
                file.Edit(file.FirstPage()["/Contents"]!, "BT\n", $"/Span<<{key}(x)>>BDC EMC BT\n");
            }
        );
}
