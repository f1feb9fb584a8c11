using System.Runtime.InteropServices;
using Publisher.Model;
using Publisher.References.Graph;

namespace Publisher.Editions.Html.Map;

/// <summary>A section of the map: its terms in reading order, lines between those that refer to one another, and beside each
/// the terms of other sections that it refers to. So the map grows in line with its document, and no line crosses more
/// than the terms of a section.</summary>
/// <param name="Section">Id; empty for what stands in none.</param>
/// <param name="Lines">Each pair of nodes once, the upper first.</param>
internal sealed record MapPanel(
    string Section,
    string Title,
    Items<MapNode> Nodes,
    Items<MapLine> Lines
);

/// <summary>A term.</summary>
/// <param name="Mentions">How many entries and sections refer to it.</param>
internal sealed record MapNode(
    string Id,
    string Name,
    int Mentions,
    Items<MapNeighbour> Neighbours
);

/// <summary>A term of another section.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MapNeighbour(string Id, string Name);

/// <summary>A reference between two nodes of a panel, by their places, counted from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MapLine(int Upper, int Lower);

/// <summary>Lays the graph of references out.</summary>
internal static class GraphMap
{
    public const string Id = "_map";

    private const int FewestReferences = 3;

    /// <summary>Nobody finds anything on a map of more.</summary>
    private const int MostEntries = 1000;

    /// <returns>Nothing where a map would show nothing.</returns>
    public static IReadOnlyList<MapPanel> Of(Document document)
    {
        var graph = ReferenceGraph.Of(document);
        var entries = graph.Outline.Entries.DistinctBy(entry => entry.Id).ToList();
        var byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var between = graph.References.Count(reference =>
            byId.ContainsKey(reference.From) && byId.ContainsKey(reference.To)
        );
        if (between < FewestReferences || entries.Count > MostEntries)
        {
            return [];
        }

        var titles = graph.Outline.Sections.ToDictionary(
            section => section.Id,
            section => Flat(section.Title),
            StringComparer.Ordinal
        );
        return
        [
            .. entries
                .GroupBy(entry => entry.Section, StringComparer.Ordinal)
                .Select(section =>
                    Panel(
                        section.Key,
                        titles.GetValueOrDefault(section.Key, document.Name),
                        [.. section],
                        graph,
                        byId
                    )
                ),
        ];
    }

    private static MapPanel Panel(
        string section,
        string title,
        List<OutlineEntry> entries,
        ReferenceGraph graph,
        Dictionary<string, OutlineEntry> byId
    )
    {
        var places = entries
            .Select((entry, at) => (entry.Id, at))
            .ToDictionary(entry => entry.Id, entry => entry.at, StringComparer.Ordinal);
        var nodes = new List<MapNode>();
        var lines = new SortedSet<(int Upper, int Lower)>();
        foreach (var entry in entries)
        {
            var targets = graph
                .From(entry.Id)
                .Select(reference => reference.To)
                .Where(to => to != entry.Id && byId.ContainsKey(to))
                .Distinct(StringComparer.Ordinal)
                .ToLookup(places.ContainsKey);
            lines.UnionWith(targets[true].Select(to => Pair(places[entry.Id], places[to])));
            nodes.Add(
                new(
                    entry.Id,
                    Flat(entry.Headword.Term),
                    graph.MentionedIn(entry.Id).Count(),
                    [
                        .. targets[false]
                            .Select(to => new MapNeighbour(to, Flat(byId[to].Headword.Term))),
                    ]
                )
            );
        }

        return new(
            section,
            title,
            nodes.ToItems(),
            [.. lines.Select(line => new MapLine(line.Upper, line.Lower))]
        );
    }

    private static (int Upper, int Lower) Pair(int one, int other) =>
        (Math.Min(one, other), Math.Max(one, other));

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Trim();
}
