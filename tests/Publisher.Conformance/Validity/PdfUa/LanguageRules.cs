using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>The language of every text can be told (clause 7.2).</summary>
internal static partial class LanguageRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            "UA 7.2-2",
            "the language of the outline is known",
            pdf => pdf.HasLanguage || pdf.Catalog["/Outlines"] is null
        ),
        OfEntry("UA 7.2-21", "/ActualText"),
        OfEntry("UA 7.2-22", "/Alt"),
        OfEntry("UA 7.2-23", "/E"),
        new(
            "UA 7.2-24",
            "the language of what annotations say is known",
            pdf =>
                pdf.Annotations.Where(a => a.Entries["/Contents"] is not null && !pdf.HasLanguage)
                    .Where(a => Around(pdf, pdf.ElementOf(a.Entries)) is null)
                    .Select(a => a.Reference)
        ),
        new(
            "UA 7.2-25",
            "the language of form fields is known",
            pdf =>
                pdf.File.Dictionaries.Where(d => d.Entries["/TU"] is not null && !pdf.HasLanguage)
                    .Select(d => d.Reference)
        ),
        new("UA 7.2-29", "every language is a language tag", Odd),
        OfSequence("UA 7.2-30", "/ActualText"),
        OfSequence("UA 7.2-31", "/Alt"),
        OfSequence("UA 7.2-32", "/E"),
        new(
            "UA 7.2-33",
            "the language of the metadata is known",
            pdf => pdf.HasLanguage || pdf.Catalog["/Metadata"] is null
        ),
        new(
            "UA 7.2-34",
            "the language of the text is known",
            pdf =>
                from page in pdf.Pages
                from painted in page.Painted
                where painted.Codes.Count > 0 && !pdf.HasLanguage
                let tagged = painted.Within?.Enclosing(sequence => sequence.Mcid is not null)
                where
                    tagged is not null
                    && painted.Within?.Enclosing(s => s.Keys.Contains("/Lang")) is null
                where Around(pdf, pdf.ElementOf(page, tagged.Mcid!.Value)) is null
                select $"page {page.Reference}, sequence {tagged.Mcid}"
        ),
    ];

    private static Rule OfEntry(string id, string key) =>
        Rule.OfEach(
            id,
            $"the language of {key} is known",
            "",
            (pdf, node) =>
                node.Entries[key] is null || pdf.HasLanguage || Around(pdf, node) is not null
        );

    private static Rule OfSequence(string id, string key) =>
        new(
            id,
            $"the language of {key} in a Span is known",
            pdf =>
                from page in pdf.Pages
                from sequence in page.Sequences
                where sequence.Tag == "Span" && sequence.Keys.Contains(key) && !pdf.HasLanguage
                where !sequence.Keys.Contains("/Lang")
                select $"page {page.Reference}"
        );

    private static string? Around(TaggedPdf pdf, StructureNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (pdf.File.Text(node.Entries["/Lang"]) is { Length: > 0 } language)
            {
                return language;
            }
        }

        return null;
    }

    private static IEnumerable<string> Odd(TaggedPdf pdf) =>
        pdf
            .Nodes.Select(node => node.Entries["/Lang"])
            .Append(pdf.Catalog["/Lang"])
            .OfType<JsonNode>()
            .Select(language => pdf.File.Text(language) ?? "none")
            .Where(language => !LanguageTag().IsMatch(language));

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
}
