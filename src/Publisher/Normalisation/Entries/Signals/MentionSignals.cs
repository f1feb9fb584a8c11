using System.Buffers;
using Publisher.Languages;
using Publisher.Normalisation.Entries.Leads;

namespace Publisher.Normalisation.Entries.Signals;

/// <summary>What is known of words within a line that are set apart.</summary>
internal sealed class MentionSignals(EntrySurvey survey)
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" .,;:)\n");

    private static readonly SearchValues<char> EndsOfWords = SearchValues.Create(".;:!?,(\n");

    private const double CrowdOf = 5;
    private const int LongestAside = 40;

    private readonly Language _language = survey.Language ?? KnownLanguages.English;
    private readonly Dictionary<NameStyle, double> _habits = Habits(survey);

    /// <summary>Share of the lines that set words apart within their sentences in each of the styles.</summary>
    private static Dictionary<NameStyle, double> Habits(EntrySurvey survey)
    {
        var habits = new Dictionary<NameStyle, double>();
        foreach (var line in survey.Lines)
        {
            var runs = line.Line.Text.Runs().Where(run => run.Start > 0);
            foreach (var style in runs.Select(run => run.Style).Distinct())
            {
                habits[style] = habits.GetValueOrDefault(style) + (1.0 / survey.Lines.Count);
            }
        }

        return habits;
    }

    /// <param name="runs">How many stretches of the line are set apart.</param>
    public SignalList Of(Site site, LineSite line, StyledRun run, int runs)
    {
        var list = SignalList.Of(site, survey);
        list.OfMark(
            EndsClause(line.Line.Text.Words[run.End..]) ? LeadMark.FullStop : site.Lead!.Mark
        );
        list.OfReading(site.Reading);
        OfSentence(list, site, line.Line.Text.Words, run);
        list.Set(Signal.InEntry, line.Site.IsTaken);
        list.Set(
            Signal.OfTitle,
            site.Section is { } section && survey.Form.Key(section.Title) == site.Key
        );
        list[Signal.Crowd] = Math.Min(1, (runs - 1) / CrowdOf);
        list[Signal.Habit] = _habits.GetValueOrDefault(run.Style);
        list[Signal.Coverage] = survey.Coverage;
        list.Set(Signal.Nested, line.Place.Depth > 0);
        var (term, words) = (site.Lead!.Term, line.Line.Text.Words);
        list.Set(
            Signal.Recurs,
            survey.Uses.IsAfter(term, line.Number)
                || words.AsSpan(run.End).Contains(term, StringComparison.OrdinalIgnoreCase)
        );
        list.Set(Signal.UsedBefore, survey.Uses.IsBefore(term, line.Number));
        return list;
    }

    private void OfSentence(SignalList list, Site site, string words, StyledRun run)
    {
        var (before, after) = (words[..run.Start], words[run.End..]);
        var isNamed =
            Phrases.CloseWithArticle(before, _language.Namings, _language)
            || IsNamedBehind(after)
            || IsFramed(before, after)
            || NamesDescribed(before, after);
        list.Set(Signal.Named, isNamed);
        list.Set(Signal.SaysWhat, isNamed || site.Reading is { Strength: Strength.Sentence });
        if (isNamed && _language.Tag != "en")
        {
            list.Set(Signal.Accepted, isSo: true);
        }

        var opensSentence = before.TrimEnd() is [] or [.., '.' or '!' or '?'];
        list.Set(Signal.OpensSentence, opensSentence);
        list.Set(Signal.IsSaid, Phrases.CloseWithArticle(before, _language.Copulas, _language));
        list.Set(
            Signal.Article,
            Phrases.CloseWithArticle(before, [], _language)
                || Phrases.CloseWithContraction(before, _language)
        );
        list.Set(Signal.Bracket, after.TrimStart() is ['(', ..]);
        list.Set(Signal.Explained, Explains(after));
        list.Set(
            Signal.CopulaLater,
            OpensWithArticle(before) && DefinitionWording.SaysWhatLater(after, _language)
        );
        list.Set(Signal.ProperName, !opensSentence && IsCapital(site.Lead!.Term));
        list[Signal.Defines] = Defines(after);
        list.Set(
            Signal.Remarks,
            site.Lead!.Mark == LeadMark.Copula && DefinitionWording.Remarks(after)
        );
    }

    /// <summary>Nothing but an article stands between the beginning of the sentence and the words.</summary>
    private bool OpensWithArticle(string before)
    {
        var words = before.AsSpan().TrimEnd(" \u00A0“”„\"«»‘’'");
        return Phrases.CloseWithArticle(words, [], _language)
            && words[..Math.Max(0, words.LastIndexOf(' '))].TrimEnd()
                is []
                    or [.., '.' or '!' or '?'];
    }

    private static bool EndsClause(string after) => after.TrimStart() is [';' or ')', ..];

    /// <summary>A verb that says what something does is half of a definition.</summary>
    private double Defines(string after) =>
        DefinitionWording.Remarks(after) ? 0
        : DefinitionWording.Of(after, survey.Language) is not var (strength, _) ? 0
        : strength > Strength.Place ? 1
        : 0.5;

    /// <summary>"Unter <b>Gare</b> (auch Stückgare) versteht man".</summary>
    private bool IsFramed(string before, string after)
    {
        var behind = after.AsSpan().TrimStart(" ”“\"»");
        if (behind is ['(', ..] && behind.IndexOf(')') is > 0 and var end)
        {
            behind = behind[(end + 1)..];
        }

        return _language.Framing.Count > 0
            && Phrases.Open(behind.TrimStart(" ,"), _language.Framed, out _)
            && Phrases.CloseWithArticle(before, [.. _language.Framing], _language);
    }

    /// <summary>"An attack on two pieces at once, or <b>fork</b>, is": what was described is named between two marks.</summary>
    private bool NamesDescribed(string before, string after)
    {
        var words = before.AsSpan().TrimEnd();
        if (Phrases.CloseWithArticle(words, [], _language))
        {
            words = words[..Math.Max(0, words.LastIndexOf(' '))].TrimEnd();
        }

        var blank = words.LastIndexOf(' ');
        return blank > 0
            && words[..blank].TrimEnd() is [.., ',']
            && _language.Alternatives.Contains(words[(blank + 1)..].ToString())
            && after.AsSpan().TrimStart() is [] or [',' or '.' or ';' or ':' or '–' or '—', ..];
    }

    /// <summary>"wird <b>Gare</b> genannt".</summary>
    private bool IsNamedBehind(string after)
    {
        var words = after.AsSpan().TrimStart(" \u00A0”“\"»");
        var end = words.IndexOfAny(WordEnds);
        return _language.BehindNames.Contains((end < 0 ? words : words[..end]).ToString());
    }

    /// <summary>In the middle of a sentence a capital opens the title of a work or the name of somebody, where nouns have
    /// none.</summary>
    private bool IsCapital(string term) =>
        !_language.CapitalisesNouns && term is [var first, ..] && char.IsUpper(first);

    /// <summary>A dash, a colon, a comma with an article, "that is": what follows says what was just named.</summary>
    private bool Explains(string after)
    {
        var (mark, length) = Separators.AtStart(after, _language);
        return ExplainsLater(after)
            // A colon that closes its line introduces what comes below.
            || (mark is LeadMark.Colon or LeadMark.Dash && !after.AsSpan(length).IsWhiteSpace())
            || (mark == LeadMark.Comma && Phrases.OpensWithArticle(after.AsSpan(length), _language))
            || (
                after.AsSpan().TrimStart() is [',' or '(', .. var clause]
                && Phrases.Open(clause, _language.Explaining, out _)
            );
    }

    /// <summary>", that is" a few words behind, which the words of relative clauses would not be.</summary>
    private bool ExplainsLater(string after)
    {
        var comma = after.AsSpan().IndexOfAny(EndsOfWords);
        return comma is > 0 and < LongestAside
            && after[comma] is ',' or '('
            && Phrases.Open(after.AsSpan(comma + 1), _language.Explaining, out var length)
            && !_language.Relatives.Contains(after.Substring(comma + 1, length).Trim());
    }
}
