using System.Collections.Frozen;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Entries.Sites;
using Publisher.Normalisation.Names;
using Publisher.Words;

namespace Publisher.Normalisation.Entries;

/// <summary>Goes once through a document and lists every place that may define a term, with what stands beside it.</summary>
internal sealed class EntrySurvey : DocumentWalker<LinePlace>
{
    /// <summary>Words that lead so many lines are a label.</summary>
    private const int RepeatedLead = 3;

    private const int LongestAnnouncement = 300;

    /// <summary>Of a glossary, in lines that open as entries do.</summary>
    private const double LeastCoverage = 0.35;

    private readonly EntrySettings _settings;
    private readonly Dictionary<(SectionSite?, bool, int), Siblings> _siblings = [];
    private readonly Dictionary<(bool, int), Siblings> _likes = [];
    private readonly Dictionary<(SiteKind, string), int> _leads = [];
    private readonly bool _isTitled;

    private EntrySurvey(Document document, EntrySettings settings)
    {
        _settings = settings;
        Language = KnownLanguages.Of(document);
        DocumentLanguage = document.Language;
        Form = KnownLanguages.FormOf(DocumentLanguage);
        Given = Language is null ? null : new(Language, Form);
        _isTitled =
            GlossaryPlaces.IsCalledGlossary(document.Name)
            || GlossaryPlaces.IsCalledGlossary(PlainText.Of(document.Title))
            || GlossaryPlaces.IsCalledGlossary(PlainText.Of(document.Subtitle));
    }

    public Language? Language { get; }

    /// <summary>Tag of the one that the document says it is in.</summary>
    public string DocumentLanguage { get; }

    public NormalForm Form { get; }

    /// <summary>Null in a language that we do not know.</summary>
    public GivenNames? Given { get; }

    public List<LineSite> Lines { get; } = [];

    /// <summary>Where the lines use which words.</summary>
    public WordUses Uses => field ??= WordUses.Of(Lines);

    public List<SectionSite> Sections { get; } = [];

    public List<PairSite> Pairs { get; } = [];

    /// <summary>All of them but the words within lines.</summary>
    public IEnumerable<Site> Sites =>
        Sections
            .Select(section => section.Site!)
            .Concat(Lines.Select(line => line.Site))
            .Concat(Pairs.Select(pair => pair.Site));

    /// <summary>Addresses within the document that links lead to.</summary>
    public HashSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <param name="document">With its headings gathered into sections.</param>
    public static EntrySurvey Of(Document document, EntrySettings settings)
    {
        var survey = new EntrySurvey(document, settings);
        survey.Blocks(document.Blocks, new(null, null, 0) { Outer = settings.Shape });
        foreach (
            var site in survey.Lines.Select(line => line.Site).Where(site => site.Lead is not null)
        )
        {
            site.Siblings.Of(site.Lead!).Recurring += survey.Uses.Recurs(site.Headword!.Term)
                ? 1
                : 0;
        }

        survey.Coverage = survey.CoverageOf(survey.Lines);
        survey.ReadsAsGlossary =
            survey.Coverage >= LeastCoverage && ReadAsGlossary(survey.Lines, isWhole: true);
        foreach (var section in survey.Sections)
        {
            section.Coverage = survey.CoverageOf(section.Lines);
            section.ReadsAsGlossary =
                survey.ReadsAsGlossary
                || (
                    section.Coverage >= LeastCoverage
                    && ReadAsGlossary(section.Lines, isWhole: false)
                );
        }

        return survey;
    }

    /// <summary>Share of the words of the document's lines that stand in lines which open as entries do, or under such
    /// lines.</summary>
    public double Coverage { get; private set; }

    /// <summary>Whether most lines that open in bold are worded as definitions, or the document has little else.</summary>
    public bool ReadsAsGlossary { get; private set; }

    /// <summary>An essay has bold leads here and there.</summary>
    private static bool ReadAsGlossary(List<LineSite> lines, bool isWhole)
    {
        var leads = lines.FindAll(line =>
            line.Site is { Lead.Style: NameStyle.Bold, Reading.Headword: not null }
        );
        var defining = leads.Count(line => line.Site.Reading!.Strength > Strength.Place);
        var outermost = lines.Count(line => line.Place.Depth == 0);
        return isWhole
            ? (defining >= 3 && defining * 10 >= leads.Count * 4)
                || (defining >= 2 && defining == leads.Count)
                || (defining > 0 && leads.Count >= 3 && leads.Count * 2 >= outermost)
            : defining >= 6 && defining * 10 >= leads.Count * 6;
    }

    private double CoverageOf(List<LineSite> lines)
    {
        var (covered, all) = (0, 0);
        foreach (var line in lines)
        {
            var words = PlainText.Words(line.Line.Text.Words);
            all += words;
            covered += IsCovered(line) ? words : 0;
        }

        return all == 0 ? 0 : (double)covered / all;
    }

    private bool IsCovered(LineSite line) =>
        OpensAsEntry(line) || (line.Place.Parent is { } parent && OpensAsEntry(parent));

    /// <summary>Whether the words lead so many lines that they are a label; a sentence may say of a term what it is more
    /// than once.</summary>
    public bool IsLabel(Site site) =>
        site.Lead!.Mark != LeadMark.Copula && Leads(SiteKind.Line, site.Key) >= RepeatedLead;

    /// <summary>Whether a line opens as entries do, wherever it stands.</summary>
    public bool OpensAsEntry(LineSite line) =>
        line.Site is { Lead: { } lead, Objects: 0 }
        && lead.Mark is not (LeadMark.None or LeadMark.Comma)
        && (
            lead.Style == NameStyle.Plain
                ? lead.Mark is LeadMark.Colon or LeadMark.Dash
                : lead.Mark != LeadMark.Alone || line.HasText
        )
        && !IsLabel(line.Site);

