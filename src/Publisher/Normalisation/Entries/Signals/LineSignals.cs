using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;

namespace Publisher.Normalisation.Entries.Signals;

/// <summary>What is known of a line that opens with what may be a term.</summary>
internal static class LineSignals
{
    private const int FewestWords = 2;
    private const int FewestLeads = 2;
    private const int MostWordsOfName = 5;
    private const double FewestDefining = 0.3;

    public static double[] Of(LineSite line, EntrySurvey survey)
    {
        var site = line.Site;
        var lead = site.Lead!;
        var list = SignalList.Of(site, survey);
        list.OfSiblings(site);
        list.OfMark(lead);
        list.Set(Signal.UnderTerm, site.Section?.Site is { IsLikely: true });
        list.Set(Signal.UnderLabel, line.Place.Parent is { } parent && IsLabel(parent, survey));
        if (lead.IsWhole && TermWording.IsQuestion(line.Line.Words))
        {
            list[Signal.Question] = 1;
        }

        list.Set(Signal.HoldsLeads, lead.Mark == LeadMark.Alone && HoldsLeads(line, survey));
        list.Set(Signal.Nested, line.Place.Depth > 0);
        list.Set(Signal.UnderEntry, line.Place.Parent?.Site is { IsLikely: true });
        list.Set(Signal.Ordered, line.IsOrdered);
        list.Set(Signal.Announced, line.Place.IsAnnounced);
        list.Set(Signal.HasText, lead.Mark == LeadMark.Alone && line.HasText);
        list.Set(
            Signal.Bare,
            lead.Mark == LeadMark.Alone && lead.Style == NameStyle.Plain && !line.HasText
        );
        list.Set(
            Signal.Short,
            PlainText.Words(lead.After) < FewestWords
                && lead.Mark != LeadMark.Alone
                && site.Reading is not { Headword: not null, Strength: > Strength.Place }
        );
        list.Set(Signal.SameAs, NamesAnother(site, survey));
        list.OfReading(site.Reading);
        OfReading(list, site, line.Line.Language);
        OfName(list, line, survey);
        list[Signal.Coverage] = survey.Coverage;
        list[Signal.CoverageHere] = site.Section?.Coverage ?? survey.Coverage;
        return list.Values;
    }

    /// <summary>What its text and the rest of the document say of the name; labels are not spoken of again.</summary>
    private static void OfName(SignalList list, LineSite line, EntrySurvey survey)
    {
        var (term, after) = (line.Site.Headword!.Term, line.Site.Lead!.After);
        if (line.Site.Lead.Mark == LeadMark.Alone || list[Signal.SmallWords] == 1)
        {
            return;
        }

        list.Set(
            Signal.RepeatsTitle,
            list[Signal.UnderTerm] == 0 && after.Contains(term, StringComparison.OrdinalIgnoreCase)
        );
        list.Set(
            Signal.Recurs,
            survey.Uses.IsAfter(term, line.Number) || survey.Uses.IsBefore(term, line.Number)
        );
        if (
            line.Site.Lead.Mark is LeadMark.FullStop or LeadMark.Colon or LeadMark.Dash
            && OpeningSentence.SaysWhat(term, after, survey.Form, survey.Language)
        )
        {
            list.Set(Signal.SaysWhat, isSo: true);
        }
    }

    private static void OfReading(SignalList list, Site site, Language? language)
    {
        var lead = site.Lead!;
        var remarks = Wording.Remarks(lead.After, language);
        list.Set(Signal.Remarks, lead.Mark is LeadMark.Copula or LeadMark.None && remarks);
        list.Set(
            Signal.Refused,
            (remarks || language is null or { Tag: "en" })
                && site.Reading is { Headword: null }
                && (lead.Mark != LeadMark.Alone || site.Objects > 0)
        );
        list.Set(
            Signal.SaysWhat,
            site.Reading is { Headword: not null, Strength: Strength.Sentence }
                || (
                    lead is { Mark: LeadMark.Copula, Style: not NameStyle.Plain }
                    && Wording.SaysWhat(lead, language)
                )
        );
        list.Set(Signal.Story, lead.Mark == LeadMark.RunIn && DefinedBeside(site) < FewestDefining);
        list.Set(
            Signal.CopulaLater,
            lead is { Mark: LeadMark.None, Style: not NameStyle.Plain }
                && language is not null
                && DefinitionWording.SaysWhatLater(lead.After, language)
        );
        list.Set(
            Signal.PlainCopula,
            lead is { Style: NameStyle.Plain, Mark: LeadMark.Copula or LeadMark.None }
                && site.Reading is not { Headword: not null }
        );
    }

    /// <summary>"Loop = Bight", where Bight is defined too.</summary>
    private static bool NamesAnother(Site site, EntrySurvey survey)
    {
        var after = site.Lead!.After;
        if (after.Length == 0 || PlainText.Words(after) > MostWordsOfName)
        {
            return false;
        }

        var key = survey.Form.Key(after.Trim(' ', '.'));
        return key != site.Key
            && (survey.Leads(SiteKind.Line, key) > 0 || survey.Leads(SiteKind.Heading, key) > 0);
    }

    private static double DefinedBeside(Site site) =>
        site.Siblings.Of(site.Lead!) is var beside ? beside.Defines / beside.Lines : 0;

    /// <summary>Words above points that open as entries head a group of them.</summary>
    private static bool HoldsLeads(LineSite line, EntrySurvey survey)
    {
        var leads = line.Points.Count(survey.OpensAsEntry);
        return leads >= FewestLeads && leads * 2 >= line.Points.Count;
    }

    /// <summary>Whether the points under a line are its examples, not terms beside it.</summary>
    private static bool IsLabel(LineSite line, EntrySurvey survey) =>
        line.Site.Lead is null
            ? line.Line.Words.TrimEnd().EndsWith(':')
            : line.Site.Objects > 0 || survey.IsLabel(line.Site);
}
