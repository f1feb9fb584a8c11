using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;

namespace Publisher.Normalisation.Entries.Signals;

/// <summary>What is known of the rows of a table or the groups of a definition list.</summary>
internal static class PairSignals
{
    /// <summary>Definitions of so many words to one of their terms are as long as can be.</summary>
    private const double LongRatio = 6;
    private const int MostWordsOfFigure = 2;
    private const int LongestFigure = 20;

    /// <summary>Gives the pairs of one table or list their signals.</summary>
    public static void Set(IReadOnlyList<PairSite> pairs, EntrySurvey survey)
    {
        var terms = pairs.Sum(pair => PlainText.Words(pair.Term));
        var definitions = pairs.Sum(pair => PlainText.Words(pair.Definition));
        var figures = (double)pairs.Count(pair => IsFigure(pair.Definition)) / pairs.Count;
        foreach (var pair in pairs.Where(pair => pair.Site.Lead is not null))
        {
            var list = SignalList.Of(pair.Site, survey);
            var count = pair.Site.Siblings.Of(pair.Site.Lead!);
            list.Set(Signal.TwoColumns, pair.Columns == 2);
            list.Set(Signal.TermList, pair.Of is DefinitionList);
            list.Set(Signal.DefinitionColumn, pair.HasDefinitionHead);
            list.Set(
                Signal.TermColumn,
                PairColumns.HeadsTerms(pair.Head, survey.Language)
                    || (pair.HasDefinitionHead && PairColumns.HeadsNames(pair.Head))
            );
            list[Signal.LongDefinitions] = Math.Min(
                1,
                definitions / (LongRatio * Math.Max(1, terms))
            );
            list[Signal.Figures] = figures;
            list[Signal.SiblingsDefine] = count.Defines / count.Lines;
            list[Signal.SiblingsObject] = count.Objections / count.Lines;
            list[Signal.Alphabet] = SignalList.InOrder(count);
            list.Set(Signal.Short, !pair.Definition.Any(char.IsLetter));
            pair.Site.Signals = list.Values;
        }
    }

    /// <summary>A figure, a state, a name and no sentence.</summary>
    private static bool IsFigure(string text) =>
        PlainText.Words(text) <= MostWordsOfFigure
        || (text.Any(char.IsDigit) && text.Length < LongestFigure);
}
