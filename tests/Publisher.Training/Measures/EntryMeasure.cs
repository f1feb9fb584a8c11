using System.Globalization;
using Publisher.Normalisation;
using Publisher.Normalisation.Entries;

namespace Publisher.Training.Measures;

/// <summary>Entries and aliases of each document, found with weights that were learned from all others.</summary>
internal sealed class EntryMeasure : ICorpusMeasure
{
    public void Print(Corpus corpus, TextWriter output, bool withLists)
    {
        var training = new EntryTraining(EntryCorpus.ToLearnFrom(corpus), EntryWeights.Shipped());
        Print(
            "Entries and aliases, each author's documents judged by what was learned from all others'",
            [.. corpus.All.Select(document => Score(document, training.Without(document)))],
            output,
            withLists
        );
        var judge = training.Judge;
        Print(
            "Documents of our own that nothing was learned from",
            [.. corpus.Own.Select(document => Score(document, judge))],
            output,
            withLists
        );
        Print(
            "In sample: the same authors, judged by what was learned from them too",
            [.. corpus.All.Select(document => Score(document, judge))],
            output,
            withLists: false
        );
    }

    private static void Print(
        string title,
        List<EntryScore> scores,
        TextWriter output,
        bool withLists
    )
    {
        output.WriteLine($"{title}:");
        output.WriteLine();
        output.WriteLine(
            "| document | precision | recall | lines | each term | false | aliases: precision | recall |"
        );
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var score in scores)
        {
            output.WriteLine(Row(score.Document.Name, [score]));
        }

        var judged = scores.FindAll(score => score.Document.IsJudged);
        output.WriteLine(Row("**all judged, by line**", judged));
        output.WriteLine(Mean(judged.FindAll(score => score.Lines > 0)));
        var none = scores.FindAll(score => !score.Document.IsGlossary);
        var lines = none.Sum(score => score.Document.TextLines);
        var wrong = none.Sum(score => score.False.Count);
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Documents that are no glossaries: {wrong} entries in {lines} lines, {1000.0 * wrong / Math.Max(1, lines):0.0} in 1,000."
            )
        );
        output.WriteLine();
        if (withLists)
        {
            List(scores, output);
        }
    }

    private static EntryScore Score(JudgedDocument document, EntryJudge judge) =>
        new(document, Normaliser.Normalise(document.Document, new() { Judge = judge }));

    private static string Row(string name, IReadOnlyList<EntryScore> scores)
    {
        int Sum(Func<EntryScore, int> count) => scores.Sum(count);
        var (right, wrong) = (Sum(score => score.Right), Sum(score => score.False.Count));
        var (given, bad) = (
            Sum(score => score.AliasesRight),
            Sum(score => score.AliasesFalse.Count)
        );
        return $"| {name} | {Ratio(right, right + wrong)} | {Ratio(Sum(score => score.LinesFound), Sum(score => score.Lines))} | {Sum(score => score.LinesFound)}/{Sum(score => score.Lines)} | {Ratio(Sum(score => score.TermsFound), Sum(score => score.Terms))} | {wrong} | {Ratio(given, given + bad)} | {Ratio(Sum(score => score.AliasesFound), Sum(score => score.Aliases))} of {Sum(score => score.Aliases)} |";
    }

    private static string Mean(List<EntryScore> scores)
    {
        string Of(Func<EntryScore, (int Some, int All)> part)
        {
            var parts = scores.Select(part).Where(each => each.All > 0).ToList();
            return parts.Count == 0
                ? "-"
                : parts
                    .Average(each => (double)each.Some / each.All)
                    .ToString("0.00", CultureInfo.InvariantCulture);
        }

        return $"| **mean of the documents** | {Of(score => (score.Right, score.Right + score.False.Count))} | {Of(score => (score.LinesFound, score.Lines))} | | {Of(score => (score.TermsFound, score.Terms))} | | {Of(score => (score.AliasesRight, score.AliasesRight + score.AliasesFalse.Count))} | {Of(score => (score.AliasesFound, score.Aliases))} |";
    }

    private static string Ratio(int some, int all) =>
        all == 0 ? "-" : ((double)some / all).ToString("0.00", CultureInfo.InvariantCulture);

    private static void List(List<EntryScore> scores, TextWriter output)
    {
        foreach (var score in scores)
        {
            void Print(string what, List<string> lines) =>
                lines.ForEach(line =>
                    output.WriteLine(
                        $"{score.Document.Name}\t{what}\t{line.ReplaceLineEndings(" ")}"
                    )
                );
            Print("missed", score.Missed);
            Print("false", score.False);
            Print("alias missed", score.AliasesMissed);
            Print("alias false", score.AliasesFalse);
        }
    }
}
