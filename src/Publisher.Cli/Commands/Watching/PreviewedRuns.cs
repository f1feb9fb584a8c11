using System.Globalization;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Files;
using Publisher.Cli.Output;
using Publisher.Cli.Output.Reports;
using Publisher.Model;
using Publisher.Web.Preview;

namespace Publisher.Cli.Commands.Watching;

/// <summary>What is shown of the runs that changes lead to: the last good editions, and what the last run found.</summary>
internal sealed class PreviewedRuns(PublishRequest request)
{
    private PreviewState _state = new();
    private int _pages;

    public PreviewState After(WatchedRun run)
    {
        var said = WatchMessages.Line(run);
        _state = run.Error is { } error
            ? _state with
            {
                Said = said,
                Trouble = Trouble(error),
            }
            : Published(run.Published!) with
            {
                Said = said,
            };
        return _state;
    }

    private static PreviewTrouble Trouble(Exception error) =>
        Failure.Told(error) is { } told
            ? new(told.What, told.Next)
            : new(
                $"Publisher failed: {error.GetType().Name}: {error.Message}",
                "This is a fault in Publisher, not in your document."
            );

    private PreviewState Published(PublishRun run)
    {
        var folder = Path.GetFullPath(request.Folder);
        var names = run.Published.Names;
        if (!run.Published.Files.All(file => file.IsUnchanged))
        {
            _pages++;
        }

        return new()
        {
            Title = run.Report.Name,
            Start = Start(names),
            Pages = _pages.ToString(CultureInfo.InvariantCulture),
            Places = Places(run),
            Files = names.ToDictionary(
                name => name,
                name => Path.Combine(folder, name),
                StringComparer.Ordinal
            ),
        };
    }

    /// <summary>The page, else the first of the site.</summary>
    private static string Start(IReadOnlyCollection<string> names) =>
        names.FirstOrDefault(name =>
            !name.Contains('/', StringComparison.Ordinal)
            && name.EndsWith(".html", StringComparison.Ordinal)
        ) ?? names.First(name => name.EndsWith("/index.html", StringComparison.Ordinal));

    /// <summary>What stands nowhere is the whole document's.</summary>
    private static List<PreviewPlace> Places(PublishRun run)
    {
        var order = Order(run.Report)
            .DistinctBy(place => place.Id, StringComparer.Ordinal)
            .ToList();
        var known = order.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        var findings = Findings(run)
            .ToLookup(
                found =>
                    new[] { found.Finding.Entry, found.Finding.Section }.FirstOrDefault(
                        id => id.Length > 0 && known.Contains(id),
                        ""
                    ),
                StringComparer.Ordinal
            );
        return
        [
            .. order
                .Where(place => findings.Contains(place.Id))
                .Select(place => new PreviewPlace(
                    place.Id,
                    place.Name,
                    [.. findings[place.Id].OrderByDescending(each => each.Severity).Select(Shown)]
                )),
        ];
    }

    private static IEnumerable<ReportedFinding> Findings(PublishRun run)
    {
        var places = new FindingPlaces(run.Report.Outline, run.Report.Source);
        return run.Report.Findings.Concat(
            run.OfEditions.Select(finding => places.Reported(Printable.Of(finding), ""))
        );
    }

    /// <summary>The document, then its sections, each before its entries.</summary>
    private static IEnumerable<(string Id, string Name)> Order(CheckReport report)
    {
        var entries = report.Outline.Entries.ToLookup(
            entry => entry.Section,
            StringComparer.Ordinal
        );
        IEnumerable<(string Id, string Name)> Of(string section) =>
            entries[section]
                .Select(entry =>
                    (entry.Id, Printable.Of(entry.Headword.Terms is [var first, ..] ? first : ""))
                );
        return
        [
            ("", report.Name),
            .. Of(""),
            .. report.Outline.Sections.SelectMany(section =>
                new[] { (section.Id, Printable.Of(section.Title)) }.Concat(Of(section.Id))
            ),
        ];
    }

    private static PreviewFinding Shown(ReportedFinding finding) =>
        new(
            finding.Check,
            Wording.Name(finding.Severity),
            finding.Message,
            finding.Hint,
            finding.Quote,
            finding.DocsUrl
        );
}
