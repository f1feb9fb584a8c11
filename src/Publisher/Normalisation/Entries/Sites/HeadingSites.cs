using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Entries.Signals;
using Publisher.Normalisation.Ids;
using Publisher.Normalisation.Names;
using Publisher.Words;

namespace Publisher.Normalisation.Entries.Sites;

/// <summary>Makes of headings what they may define.</summary>
internal sealed class HeadingSites(EntrySurvey survey)
{
    /// <summary>A definition says so at once.</summary>
    private const int MostCharactersOfOpening = 300;
    private const int ManySiblings = 20;
    private const int MostWordsOfBrief = 70;
    private const int FewestLeads = 2;
    private const int FewestSentences = 2;

    /// <summary>Of directions: "Wear a vest. The oars are in the shed."</summary>
    private const int MostWordsOfSentence = 9;

    /// <summary>One in so many lines is as good as all.</summary>
    private const int EnoughLeads = 2;

    /// <summary>A part of which more opens as entries do is a list of them.</summary>
    private const double MostLeads = 0.5;
    private const int FewestGlossaries = 2;

    /// <summary>An answer that is worded as a definition, for sure.</summary>
    private const double Named = 0.9;

    private readonly Dictionary<(SectionSite?, int), Siblings> _siblings = [];
    private readonly Dictionary<int, Siblings> _likes = [];
    private readonly Dictionary<int, int> _brief = [];
    private readonly Dictionary<int, int> _terse = [];
    private readonly Dictionary<Siblings, int> _letters = [];

    /// <summary>Gives every section its site, its neighbours counted.</summary>
    public void Find()
    {
        foreach (var section in survey.Sections)
        {
            var siblings = Known(_siblings, (section.Parent, section.Node.Level));
            var likes = Known(_likes, section.Node.Level);
            section.Site = Of(section, siblings, likes);
            _letters[siblings] = _letters.GetValueOrDefault(siblings) + (IsLetter(section) ? 1 : 0);
            siblings.Add(section.Site);
            likes.Add(section.Site);
            if (section.Site.Lead is not null && IsBrief(section))
            {
                _brief[section.Node.Level] = _brief.GetValueOrDefault(section.Node.Level) + 1;
            }

            if (section.Site.Lead is { } lead && IsTerse(lead.After))
            {
                _terse[section.Node.Level] = _terse.GetValueOrDefault(section.Node.Level) + 1;
            }
        }
    }

    private static Siblings Known<T>(Dictionary<T, Siblings> all, T key)
        where T : notnull => all.TryGetValue(key, out var known) ? known : all[key] = new();

    private Site Of(SectionSite section, Siblings siblings, Siblings likes)
    {
        var title = section.Title.Trim();
        var term = Asked(title) ?? title;
        var opening = Opening(section);
        if (
            title.Length > TermNames.MostCharacters
            || IsTitleOfGlossary(section)
            || HeadwordOf(
                term.TrimEnd(':', ' '),
                opening,
                Aliases(section, TermNames.Of(term, survey.Language).FirstOrDefault(term), opening)
            )
                is not { } headword
        )
        {
            return new(SiteKind.Heading, section.Parent) { Siblings = siblings, Likes = likes };
        }

        var isDefined = DefinesTerm(headword.Term, opening, survey.Language);
        var traits = TermTraits.Of(term, survey.Language);
        return new(SiteKind.Heading, section.Parent)
        {
            Lead = new(
                term,
                [],
                NameStyle.Plain,
                title.EndsWith(':') ? LeadMark.Colon : LeadMark.Alone,
                term != title,
                true,
                opening
            ),
            Headword = headword,
            Key = survey.Form.Key(headword.Term),
            Defines = isDefined ? 1 : Wording.Opens(opening, survey.Language),
            Objects = traits.IsObjectionable ? 1 : 0,
            Text = GivenText.KindOf(opening, survey.Language),
            HasFigure = GivenText.HasFigure(opening),
            Siblings = siblings,
            Likes = likes,
        };
    }

    /// <summary>A glossary may define what a glossary is; the heading above it names none of its terms.</summary>
    private static bool IsTitleOfGlossary(SectionSite section)
    {
        if (!GlossaryPlaces.IsCalledGlossary(section.Title))
        {
            return false;
        }

        var above = section.Parent;
        while (above is not null && !GlossaryPlaces.IsCalledGlossary(above.Title))
        {
            above = above.Parent;
        }

        return above is null;
    }

