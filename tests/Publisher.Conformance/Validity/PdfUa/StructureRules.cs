using System.Text.RegularExpressions;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>Which elements stand in which, and what each must have (clauses 7.2 to 7.9); tables are apart.</summary>
internal static partial class StructureRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.OfEach("UA 7.2-17", "LI is in L", "LI", (_, node) => node.Parent?.Role == "L"),
        Rule.OfEach("UA 7.2-18", "LBody is in LI", "LBody", (_, node) => node.Parent?.Role == "LI"),
        Rule.OfEach(
            "UA 7.2-19",
            "L holds L, LI and a Caption",
            "L",
            (_, node) => node.Kids.TrueForAll(kid => kid.Role is "L" or "LI" or "Caption")
        ),
        Rule.OfEach(
            "UA 7.2-20",
            "LI holds Lbl and LBody",
            "LI",
            (_, node) => node.Kids.TrueForAll(kid => kid.Role is "Lbl" or "LBody")
        ),
        Rule.OfEach("UA 7.2-26", "TOCI is in TOC", "TOCI", (_, node) => node.Parent?.Role == "TOC"),
        Rule.OfEach(
            "UA 7.2-27",
            "TOC holds TOC, TOCI and a Caption",
            "TOC",
            (_, node) => node.Kids.TrueForAll(kid => kid.Role is "TOC" or "TOCI" or "Caption")
        ),
        Rule.OfEach("UA 7.2-28", "TOC's Caption stands first", "TOC", HasNoLaterCaption),
        Rule.OfEach("UA 7.2-40", "L's Caption stands first", "L", HasNoLaterCaption),
        Rule.OfEach("UA 7.3-1", "Figure has a text in its place", "Figure", HasText),
        new("UA 7.4.2-1", "headings begin with H1 and leave no level out", Skipping),
        Rule.OfEach(
            "UA 7.4.4-1",
            "no element holds two H",
            "",
            (_, node) => node.Kids.Count(kid => kid.Role == "H") < 2
        ),
        new("UA 7.4.4-2", "H stands in no document with H1 to H6", pdf => BothKinds(pdf, "H")),
        new("UA 7.4.4-3", "H1 to H6 stand in no document with H", pdf => BothKinds(pdf, "Hn")),
        Rule.OfEach("UA 7.7-1", "Formula has a text in its place", "Formula", HasText),
        Rule.OfEach(
            "UA 7.9-1",
            "Note has an id",
            "Note",
            (pdf, node) => pdf.File.Text(node.Entries["/ID"]) is { Length: > 0 }
        ),
        new(
            "UA 7.9-2",
            "no two Notes have the same id",
            pdf =>
                pdf.Of("Note")
                    .GroupBy(note => pdf.File.Text(note.Entries["/ID"]))
                    .Where(notes => notes.Count() > 1)
                    .Select(notes => notes.Key ?? "none")
        ),
    ];

    private static bool HasText(TaggedPdf pdf, StructureNode node) =>
        pdf.File.Text(node.Entries["/Alt"]) is { Length: > 0 }
        || pdf.File.Text(node.Entries["/ActualText"]) is { Length: > 0 };

    private static bool HasNoLaterCaption(TaggedPdf pdf, StructureNode node) =>
        !node.Kids.Skip(1).Any(kid => kid.Role == "Caption");

    private static IEnumerable<string> Skipping(TaggedPdf pdf)
    {
        var last = 0;
        foreach (var node in pdf.Nodes)
        {
            if (Numbered().IsMatch(node.Role ?? ""))
            {
                var level = node.Role![1] - '0';
                if (level > last + 1)
                {
                    yield return $"{node} after H{last}";
                }

                last = level;
            }
        }
    }

    private static IEnumerable<string> BothKinds(TaggedPdf pdf, string kind)
    {
        var numbered = pdf.Nodes.Where(node => Numbered().IsMatch(node.Role ?? "")).ToList();
        var plain = pdf.Of("H").ToList();
        return numbered.Count == 0 || plain.Count == 0
            ? []
            : (kind == "H" ? plain : numbered).Select(node => node.ToString());
    }

    [GeneratedRegex("^H[1-6]$")]
    private static partial Regex Numbered();
}
