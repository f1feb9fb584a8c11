using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>The findings of each report as a column of errors, warnings and notes, one upon the other.</summary>
internal static class TrendChart
{
    private const double Width = 800;
    private const double Height = 240;
    private const double Left = 40;
    private const double Top = 12;
    private const double Bottom = 212;
    private const double WidestColumn = 64;

    /// <summary>More names than this would run into each other; then the first and last are told.</summary>
    private const int MostNames = 8;
    private const int LongestName = 14;

    public static Dictionary<string, object> Of(IReadOnlyList<ReportCounts> reports)
    {
        var most = Math.Max(1, reports.Max(report => report.Total));
        var step = (Width - Left) / reports.Count;
        return new()
        {
            ["width"] = Width,
            ["height"] = Height,
            ["lines"] = new[] { 0, most }.Select(value => Line(value, most)).ToList(),
            ["bars"] = reports.SelectMany((report, at) => Column(report, at, step, most)).ToList(),
            ["names"] = Names(reports, step),
        };
    }

    private static List<Dictionary<string, object>> Names(
        IReadOnlyList<ReportCounts> reports,
        double step
    ) =>
        [
            .. reports
                .Select((report, at) => (report, at))
                .Where(each =>
                    reports.Count <= MostNames || each.at == 0 || each.at == reports.Count - 1
                )
                .Select(each => new Dictionary<string, object>
                {
                    ["x"] = Round(Left + (each.at + 0.5) * step),
                    ["y"] = Height - 8,
                    ["name"] =
                        each.report.Name.Length > LongestName
                            ? each.report.Name[..LongestName] + "…"
                            : each.report.Name,
                }),
        ];

    private static Dictionary<string, object> Line(int value, int most) =>
        new()
        {
            ["x1"] = Left,
            ["x2"] = Width,
            ["label"] = Left - 6,
            ["y"] = Round(Y(value, most)),
            ["value"] = value,
        };

    private static IEnumerable<Dictionary<string, object>> Column(
        ReportCounts report,
        int at,
        double step,
        int most
    )
    {
        var below = 0;
        var width = Math.Min(WidestColumn, step * 0.6);
        foreach (var severity in Wording.Severities)
        {
            var count = report.Of(severity);
            yield return new()
            {
                ["kind"] = Wording.Name(severity),
                ["x"] = Round(Left + (at + 0.5) * step - width / 2),
                ["y"] = Round(Y(below + count, most)),
                ["width"] = Round(width),
                ["height"] = Round(Y(below, most) - Y(below + count, most)),
            };
            below += count;
        }
    }

    private static double Y(int value, int most) => Bottom - (Bottom - Top) * value / most;

    private static double Round(double value) => Math.Round(value, 1);
}