    /// <summary>"ABC = Long name" gives both.</summary>
    private Headword? HeadwordOf(string term, string opening, IEnumerable<string> aliases)
    {
        if (term.Split(" = ") is [var name, var other])
        {
            return TermNames.Read(name, aliases.Prepend(other), survey.Language);
        }

        if (ListedNames.Terms(term, opening, survey.Language) is [var first, var second])
        {
            return
                TermNames.Read(first, aliases, survey.Language) is { } one
                && TermNames.Read(second, [], survey.Language) is { } two
                ? one with
                {
                    Others = [.. one.Others, two],
                }
                : null;
        }

        var listed = ListedNames.Of(term);
        return TermNames.Read(
            listed[0],
            ListedNames.Others(listed, survey.Language).Concat(aliases),
            survey.Language
        );
    }

    private IEnumerable<string> Aliases(SectionSite section, string term, string opening) =>
        TextNames
            .InBody(section.Node.Blocks, survey.Language)
            .Concat(AliasSentence.OfLine(opening))
            .Concat(TextNames.In(opening, survey.Language))
            .Concat(NamesOfFirstLine(section))
            .Concat(GivenAgain(section, term, opening));

    private IEnumerable<string> GivenAgain(SectionSite section, string term, string opening) =>
        survey.Given is not { } given ? []
        : section.Lines is [var first, ..] && section.Node.Blocks is [Paragraph, ..]
            ? given.In(term, opening).Concat(given.InMarked(term, first.Line.Text.Marked(0)))
        : given.In(term, opening);

    /// <summary>"<b>Cluster</b> or <b>ring</b> is ...": the text gives the heading's term again with its other names.</summary>
    private IEnumerable<string> NamesOfFirstLine(SectionSite section) =>
        section.Lines is [{ Site: { Headword: { } headword } site }, ..]
        && section.Node.Blocks is [Paragraph, ..]
        && site.Key == survey.Form.Key(section.Title)
            ? headword.Terms.Skip(1)
            : [];

    /// <summary>"What is an X?", "What does “X” mean?" ask for X.</summary>
    private string? Asked(string title) =>
        title.EndsWith('?')
        && Phrases.Open(
            title.AsSpan().TrimStart('¿'),
            (survey.Language ?? KnownLanguages.English).Questions,
            out var length
        )
            ? survey.Form.WithoutArticle(
                WithoutArticle(title.TrimStart('¿')[length..].TrimEnd('?', ' ').Trim())
                    .Trim('“', '”', '„', '«', '»', '"', ' ')
            )
            : null;

    /// <summary>Definite or not, in small letters: a name may begin with one in capitals.</summary>
    private string WithoutArticle(string asked) =>
        asked.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
        && char.IsLower(asked[0])
        && (survey.Language ?? KnownLanguages.English).Articles.Contains(asked[..end])
            ? asked[(end + 1)..]
            : asked;

    private static string Opening(SectionSite section)
    {
        var text = section.Node.Blocks switch
        {
            [Paragraph first, ..] => PlainText.Of(first.Content),
            [Model.List { Items: [{ Blocks: [Paragraph first, ..] }, ..] }, ..] => PlainText.Of(
                first.Content
            ),
            _ => "",
        };
        return text[..Math.Min(text.Length, MostCharactersOfOpening)];
    }

    /// <summary>The text says "term is ..." at once.</summary>
    private static bool DefinesTerm(string term, string opening, Language? language)
    {
        var at = opening.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        return at is >= 0 and <= 12
            && DefinitionWording.Of(opening[(at + term.Length)..], language) is not null;
    }

