using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Entries.Signals;
using Publisher.Normalisation.Entries.Sites;

namespace Publisher.Normalisation.Entries;

/// <summary>Recognises what a document defines. Every place that may define a term is listed with its signals and looked
/// at by itself, then judged with what was thought of its neighbours: headings first, then lines and rows, then words
/// within lines, each knowing what was found before.</summary>
internal sealed class EntryRecognition
{
    private readonly EntryJudge _judge;

    private EntryRecognition(Document document, EntrySettings settings, EntryJudge judge)
    {
        Settings = settings;
        _judge = judge;
        Survey = EntrySurvey.Of(document, settings);
    }

    public EntrySettings Settings { get; }

    public EntrySurvey Survey { get; }

    /// <summary>What each line names beside its lead, in order.</summary>
    public Dictionary<Paragraph, List<Site>> Mentions { get; } =
        new(ReferenceEqualityComparer.Instance);

    public static Document Apply(Document document, EntrySettings settings, EntryJudge judge) =>
        EntryRewriter.Apply(document, Of(document, settings, judge));

    /// <summary>Everything that was considered, with its signals and what was decided.</summary>
    public static EntryRecognition Of(Document document, EntrySettings settings, EntryJudge judge)
    {
        var recognition = new EntryRecognition(document, settings, judge);
        recognition.See();
        Neighbours.Set(recognition.Survey);
        recognition.JudgeHeadings();
        recognition.JudgeLines();
        recognition.JudgePairs();
        recognition.JudgeMentions();
        return recognition;
    }

    /// <summary>Looks at every place again by itself, as another judge would, and at its neighbours.</summary>
    public void Compare(EntryJudge judge)
    {
        foreach (var site in Survey.Sites.Concat(MentionsInOrder).Where(site => site.IsSeen))
        {
            site.FirstSight = judge.FirstSight(site);
        }

        Neighbours.Set(Survey);
        Neighbours.Set([.. MentionsInOrder]);
    }

    private IEnumerable<Site> MentionsInOrder =>
        Survey.Lines.SelectMany(line => Mentions.GetValueOrDefault(line.Node, []));

    /// <summary>By itself, each knowing what is likely of the headings above it.</summary>
    private void See()
    {
        var headings = new HeadingSites(Survey);
        headings.Find();
        foreach (var section in Survey.Sections.Where(section => section.Site!.Lead is not null))
        {
            See(section.Site!, headings.SignalsOf(section));
        }

        foreach (var line in Survey.Lines.Where(line => line.Site.Lead is not null))
        {
            See(line.Site, LineSignals.Of(line, Survey));
        }

        foreach (
            var pairs in Survey.Pairs.GroupBy(pair => pair.Of, ReferenceEqualityComparer.Instance)
        )
        {
            PairSignals.Set([.. pairs], Survey);
            foreach (var pair in pairs.Where(pair => pair.Site.IsSeen))
            {
                See(pair.Site, pair.Site.Signals);
            }
        }
    }

    private void See(Site site, double[] signals)
    {
        site.Signals = signals;
        site.FirstSight = _judge.FirstSight(site);
    }

    private void JudgeHeadings()
    {
        foreach (var section in Survey.Sections.Where(section => section.Site!.Lead is not null))
        {
            var site = section.Site!;
            site.Set(Signal.UnderTerm, section.Parent?.Site is { IsTaken: true });
            var rule = section.Parent?.Rule ?? Settings.Shape;
            var isLowest = section.Children.Count == 0 && site.Objects == 0;
            site.Verdict =
                Chosen(section.Title)
                ?? rule switch
                {
                    ShapeRule.Any => _judge.Judge(site),
                    ShapeRule.Heading when isLowest => Verdicts.ByRule,
                    _ => null,
                };
        }
    }

    private void JudgeLines()
    {
        foreach (var line in Survey.Lines)
        {
            var site = line.Site;
            if (site.Lead is not null)
            {
                site.Set(Signal.UnderTerm, site.Section?.Site is { IsTaken: true });
                site.Set(Signal.UnderEntry, line.Place.Parent?.Site is { IsTaken: true });
            }

            site.Verdict = Chosen(line.Line.Words) ?? (site.Lead is null ? null : ByRule(line));
        }
    }

    /// <summary>Words in plain type with nothing behind or under them define nothing, however many lines are like it: a list
    /// of words is no glossary.</summary>
    private static bool IsBare(LineSite line) =>
        line is { HasText: false, Points.Count: 0 }
        && line.Site.Lead is { Mark: LeadMark.Alone, Style: NameStyle.Plain };

    private Verdict? ByRule(LineSite line)
    {
        var (lead, site) = (line.Site.Lead!, line.Site);
        return line.Place.Rule switch
        {
            ShapeRule.Any => IsBare(line) ? null : _judge.Judge(site),
            ShapeRule.Bold => Verdicts.Forced(
                lead.Style == NameStyle.Bold && site.Reading is not { Headword: null }
            ),
            ShapeRule.Colon => Verdicts.Forced(lead.Mark == LeadMark.Colon && site.Objects == 0),
            ShapeRule.Dash => Verdicts.Forced(lead.Mark == LeadMark.Dash && site.Objects == 0),
            _ => null,
        };
    }

    private void JudgePairs()
    {
        foreach (var pair in Survey.Pairs.Where(pair => pair.Site.Lead is not null))
        {
            pair.Site.Verdict = Chosen(pair.Term) ?? ByRule(pair);
        }
    }

    private Verdict? ByRule(PairSite pair) =>
        (pair.Site.Section?.Rule ?? Settings.Shape) switch
        {
            ShapeRule.Any => _judge.Judge(pair.Site),
            ShapeRule.Table when pair.Of is Table => Verdicts.ByRule,
            _ => null,
        };

    private void JudgeMentions()
    {
        var known = Known();
        var mentions = new MentionSites(Survey, known);
        foreach (var line in Survey.Lines.Where(MayMention))
        {
            if (mentions.In(line) is { Count: > 0 } sites)
            {
                sites.ForEach(site => site.FirstSight = _judge.FirstSight(site));
                Mentions[line.Node] = sites;
            }
        }

        Neighbours.Set([.. MentionsInOrder]);
        foreach (var line in Survey.Lines)
        {
            foreach (var site in Mentions.GetValueOrDefault(line.Node, []))
            {
                site.Set(Signal.KnownName, known.Contains(site.Key));
                site.Verdict = mentions.IsNew(site, line) ? _judge.Judge(site) : null;
                if (site.IsTaken)
                {
                    known.UnionWith(Keys(site.Headword!));
                }
            }
        }
    }

    private bool MayMention(LineSite line) =>
        line.Place.Rule is ShapeRule.Any or ShapeRule.Bold && !Settings.Excludes(line.Line.Words);

    private HashSet<string> Known() =>
        [
            .. Survey
                .Sites.Where(site => site is { IsTaken: true, Headword: not null })
                .SelectMany(site => Keys(site.Headword!)),
        ];

    private IEnumerable<string> Keys(Headword headword) =>
        headword
            .Others.Prepend(headword)
            .SelectMany(each => each.Terms.AsEnumerable())
            .Select(Survey.Form.Key);

    /// <summary>What the author says in the configuration.</summary>
    private Verdict? Chosen(string words) =>
        Settings.Excludes(words) ? Verdicts.Excluded
        : Settings.Forces(words) is not null ? Verdicts.Quoted
        : null;
}
