using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>Recognises the headings that are terms: the lowest headings of a part of the document that names itself a
/// glossary, keeps its headings in the alphabet's order, or opens its sections by defining their titles.</summary>
internal sealed partial class HeadingEntries(EntrySettings settings, Language? language)
    : DocumentRewriter
{
    private const int FewestSiblings = 3;

    /// <summary>A definition says so in its first sentence.</summary>
    private const int MostCharactersOfOpening = 400;

    /// <summary>Fewer titles keep the order by chance.</summary>
    private const int FewestInAlphabet = 6;
    private const int MostWordsInTerm = 6;

    private ShapeRule _rule = settings.Shape;

    public static Document Apply(Document document, EntrySettings settings)
    {
        var recogniser = new HeadingEntries(settings, KnownLanguages.Of(document));
        return document with { Blocks = recogniser.Recognise(document.Blocks, document.Name) };
    }

    protected override void Section(Section node, Built into)
    {
        var (title, outer) = (PlainText.Of(node.Title), _rule);
        _rule = settings.For(title, outer);
        into.Blocks.Add(node with { Blocks = Recognise(node.Blocks, title) });
        _rule = outer;
    }

    protected override void Table(Table node, Built into) => into.Blocks.Add(node);

    protected override void List(List node, Built into) => into.Blocks.Add(node);

    protected override void DefinitionList(DefinitionList node, Built into) =>
        into.Blocks.Add(node);

    protected override void Figure(Figure node, Built into) => into.Blocks.Add(node);

    protected override void Entry(Entry node, Built into) => into.Blocks.Add(node);

    private Items<Block> Recognise(Items<Block> blocks, string title)
    {
        var siblings = blocks.OfType<Section>().ToList();
        var terms = siblings.Where(CanBeEntry).ToList();
        var why = _rule switch
        {
            ShapeRule.Heading => "the configuration says that headings are terms here",
            ShapeRule.Any => Habit(siblings, terms, title),
            _ => null,
        };
        var reasons = terms.ToDictionary<Section, Section, string?>(
            section => section,
            _ => why,
            ReferenceEqualityComparer.Instance
        );
        var recognised = new Built();
        foreach (var block in blocks)
        {
            if (block is Section section && ReasonFor(section, reasons) is { } reason)
            {
                recognised.Blocks.Add(ToEntry(section, reason));
            }
            else
            {
                Write(block, recognised);
            }
        }

        return recognised.Blocks.ToItems();
    }

    private Evidence? ReasonFor(Section section, Dictionary<Section, string?> reasons)
    {
        var title = PlainText.Of(section.Title);
        return settings.Excludes(title) ? null
            : settings.Forces(title) is not null
            && !section.Blocks.Any(block => block is Model.Section)
                ? new(EntryShape.Quoted, "the configuration says that it is an entry")
            : reasons.GetValueOrDefault(section) is { } why ? new(EntryShape.Heading, why)
            : null;
    }

    private Entry ToEntry(Section section, Evidence evidence) =>
        new(
            NamesOf(section) with
            {
                Evidence = evidence,
            },
            EntryForm.Heading,
            section.Title,
            section.Blocks
        )
        {
            Level = section.Level,
            Source = section.Source,
        };

    private Headword NamesOf(Section section)
    {
        var title = PlainText.Of(section.Title);
        return TermNames.Read(
                settings.Forces(title)?.Term ?? title,
                AliasSentence.InBody(section.Blocks),
                language
            ) ?? new([title]);
    }

    private static bool CanBeEntry(Section section)
    {
        var title = PlainText.Of(section.Title);
        return title.Length <= TermNames.MostCharacters
            && section.Blocks is [Model.Paragraph, ..]
            && !section.Blocks.Any(block => block is Model.Section)
            && (!HoldsEntries(section) || DefinesItsTitle(section))
            && PlainText.Words(title) <= MostWordsInTerm
            && !title.EndsWith('.')
            && !title.EndsWith(':')
            && TermWording.IsTerm(title)
            && !TermWording.IsNumbered(title)
            && !Furniture().IsMatch(title)
            && TermNames.Of(title).Count > 0;
    }

    private static bool HoldsEntries(Section section) =>
        section.Blocks.Any(block => block is Model.Entry);

    /// <summary>Why the headings of a part are terms; null when they are not.</summary>
    private static string? Habit(List<Section> siblings, List<Section> terms, string title) =>
        Letter().IsMatch(title) && terms.Count > 0 ? $"a heading under the letter {title.Trim()}"
        : terms.Count < FewestSiblings || terms.Count * 10 < siblings.Count * 6 ? null
        : terms.Count(HoldsEntries) * 2 > terms.Count ? null
        : GlossaryPlaces.NamesGlossary(title) ? "a heading of a part that names itself a glossary"
        : IsAlphabetical(terms) ? "headings here keep the order of the alphabet"
        : DefineTheirTitles(terms) ? "headings here are followed by what they mean"
        : null;

    private static bool IsAlphabetical(List<Section> terms)
    {
        var titles = terms.ConvertAll(section => PlainText.Of(section.Title));
        return titles.Count >= FewestInAlphabet
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
        if (TermNames.Of(PlainText.Of(section.Title)) is not [var term, ..])
        {
            return false;
        }

        opening = opening[..Math.Min(opening.Length, MostCharactersOfOpening)];
        var at = opening.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        return (at is >= 0 and <= 12 && DefiningVerb().IsMatch(opening[(at + term.Length)..]))
            || DefinitionOpening().IsMatch(opening);
    }

    [GeneratedRegex(
        @"^\s*(?:introduction|overview|conclusions?|summary|abstract|references?|bibliography|sources|appendix.*|acknowledge?ments?|contents|table\s+of\s+contents|background|discussion|results?|methods?|further\s+reading|about.*|notes?|faq|license|licence|changelog|(?:opening|closing|final|concluding)\s.*|how\s.*|why\s.*|what\s.*|when\s.*)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^\s*\p{L}\s*$")]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"^\s{0,9}(?:\([^()]{1,40}\))?,?\s{0,9}(?:is|are|means?|refers?|denotes?|describes?|measures?|asks?|replaces?|trains?|removes?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex DefiningVerb();

    [GeneratedRegex(
        @"^(?:an?|the|any|one)\s+[^.]{3,80}?\s(?:that|which|of|in|for|by|where|whose|to|who|with|from)\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex DefinitionOpening();
}
