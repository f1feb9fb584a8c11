using System.Globalization;

namespace Publisher.Benchmarks;

/// <summary>What a site costs that has ever more terms: linear growth doubles the time where the terms double.</summary>
internal static class SiteOfTerms
{
    /// <summary>Time of processors hardly differs from run to run.</summary>
    private const int Runs = 1;

    private const int WordsOfEntry = 50;
    private const int TermsOfSection = 25;

    private static readonly int[] Sizes = [2_500, 5_000, 10_000];

    public static void Measure(string command, string folder, TextWriter table)
    {
        table.WriteLine(
            $"{"site", -16}{"terms", 8}{"files", 8}{"processor s", 13}{"to half", 9}{"wall s", 8}{"peak MB", 9}"
        );
        foreach (var pages in new[] { "section", "term" })
        {
            var before = TimeSpan.Zero;
            foreach (var terms in Sizes)
            {
                var source = Path.Combine(folder, $"terms-{terms}.md");
                var settings = Path.Combine(folder, $"site-{pages}.yml");
                var to = Path.Combine(folder, $"site-{pages}-{terms}");
                File.WriteAllText(source, MadeUpGlossary.Of(terms, WordsOfEntry, TermsOfSection));
                File.WriteAllText(
                    settings,
                    $"site:\n  address: https://example.org/\n  pages: {pages}\n"
                );
                string[] publish =
                [
                    "publish",
                    source,
                    "--config",
                    settings,
                    "--editions",
                    "site",
                    "--draft",
                    "--out",
                    to,
                ];
                var cost = WholeProcess.Median(Runs, command, publish);
                var files = Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories).Count();
                var growth = before > TimeSpan.Zero ? cost.Work / before : 0;
                before = cost.Work;
                table.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{$"a page a {pages}", -16}{terms, 8}{files, 8}{cost.Work.TotalSeconds, 13:0.0}{(growth > 0 ? growth.ToString("0.00", CultureInfo.InvariantCulture) : ""), 9}{cost.Time.TotalSeconds, 8:0.0}{cost.Peak / 1024.0 / 1024, 9:0}"
                    )
                );
            }
        }
    }
}
