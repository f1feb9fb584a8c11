using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Entries.Signals;
using Publisher.Normalisation.Names;
using Publisher.Words;

namespace Publisher.Normalisation.Entries.Sites;

/// <summary>Finds the words within lines that are set apart and may be defined there, once it is known which names lines
/// and headings define.</summary>
/// <param name="known">Names that are defined elsewhere, in their normal form.</param>
internal sealed partial class MentionSites(EntrySurvey survey, IReadOnlySet<string> known)
{
    private const int MostWords = 8;

    /// <summary>Words in bold that are so much longer than their term are the sentence that names it.</summary>
    private const int MostOfTerm = 3;

    private readonly HashSet<string> _before = new(StringComparer.Ordinal);
    private readonly Siblings _all = new();
    private readonly MentionSignals _signals = new(survey);

    /// <summary>To be asked for the lines in their order.</summary>
    public List<Site> In(LineSite line)
    {
        var found = new List<Site>();
        if (line.Line.Text.IsStatement)
        {
            return found;
        }

        var runs = line.Line.Text.Runs().ToList();
        var readings = DefiningMention.In(line.Line).ToList();
        var isJoined = false;
        StyledRun? named = null;

        // A whole line in bold may name its term at its end; what it begins with is judged as its lead.
        var isNamedInBold = runs.Count == 1 && readings.Count == 1 && !line.Site.IsTaken;
        foreach (var (at, run) in runs.Index())
        {
            isJoined = IsJoined(line, at > 0 ? runs[at - 1] : run, run) && (isJoined || at == 1);
            var term = line.Line.Text.Words[run.Start..run.End].Trim();
            var key = survey.Form.Key(term);
            if (
                run.Style is NameStyle.Bold or NameStyle.Italic
                && (
                    isNamedInBold
                    || (
                        PlainText.Words(term) <= MostWords
                        && !isJoined
                        && !DefiningMention.NamesOther(line.Line.Text.Words[..run.Start])
                        && !IsLead(line, run, key)
                    )
                )
                && Of(line, run, term, readings) is { } site
                && site.Key != line.Site.Key
                && MayBeNew(site)
            )
            {
                var list = _signals.Of(site, line, run, runs.Count);
                list.Set(Signal.KnownName, known.Contains(site.Key));
                list.Set(Signal.SetApartBefore, _before.Contains(survey.Form.Key(site.Lead!.Term)));
                list.Set(Signal.JoinsNamed, named is { } other && IsInSentence(line, other, run));
                site.Signals = list.Values;
                found.Add(site);
                named = list[Signal.Named] > 0 ? run : named;
            }

            _before.Add(key);
        }

        found.AddRange(Quoted(line, runs));
        return found;
    }

    /// <summary>Words in quotation marks, which are a name only where their sentence gives it: "called “X”", "by “X” we
    /// mean".</summary>
    private IEnumerable<Site> Quoted(LineSite line, List<StyledRun> runs)
    {
        foreach (Match match in QuotedWords().Matches(line.Line.Text.Words))
        {
            var name = match.Groups["name"];
            var run = new StyledRun(name.Index, name.Index + name.Length, NameStyle.Quoted);
            if (
                !runs.Exists(other => other.Start < run.End && run.Start < other.End)
                && Of(line, run, name.Value, []) is { } site
                && site.Key != line.Site.Key
                && MayBeNew(site)
                && _signals.Of(site, line, run, runs.Count + 1) is var list
                && list[Signal.Named] > 0
            )
            {
                list.Set(Signal.KnownName, known.Contains(site.Key));
                list.Set(Signal.SetApartBefore, _before.Contains(site.Key));
                site.Signals = list.Values;
                yield return site;
            }
        }
    }

    [GeneratedRegex(
        """(?<=^|[\s(])[“„«»"”]\s?(?<name>\p{L}[^“”„«»"()]{1,60}?)\s?[”“»«"](?=[\s.,;:)]|$)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex QuotedWords();

    private static bool IsInSentence(LineSite line, StyledRun before, StyledRun run) =>
        before.Style == run.Style
        && SentenceMarks.Count(line.Line.Text.Words.AsSpan(before.End..run.Start)) == 0;

    /// <summary>"<b>Wheat</b>, <b>rye</b> and <b>oats</b> are": what is joined to the first words shares their fate.</summary>
    private static bool IsJoined(LineSite line, StyledRun before, StyledRun run)
    {
        var words = line.Line.Text.Words;
        var joint = before == run ? "-" : words[before.End..run.Start].Trim(' ', ',');
        return joint.Length == 0
            || (line.Line.Language ?? KnownLanguages.English).Joiners.Contains(joint);
    }

    /// <summary>Whether the line's first words are meant, which were judged as such.</summary>
    private static bool IsLead(LineSite line, StyledRun run, string key) =>
        line.Site.Lead is { } lead
        && (
            key == line.Site.Key
            || (
                lead.Style == run.Style
                && lead.Mark != LeadMark.Alone
                && !line.Line.Text.Words[..run.Start].Contains(' ', StringComparison.Ordinal)
            )
            || (line.Site.IsTaken && lead.IsWhole && lead.Style == run.Style)
        );

    /// <summary>What another place defines is defined again, and an entry defines a second term, only by a sentence that says what it is.</summary>
    public bool IsNew(Site site, LineSite line) =>
        MayBeNew(site) && (!line.Site.IsTaken || SaysWhat(site));

    private bool MayBeNew(Site site) =>
        !known.Contains(site.Key) || site.Reading is { Strength: Strength.Sentence };

    private static bool SaysWhat(Site site) =>
        site.Reading is { Strength: Strength.Sentence }
        || (
            (site.Signals[(int)Signal.SaysWhat] > 0 || site.Lead!.Mark == LeadMark.Copula)
            && site.Signals[(int)Signal.Remarks] == 0
        );

    /// <summary>In whole words: "leaseholder" does not hold "leasehold".</summary>
    private static bool Holds(string term, string name)
    {
        var at = term.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(term[at - 1]))
            && (at + name.Length == term.Length || !char.IsLetterOrDigit(term[at + name.Length]));
    }

    private Site? Of(LineSite line, StyledRun run, string term, List<TermReading> readings)
    {
        var words = line.Line.Text.Words;
        var reading = readings.Find(each =>
            each.Headword!.Terms.AsEnumerable()
                .Concat(each.Headword.Others.Select(other => other.Term))
                .Any(name => Holds(term, name))
        );
        var zone = NameZone.Read(term, line.Line.Text.Marked(run.End), line.Line.Language);
        var headword =
            reading?.Headword ?? TermNames.Read(term + zone.Joined, zone.Names, line.Line.Language);
        return headword is null
            ? null
            : new(SiteKind.Mention, line.Site.Section)
            {
                Lead = new(
                    term.Length > headword.Term.Length * MostOfTerm ? headword.Term : term,
                    zone.Names,
                    run.Style,
                    Separators.AtStart(MarkedText.Plain(zone.After), line.Line.Language).Mark,
                    false,
                    false,
                    words[run.End..]
                ),
                Headword = headword,
                Reading = reading,
                Key = survey.Form.Key(headword.Term),
                Siblings = _all,
                Likes = _all,
            };
    }
}