    /// <summary>How many lines, or headings, of the document the name leads.</summary>
    public int Leads(SiteKind kind, string key) => _leads.GetValueOrDefault((kind, key));

    public bool IsTitled(SectionSite? section) =>
        section is null ? _isTitled : section.IsTitled && !section.IsFurniture;

    /// <summary>Blocks of a section, an item or the document; those that follow a line may belong to it.</summary>
    private void Blocks(Items<Block> blocks, LinePlace place)
    {
        LineSite? before = null;
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is not Paragraph paragraph)
            {
                var first = Lines.Count;
                Write(blocks[at], place);
                before?.Points.AddRange(
                    Lines
                        .Skip(first)
                        .Where(line => line.Line.IsItem && line.Place.Depth == place.Depth)
                );
                before = null;
                continue;
            }

            var hasText =
                at + 1 < blocks.Count && blocks[at + 1] is not (Model.Section or Model.Paragraph);
            var line = Add(paragraph, place, isItem: false, isOrdered: false, hasText);
            Write(paragraph.Content, place);
            place = Announces(line) ? place with { IsAnnounced = true } : place;
            before?.HasText = line.Site.Lead?.Mark != LeadMark.Alone;
            before = line;
        }
    }

    /// <summary>Whether a line says that what follows it defines terms.</summary>
    private bool Announces(LineSite line)
    {
        var words = line.Line.Text.Words.TrimEnd();
        return words is [.., ':']
            && words.Length <= LongestAnnouncement
            && Language is { } language
            && Holds(words, language.Announcing);
    }

    private static bool Holds(string text, FrozenSet<string> asked)
    {
        var scanner = new WordScanner(text);
        while (asked.Count > 0 && scanner.Next())
        {
            if (asked.Contains(scanner.Word.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    protected override void Section(Section node, LinePlace into)
    {
        var title = PlainText.Of(node.Title);
        var isTitled = GlossaryPlaces.IsCalledGlossary(title);
        var isFurniture = GlossaryPlaces.NamesFurniture(title);
        var site = new SectionSite
        {
            Node = node,
            Parent = into.Section,
            Title = title,
            Rule = _settings.For(title, into.Rule),
            IsTitled = isTitled || IsTitled(into.Section),
            IsFurniture = isFurniture || into.Section is { IsFurniture: true },
        };
        Sections.Add(site);
        into.Section?.Children.Add(site);
        Count(SiteKind.Heading, Form.Key(title));
        Write(node.Title, into);
        Blocks(
            node.Blocks,
            new(site, null, 0)
            {
                Outer = into.Outer,
                IsAnnounced = Language is { } language && Holds(title, language.Words),
            }
        );
    }

    protected override void List(List node, LinePlace into)
    {
        foreach (var item in node.Items)
        {
            if (item.Blocks is not [Paragraph first, .. var rest])
            {
                Write(item.Blocks, into with { Depth = into.Depth + 1 });
                continue;
            }

            Write(first.Content, into);
            var line = item.Checked is null
                ? Add(first, into, isItem: true, node.IsOrdered, rest.Count > 0)
                : null;
            Blocks(rest, into with { Parent = line, Depth = into.Depth + 1 });
        }
    }

    /// <summary>Text within quotations, figures and cells defines nothing.</summary>
    protected override void Quote(Quote node, LinePlace into) { }

    protected override void Table(Table node, LinePlace into) =>
        Pairs.AddRange(PairSites.Of(node, into.Section, this));

    protected override void DefinitionList(DefinitionList node, LinePlace into)
    {
        Pairs.AddRange(PairSites.Of(node, into.Section, this));
        foreach (var group in node.Groups)
        {
            foreach (var definition in group.Definitions)
            {
                Write(definition, into with { Depth = into.Depth + 1 });
            }
        }
    }

    protected override void Figure(Figure node, LinePlace into) { }

    protected override void Link(Link node, LinePlace into)
    {
        if (node.IsInternal)
        {
            Targets.Add(node.Address[1..]);
        }
    }

    private LineSite Add(Paragraph node, LinePlace place, bool isItem, bool isOrdered, bool hasText)
    {
        var names = LineSites.Names(
            new(
                node.Content,
                isItem && hasText,
                isItem,
                place.Depth,
                Language?.Tag,
                DocumentLanguage
            )
        );
        var siblings = Of(place.Section, isItem, place.Depth);
        var likes = Likes(isItem, place.Depth);
        var site = LineSites.Of(names, place.Section, this, siblings, likes);
        siblings.Add(site);
        likes.Add(site);
        Count(SiteKind.Line, site.Key);
        var found = new LineSite
        {
            Node = node,
            Line = names.Line,
            Place = place,
            Site = site,
            IsOrdered = isOrdered,
            Number = Lines.Count,
            HasText = hasText,
        };
        Lines.Add(found);
        place.Section?.Lines.Add(found);
        place.Parent?.Points.Add(found);
        return found;
    }

    private Siblings Of(SectionSite? section, bool isItem, int depth)
    {
        var key = (section, isItem, depth);
        return _siblings.TryGetValue(key, out var known) ? known : _siblings[key] = new();
    }

    private Siblings Likes(bool isItem, int depth)
    {
        var key = (isItem, Math.Min(depth, 1));
        return _likes.TryGetValue(key, out var known) ? known : _likes[key] = new();
    }

    private void Count(SiteKind kind, string key)
    {
        if (key.Length > 0)
        {
            _leads[(kind, key)] = Leads(kind, key) + 1;
        }
    }
}
