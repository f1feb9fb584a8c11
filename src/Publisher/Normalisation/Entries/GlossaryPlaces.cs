using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>Tells which parts of a document are a glossary, where a bold lead and a colon define; elsewhere they are
/// run-in headings. A part is a glossary when it says so in its title, or when its lines mostly read as definitions
/// do.</summary>
internal sealed partial class GlossaryPlaces : DocumentWalker<GlossaryPlaces.Count>
{
    private const int FewestInDocument = 3;
    private const int FewestOfAll = 2;
    private const int FewestInSection = 6;
    private const int PercentInDocument = 40;
    private const int PercentInSection = 60;
    private const int FewestLeads = 3;
    private const int PercentLeads = 50;
    private const int PercentAmongLeads = 20;

    private readonly Dictionary<Section, Count> _sections = new(ReferenceEqualityComparer.Instance);
    private readonly Language? _language;
    private bool _isWhole;
    private int _listDepth;

    private GlossaryPlaces(Language? language) => _language = language;

    /// <summary>Lines that could be entries.</summary>
    internal sealed class Count
    {
        /// <summary>All of them.</summary>
        public int Lines { get; set; }

        /// <summary>Those that are worded as definitions.</summary>
        public int Definitions { get; set; }

        /// <summary>The outermost lines: paragraphs outside lists, and items of lists that stand in no other.</summary>
        public int Outermost { get; set; }

        /// <summary>Those of the outermost lines that open in bold as an entry may.</summary>
        public int Leads { get; set; }

        public bool Are(int fewest, int percent) =>
            Definitions >= fewest && Definitions * 100 >= Lines * percent;
    }

    public static GlossaryPlaces Of(Document document)
    {
        var places = new GlossaryPlaces(KnownLanguages.Of(document));
        var count = new Count();
        places.Write(document.Blocks, count);
        places._isWhole =
            count.Are(FewestInDocument, PercentInDocument)
            || count.Are(FewestOfAll, percent: 100)
            || IsMadeOfLeads(count)
            || NamesGlossary(document.Name)
            || NamesGlossary(PlainText.Of(document.Title))
            || NamesGlossary(PlainText.Of(document.Subtitle));
        return places;
    }

    /// <summary>An essay has bold leads here and there; a document that has little else on its outermost level is a list
    /// of terms, however its definitions are worded.</summary>
    private static bool IsMadeOfLeads(Count count) =>
        count.Are(fewest: 1, PercentAmongLeads)
        && count.Leads >= FewestLeads
        && count.Leads * 100 >= count.Outermost * PercentLeads;

    /// <summary>Whether what stands outside all sections, and where no section says otherwise, is a glossary.</summary>
    public bool IsWhole => _isWhole;

    public bool IsGlossary(Section section) =>
        NamesGlossary(PlainText.Of(section.Title))
        || (
            _sections.TryGetValue(section, out var count)
            && count.Are(FewestInSection, PercentInSection)
        );

    public static bool NamesGlossary(string title) => GlossaryTitles.Include(Opening(title));

    /// <summary>Whether a title names a glossary, and not what two parties agree to, which is called terms as
    /// well.</summary>
    public static bool IsCalledGlossary(string title) =>
        NamesGlossary(Contract().Replace(title, ""));

    /// <summary>"Terms of use", "terms and conditions".</summary>
    [GeneratedRegex(
        @"\bterms (?:of|and|&|for) ",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Contract();

    /// <summary>Whether a title announces what stands around a glossary: whom to thank, what to read.</summary>
    public static bool NamesFurniture(string title) => Furniture().IsMatch(Opening(title));

    private static string Opening(string title) =>
        title.Length <= TermNames.MostCharacters ? title : title[..TermNames.MostCharacters];

    protected override void Section(Section node, Count into)
    {
        var own = new Count();
        Write(node.Blocks, own);
        _sections[node] = own;
        into.Lines += own.Lines;
        into.Definitions += own.Definitions;
        into.Outermost += own.Outermost;
        into.Leads += own.Leads;
    }

    protected override void List(List node, Count into)
    {
        _listDepth++;
        foreach (var item in node.Items)
        {
            var (lines, leads) = (into.Outermost, into.Leads);
            Write(item.Blocks, into);
            into.Outermost = Math.Min(into.Outermost, lines + 1);
            into.Leads = Math.Min(into.Leads, leads + 1);
        }

        _listDepth--;
    }

    protected override void Paragraph(Paragraph node, Count into)
    {
        var isOutermost = _listDepth < 2;
        into.Outermost += isOutermost ? 1 : 0;
        var line = new DefiningLine(node.Content, HasBody: false, IsItem: true, Depth: 0)
        {
            Language = _language,
        };
        if (BoldLead.Of(line) is { Headword: not null } reading)
        {
            into.Lines++;
            into.Leads += isOutermost ? 1 : 0;
            into.Definitions += reading.Strength > Strength.Place ? 1 : 0;
        }
    }

    protected override void Table(Table node, Count into) { }

    protected override void Quote(Quote node, Count into) { }

    protected override void DefinitionList(DefinitionList node, Count into) { }

    protected override void Figure(Figure node, Count into) { }

    [GeneratedRegex(
        @"^\s{0,9}(?:acknowledge?ments?|references?|bibliography|works\s{1,9}cited|sources|further\s{1,9}reading|reading\s{1,9}lists?|(?:other\s{1,9}|more\s{1,9}|useful\s{1,9})?(?:resources|links)|credits|(?:people\s{1,9}to\s{1,9})?thanks?(?:\s.*)?|contents|table\s{1,9}of\s{1,9}contents|change\s?log|version\s{1,9}history|about(?:\s{1,9}.*)?|contributors?|authors?|(?:preface|foreword|introduction)|how\s{1,9}to\s{1,9}.*|license|licence)\s{0,9}:?\s{0,9}$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Furniture();
}
