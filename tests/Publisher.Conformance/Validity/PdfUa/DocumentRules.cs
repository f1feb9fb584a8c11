using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>What the file says of itself, and that its content is either tagged or an artifact (clauses 5 to 7.1).</summary>
internal static partial class DocumentRules
{
    private static readonly XNamespace Ua = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("UA 5-1", "XMP identifies PDF/UA", pdf => pdf.Xml(Ua + "part").Any()),
        new("UA 5-2", "pdfuaid:part is 1", pdf => pdf.Xml(Ua + "part").All(part => part == "1")),
        new("UA 5-3", "part has the prefix pdfuaid", pdf => HasPrefix(pdf, "part")),
        new("UA 5-4", "amd has the prefix pdfuaid", pdf => HasPrefix(pdf, "amd")),
        new("UA 5-5", "corr has the prefix pdfuaid", pdf => HasPrefix(pdf, "corr")),
        new(
            "UA 6.1-1",
            "the header names a version of PDF 1",
            pdf => Version().IsMatch(pdf.File.Header["pdfversion"]?.ToString() ?? "")
        ),
        new("UA 6.2-1", "Marked is true", pdf => IsMarkInfo(pdf, "/Marked")),
        new(
            "UA 7.1-1",
            "no artifact is within tagged content",
            pdf => Crossing(pdf, sequence => sequence.IsArtifact, around => around.Mcid is not null)
        ),
        new(
            "UA 7.1-2",
            "no tagged content is within an artifact",
            pdf => Crossing(pdf, sequence => sequence.Mcid is not null, around => around.IsArtifact)
        ),
        new("UA 7.1-3", "content is tagged or an artifact", Untagged),
        new("UA 7.1-4", "Suspects is not true", pdf => !IsMarkInfo(pdf, "/Suspects")),
        Rule.OfEach(
            "UA 7.1-5",
            "every structure type is standard or mapped to one",
            "",
            (_, node) => node.Role is not null
        ),
        Rule.OfEach(
            "UA 7.1-6",
            "no mapping is circular",
            "",
            (pdf, node) =>
                pdf.Mapped(node.Type) is var path && path.Distinct().Count() == path.Count
        ),
        new(
            "UA 7.1-7",
            "no standard type is mapped",
            pdf => !pdf.RoleMap.Any(mapping => StructureReader.Standard.Contains(mapping.Key[1..]))
        ),
        new(
            "UA 7.1-8",
            "the catalog has metadata",
            pdf => pdf.File.Stream(pdf.Catalog["/Metadata"]) is not null
        ),
        new(
            "UA 7.1-9",
            "XMP has a title",
            pdf => pdf.Xml(Dc + "title").Any(title => title.Trim().Length > 0)
        ),
        new(
            "UA 7.1-10",
            "the window shows the title",
            pdf =>
                pdf.File.IsTrue(
                    pdf.File.Dictionary(pdf.Catalog["/ViewerPreferences"])?["/DisplayDocTitle"]
                )
        ),
        new(
            "UA 7.1-11",
            "the catalog has a structure tree",
            pdf => pdf.File.Dictionary(pdf.Catalog["/StructTreeRoot"]) is not null
        ),
        Rule.OfEach(
            "UA 7.1-12",
            "every element names its parent",
            "",
            (pdf, node) =>
                QpdfFile.IsReference(node.Entries["/P"], out var parent)
                && (node.Parent is null || node.Parent.Reference == parent)
        ),
        new(
            "UA 7.10-1",
            "every configuration of optional content has a name",
            pdf => Configurations(pdf).All(c => pdf.File.Text(c["/Name"]) is { Length: > 0 })
        ),
        new(
            "UA 7.10-2",
            "no configuration of optional content has AS",
            pdf => Configurations(pdf).All(c => c["/AS"] is null)
        ),
        new(
            "UA 7.11-1",
            "embedded files have names",
            pdf =>
                pdf.File.Dictionaries.Where(d => d.Entries["/EF"] is not null)
                    .Where(d =>
                        pdf.File.Text(d.Entries["/F"]) is not { Length: > 0 }
                        || pdf.File.Text(d.Entries["/UF"]) is not { Length: > 0 }
                    )
                    .Select(d => d.Reference)
        ),
        new(
            "UA 7.15-1",
            "there is no dynamic form",
            pdf => pdf.File.Dictionary(pdf.Catalog["/AcroForm"])?["/XFA"] is null
        ),
        new(
            "UA 7.16-1",
            "encryption leaves the text to assistive technology",
            pdf =>
                pdf.File.Trailer["/Encrypt"] is not { } encrypt
                || (((int?)pdf.File.Number(pdf.File.Dictionary(encrypt)?["/P"]) ?? 0) & 512) != 0
        ),
    ];

    private static bool HasPrefix(TaggedPdf pdf, string name) =>
        pdf.Xmp is null
        || pdf.Xmp.Descendants(Ua + name)
            .All(element => element.GetPrefixOfNamespace(element.Name.Namespace) == "pdfuaid");

    private static bool IsMarkInfo(TaggedPdf pdf, string key) =>
        pdf.File.IsTrue(pdf.File.Dictionary(pdf.Catalog["/MarkInfo"])?[key]);

    private static IEnumerable<string> Crossing(
        TaggedPdf pdf,
        Func<Sequence, bool> isWanted,
        Func<Sequence, bool> isForbidden
    ) =>
        from page in pdf.Pages
        from sequence in page.Sequences
        where isWanted(sequence) && sequence.Around?.Enclosing(isForbidden) is not null
        select $"page {page.Reference}, {sequence.Tag} {sequence.Mcid}";

    private static IEnumerable<string> Untagged(TaggedPdf pdf) =>
        from page in pdf.Pages
        from painted in page.Painted
        where painted.Within?.Enclosing(s => s.IsArtifact || IsTagged(pdf, page, s)) is null
        select $"page {page.Reference}, {painted.Operator}";

    private static bool IsTagged(TaggedPdf pdf, PageContents page, Sequence sequence) =>
        sequence.Mcid is { } mcid && pdf.ElementOf(page, mcid) is not null;

    private static IEnumerable<System.Text.Json.Nodes.JsonObject> Configurations(TaggedPdf pdf)
    {
        var properties = pdf.File.Dictionary(pdf.Catalog["/OCProperties"]);
        return pdf
            .File.Array(properties?["/Configs"])
            .Append(properties?["/D"])
            .Select(pdf.File.Dictionary)
            .OfType<System.Text.Json.Nodes.JsonObject>();
    }

    [GeneratedRegex("^1\\.[0-7]$")]
    private static partial Regex Version();
}
