namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>A requirement that a machine can check.</summary>
/// <param name="Id">"UA", the clause of ISO 14289-1 and the number of veraPDF's test of it; or "A" and the clause of ISO 19005-2.</param>
/// <param name="Says">What is required.</param>
/// <param name="Broken">Where a file breaks it.</param>
internal sealed record Rule(string Id, string Says, Func<TaggedPdf, IEnumerable<string>> Broken)
{
    /// <summary>A rule of the whole document.</summary>
    public Rule(string id, string says, Func<TaggedPdf, bool> isKept)
        : this(id, says, pdf => isKept(pdf) ? [] : ["the document"]) { }

    /// <summary>A rule that holds for each element of certain roles, or for every element.</summary>
    public static Rule OfEach(
        string id,
        string says,
        string roles,
        Func<TaggedPdf, StructureNode, bool> isKept
    ) =>
        new(
            id,
            says,
            pdf =>
                (roles.Length == 0 ? pdf.Nodes : pdf.Of(roles.Split(' ')))
                    .Where(node => !isKept(pdf, node))
                    .Select(node => node.ToString())
        );

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. DocumentRules.All,
        .. StructureRules.All,
        .. TableRules.All,
        .. LanguageRules.All,
        .. AnnotationRules.All,
        .. FontRules.All,
        .. ArchiveRules.All,
    ];

    public static Rule Named(string id) => All.Single(rule => rule.Id == id);

    public override string ToString() => Id;
}
