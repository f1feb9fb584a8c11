using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Recognises the headings that are terms: the lowest headings of a part of the document that names itself a
/// glossary, keeps its headings in the alphabet's order, or opens its sections by defining their titles.</summary>
internal sealed partial class HeadingEntries : DocumentRewriter
{
    private const int FewestSiblings = 3;
    private const int MostWordsInTerm = 6;

    public static Document Apply(Document document)
    {
        var recogniser = new HeadingEntries();
        return document with { Blocks = recogniser.Recognise(document.Blocks, document.Name) };
    }

    protected override void Section(Section node, Built into) =>
        into.Blocks.Add(node with { Blocks = Recognise(node.Blocks, PlainText.Of(node.Title)) });

    protected override void Table(Table node, Built into) => into.Blocks.Add(node);

    protected override void List(List node, Built into) => into.Blocks.Add(node);

    protected override void Entry(Entry node, Built into) => into.Blocks.Add(node);

    private Items<Block> Recognise(Items<Block> blocks, string title)
    {
        var siblings = blocks.OfType<Section>().ToList();
        var terms = siblings.Where(CanBeEntry).ToHashSet(ReferenceEqualityComparer.Instance);
        var areTerms = AreTerms(siblings, terms.Cast<Section>().ToList(), title);
        var recognised = new Built();
        foreach (var block in blocks)
        {
            if (areTerms && block is Section section && terms.Contains(section))
            {
                recognised.Blocks.Add(ToEntry(section));
            }
            else
            {
                Write(block, recognised);
            }
        }

        return recognised.Blocks.ToItems();
    }

    private static Entry ToEntry(Section section) =>
        new(
            new(TermNames.Of(PlainText.Of(section.Title))),
            EntryForm.Heading,
            section.Title,
            section.Blocks
        )
        {
            Level = section.Level,
            Source = section.Source,
        };

    private static bool CanBeEntry(Section section)
    {
        var title = PlainText.Of(section.Title);
        return section.Blocks is [Model.Paragraph, ..]
            && !section.Blocks.Any(block => block is Model.Section or Model.Entry)
            && PlainText.Words(title) <= MostWordsInTerm
            && !title.EndsWith('.')
            && !title.EndsWith(':')
            && TermHead.IsTerm(title)
            && !Furniture().IsMatch(title)
            && TermNames.Of(title).Count > 0;
    }

    private static bool AreTerms(List<Section> siblings, List<Section> terms, string title)
    {
        if (Letter().IsMatch(title))
        {
            return terms.Count > 0;
        }

        return terms.Count >= FewestSiblings
            && terms.Count * 10 >= siblings.Count * 6
            && (
                GlossaryTitle().IsMatch(title) || IsAlphabetical(terms) || DefineTheirTitles(terms)
            );
    }

    private static bool IsAlphabetical(List<Section> terms)
    {
        var titles = terms.ConvertAll(section => PlainText.Of(section.Title));
        return titles.Count > FewestSiblings
            && titles
                .Zip(titles.Skip(1))
                .All(pair =>
                    string.Compare(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase) <= 0
                );
    }

    private static bool DefineTheirTitles(List<Section> terms) =>
        terms.Count(DefinesItsTitle) * 10 >= terms.Count * 6;

    /// <summary>The first sentence says "term is ..." or opens as a definition does: "A ... that ...".</summary>
    private static bool DefinesItsTitle(Section section)
    {
        var opening = section.Blocks[0] is Paragraph first ? PlainText.Of(first.Content) : "";
        var term = TermNames.Of(PlainText.Of(section.Title))[0];
        var at = opening.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        return (at is >= 0 and <= 12 && DefiningVerb().IsMatch(opening[(at + term.Length)..]))
            || DefinitionOpening().IsMatch(opening);
    }

    [GeneratedRegex(
        @"^\s*(?:introduction|overview|conclusions?|summary|abstract|references?|bibliography|sources|appendix.*|acknowledge?ments?|contents|table\s+of\s+contents|background|discussion|results?|methods?|further\s+reading|about.*|notes?|faq|license|licence|changelog|(?:opening|closing|final|concluding)\s.*|how\s.*|why\s.*|what\s.*|when\s.*)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Furniture();

    [GeneratedRegex(
        @"\b(?:glossary|terms|terminology|definitions?|dictionary|vocabulary|lexicon)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex GlossaryTitle();

    [GeneratedRegex(@"^\s*\p{L}\s*$", RegexOptions.None, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"^\s*(?:\([^()]{1,40}\))?,?\s*(?:is|are|means?|refers?|denotes?|describes?|measures?|asks?|replaces?|trains?|removes?|\w+s)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex DefiningVerb();

    [GeneratedRegex(
        @"^(?:an?|the|any|one)\s+[^.]{3,80}?\s(?:that|which|of|in|for|by|where|whose|to|who|with|from)\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex DefinitionOpening();
}
