using System.Globalization;
using Publisher.Normalisation.Entries;
using Publisher.Normalisation.Entries.Leads;

namespace Publisher.Training.Measures;

/// <summary>Everything that was considered in a document, with what was seen of it, for a reader.</summary>
internal static class SignalReport
{
    public static void Print(string path, TextWriter output)
    {
        var sites = EntryTraining.Sites(
            EntryTraining.Recognise(JudgedDocument.Import(path), EntryJudge.Default)
        );
        foreach (var (site, quote) in sites)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{site.Verdict?.Odds ?? 0, 6:0.0} {site.Kind} “{string.Join(" | ", site.Headword!.Terms)}” {site.Lead!.Mark} [{Signals(site)}] {quote[..Math.Min(quote.Length, 60)]}"
                )
            );
        }
    }

    private static string Signals(Site site) =>
        string.Join(
            ' ',
            Enum.GetValues<Signal>()
                .Where(signal => site.Signals[(int)signal] != 0)
                .Select(signal =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{signal} {site.Signals[(int)signal]:0.##}"
                    )
                )
        );
}