    public double[] SignalsOf(SectionSite section)
    {
        var site = section.Site!;
        var list = SignalList.Of(site, survey);
        var (beside, all) = (site.Siblings.Of(site.Lead!), site.Likes.Of(site.Lead!));
        list[Signal.Siblings] =
            Math.Log(Math.Min(beside.Lines, ManySiblings)) / Math.Log(ManySiblings);
        list[Signal.SiblingsDefine] = all.Defines / all.Lines;
        list[Signal.SiblingsObject] = all.Objections / all.Lines;
        list.OfTexts(all);
        list[Signal.Alphabet] = SignalList.InOrder(beside);
        list.Set(Signal.Named, site.Lead!.IsMarkInside && site.Defines > Named);
        if (list[Signal.Named] > 0)
        {
            // That other headings ask too is no objection to what one asks for.
            list[Signal.SiblingsObject] = 0;
        }

        list.Set(Signal.Recurs, survey.Uses.Recurs(site.Headword!.Term));
        list.Set(
            Signal.SaysWhat,
            OpeningSentence.SaysWhat(
                site.Headword!.Term,
                site.Lead.After,
                survey.Form,
                survey.Language
            )
        );
        list[Signal.Coverage] = survey.Coverage;
        list.Set(Signal.EndsInColon, section.Title.TrimEnd().EndsWith(':'));
        list.Set(Signal.LetterAbove, section.Parent is { } parent && IsLetter(parent));
        list.Set(Signal.LetterAmongLetters, IsLetter(section) && _letters[site.Siblings] > 1);
        list.Set(Signal.UnderTerm, section.Parent?.Site is { IsLikely: true });
        list.Set(Signal.HasSections, section.Children.Count > 0);
        list.Set(Signal.OnlySections, section.Node.Blocks is [Model.Section, ..]);
        if (SourceTitles.Include(section.Title))
        {
            list.Set(Signal.Label, isSo: true);
        }

        list.Set(Signal.Empty, section.Node.Blocks.Count == 0);
        list.Set(Signal.OpensWithList, section.Node.Blocks is [Model.List, ..]);
        list.Set(
            Signal.Linked,
            section.Node.Source.Anchors.Any(survey.Targets.Contains)
                || survey.Targets.Contains(Slug.Of(section.Title))
        );
        list.Set(
            Signal.RepeatsTitle,
            site.Lead.After.Contains(site.Headword!.Term, StringComparison.OrdinalIgnoreCase)
        );
        list[Signal.Brief] = (double)_brief.GetValueOrDefault(section.Node.Level) / all.Lines;
        list[Signal.Terse] = (double)_terse.GetValueOrDefault(section.Node.Level) / all.Lines;
        list.Set(Signal.Outermost, section.Parent is null && site.Siblings.Lines == 1);
        list[Signal.HoldsLeads] = section.Node.Blocks is [Table or DefinitionList, ..]
            ? 1
            : HoldsLeads(section);
        list.Set(
            Signal.HoldsGlossaries,
            section.Children.Count(child => HoldsLeads(child) > MostLeads) >= FewestGlossaries
        );
        list[Signal.HoldsLabels] = HoldsLabels(section);
        return list.Values;
    }

    /// <summary>"B", under which a glossary lists what begins with it.</summary>
    private static bool IsLetter(SectionSite section) =>
        section.Title.Count(char.IsLetterOrDigit) == 1;

    /// <summary>A paragraph or two that may be a definition, and no heading.</summary>
    private static bool IsBrief(SectionSite section) =>
        section.Node.Blocks is [Paragraph, ..]
        && section.Site!.Defines > 0
        && section.Children.Count == 0
        && section.Lines.Sum(line => PlainText.Words(line.Line.Text.Words)) <= MostWordsOfBrief;

    private static bool IsTerse(string text) =>
        SentenceMarks.Count(text) is >= FewestSentences and var sentences
        && PlainText.Words(text) <= sentences * MostWordsOfSentence;

    /// <summary>Share of its lines that open as entries may.</summary>
    private double HoldsLeads(SectionSite section)
    {
        var lines = section.Lines.Where(line => line.Place.Depth == 0).ToList();
        var leads = lines.Count(survey.OpensAsEntry);
        return leads < FewestLeads ? 0 : Math.Min(1, (double)EnoughLeads * leads / lines.Count);
    }

    /// <summary>Share of what stands under it that is led by the same words in other places too: "Applications".</summary>
    private double HoldsLabels(SectionSite section)
    {
        var sites = section
            .Children.Select(child => child.Site!)
            .Concat(section.Lines.Select(line => line.Site))
            .Where(site => site.Lead is not null)
            .ToList();
        return sites.Count == 0
            ? 0
            : (double)sites.Count(site => survey.Leads(site.Kind, site.Key) > 2) / sites.Count;
    }
}
