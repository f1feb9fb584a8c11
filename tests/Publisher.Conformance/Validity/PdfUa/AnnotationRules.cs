using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>Annotations, forms, media and XObjects (clauses 7.18 to 7.20).</summary>
internal static partial class AnnotationRules
{
    private const int Hidden = 2;

    public static IReadOnlyList<Rule> All { get; } =
    [
        OfEach(
            "UA 7.18.1-1",
            "an annotation of another kind is in an Annot",
            (pdf, annotation) => IsCommon(pdf, annotation) || Role(pdf, annotation) == "Annot"
        ),
        OfEach(
            "UA 7.18.1-2",
            "an annotation of another kind is described",
            (pdf, annotation) =>
                IsCommon(pdf, annotation)
                || Role(pdf, annotation) != "Annot"
                || IsHidden(pdf, annotation)
                || annotation["/Contents"] is not null
                || pdf.ElementOf(annotation)?.Entries["/Alt"] is not null
        ),
        OfEach(
            "UA 7.18.1-3",
            "a form field is described",
            (pdf, annotation) =>
                Subtype(pdf, annotation) != "Widget"
                || IsHidden(pdf, annotation)
                || pdf.File.Text(annotation["/TU"]) is { Length: > 0 }
                || pdf.File.Text(pdf.ElementOf(annotation)?.Entries["/Alt"]) is { Length: > 0 }
        ),
        OfEach(
            "UA 7.18.2-1",
            "there is no TrapNet",
            (pdf, annotation) => Subtype(pdf, annotation) != "TrapNet"
        ),
        new(
            "UA 7.18.3-1",
            "on a page with annotations, tabs follow the structure",
            pdf =>
                pdf.Pages.Where(page =>
                        pdf.File.Array(page.Page["/Annots"]).Count > 0
                        && pdf.File.Name(page.Page["/Tabs"]) != "S"
                    )
                    .Select(page => page.Reference)
        ),
        OfEach(
            "UA 7.18.4-1",
            "a Widget is in a Form",
            (pdf, annotation) =>
                Subtype(pdf, annotation) != "Widget" || Role(pdf, annotation) == "Form"
        ),
        Rule.OfEach(
            "UA 7.18.4-2",
            "a Form holds one object or says its role",
            "Form",
            (pdf, node) =>
                pdf.Attribute(node, "PrintField", "/Role") is not null
                || (node.Objects.Count == 1 && node.Kids.Count == 0 && node.Content.Count == 0)
        ),
        OfEach(
            "UA 7.18.5-1",
            "a link is in a Link",
            (pdf, annotation) =>
                Subtype(pdf, annotation) != "Link" || Role(pdf, annotation) == "Link"
        ),
        OfEach(
            "UA 7.18.5-2",
            "a link says where it leads",
            (pdf, annotation) =>
                Subtype(pdf, annotation) != "Link"
                || pdf.File.Text(annotation["/Contents"]) is { Length: > 0 }
        ),
        OfClip(
            "UA 7.18.6.2-1",
            "a media clip names its type",
            (pdf, clip) => MediaType().IsMatch(pdf.File.Text(clip["/CT"]) ?? "")
        ),
        OfClip(
            "UA 7.18.6.2-2",
            "a media clip has a text in its place",
            (pdf, clip) => pdf.File.Array(clip["/Alt"]).Count > 0
        ),
        OfEach(
            "UA 7.18.8-1",
            "a PrinterMark is outside of the structure",
            (pdf, annotation) =>
                Subtype(pdf, annotation) != "PrinterMark" || pdf.ElementOf(annotation) is null
        ),
        OfForm(
            "UA 7.20-1",
            "no XObject is a reference to a file",
            (_, form) => form["/Ref"] is null
        ),
        OfForm(
            "UA 7.20-2",
            "a form XObject with tagged content is drawn once",
            (_, form) => form["/StructParents"] is null && form["/StructParent"] is null
        ),
        new(
            "ISO 32000-1 14.7.4.4",
            "the parent tree names, for what an element holds, that element",
            Strayed
        ),
    ];

    private static IEnumerable<string> Strayed(TaggedPdf pdf)
    {
        var pages = pdf.Pages.ToDictionary(page => page.Reference, StringComparer.Ordinal);
        foreach (var node in pdf.Nodes)
        {
            foreach (var (page, mcid) in node.Content)
            {
                if (
                    !pages.TryGetValue(page, out var contents)
                    || pdf.ElementOf(contents, mcid) != node
                    || contents.Sequences.Count(sequence => sequence.Mcid == mcid) != 1
                )
                {
                    yield return $"{node}, page {page}, sequence {mcid}";
                }
            }

            foreach (var held in node.Objects)
            {
                var annotation = pdf.File.Dictionary(JsonValue.Create(held));
                if (annotation is null || pdf.ElementOf(annotation) != node)
                {
                    yield return $"{node}, object {held}";
                }
            }
        }
    }

    private static Rule OfEach(string id, string says, Func<TaggedPdf, JsonObject, bool> isKept) =>
        new(
            id,
            says,
            pdf => pdf.Annotations.Where(a => !isKept(pdf, a.Entries)).Select(a => a.Reference)
        );

    private static Rule OfClip(string id, string says, Func<TaggedPdf, JsonObject, bool> isKept) =>
        OfKind(id, says, "/S", "MCD", isKept);

    private static Rule OfForm(string id, string says, Func<TaggedPdf, JsonObject, bool> isKept) =>
        OfKind(id, says, "/Subtype", "Form", isKept);

    private static Rule OfKind(
        string id,
        string says,
        string key,
        string kind,
        Func<TaggedPdf, JsonObject, bool> isKept
    ) =>
        new(
            id,
            says,
            pdf =>
                pdf.File.Dictionaries.Where(d =>
                        pdf.File.Name(d.Entries[key]) == kind && !isKept(pdf, d.Entries)
                    )
                    .Select(d => d.Reference)
        );

    private static string? Subtype(TaggedPdf pdf, JsonObject annotation) =>
        pdf.File.Name(annotation["/Subtype"]);

    private static string? Role(TaggedPdf pdf, JsonObject annotation) =>
        pdf.ElementOf(annotation)?.Role;

    private static bool IsCommon(TaggedPdf pdf, JsonObject annotation) =>
        Subtype(pdf, annotation) is "Widget" or "Popup" or "Link" or "PrinterMark" or "TrapNet";

    private static bool IsHidden(TaggedPdf pdf, JsonObject annotation) =>
        ((pdf.File.Integer(annotation["/F"]) ?? 0) & Hidden) != 0;

    [GeneratedRegex(@"^[-\w+.]+/[-\w+.]+$")]
    private static partial Regex MediaType();
}
