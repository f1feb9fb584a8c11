using Publisher.Model;

namespace Publisher.Normalisation.Entries;

/// <summary>Recognises what a document defines: every place that may define a term is listed with its signals, and
/// judged. Headings come first, then lines and rows, then words within lines, each knowing what was found
/// before.</summary>
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
        recognition.JudgeHeadings();
        recognition.JudgeLines();
        recognition.JudgePairs();
        recognition.JudgeMentions();
        return recognition;
    }

    private void JudgeHeadings()
    {
        var sites = new HeadingSites(Survey);
        sites.Find();
        foreach (var section in Survey.Sections.Where(section => section.Site!.Lead is not null))
        {
            var site = section.Site!;
            site.Signals = sites.SignalsOf(section);
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
                site.Signals = LineSignals.Of(line, Survey);
            }

            site.Verdict = Chosen(line.Line.Words) ?? (site.Lead is null ? null : ByRule(line));
        }
    }

    private Verdict? ByRule(LineSite line)
    {
        var (lead, site) = (line.Site.Lead!, line.Site);
        return line.Place.Rule switch
        {
            ShapeRule.Any => _judge.Judge(site),
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
        foreach (
            var pairs in Survey.Pairs.GroupBy(pair => pair.Of, ReferenceEqualityComparer.Instance)
        )
        {
            PairSignals.Set([.. pairs], Survey);
            foreach (var pair in pairs.Where(pair => pair.Site.Lead is not null))
            {
                pair.Site.Verdict = Chosen(pair.Term) ?? ByRule(pair);
            }
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
        foreach (var line in Survey.Lines)
        {
            if (
                line.Place.Rule is not (ShapeRule.Any or ShapeRule.Bold)
                || Settings.Excludes(line.Line.Words)
            )
            {
                continue;
            }

            var sites = mentions.In(line);
            foreach (var site in sites)
            {
                site.Verdict = _judge.Judge(site);
                if (site.IsTaken)
                {
                    known.UnionWith(Keys(site.Headword!));
                }
            }

            if (sites.Count > 0)
            {
                Mentions[line.Node] = sites;
            }
        }
    }

    private HashSet<string> Known() =>
        [
            .. Survey
                .Sections.Select(section => section.Site!)
                .Concat(Survey.Lines.Select(line => line.Site))
                .Concat(Survey.Pairs.Select(pair => pair.Site))
                .Where(site => site is { IsTaken: true, Headword: not null })
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
