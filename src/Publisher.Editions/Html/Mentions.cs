using Publisher.Model;
using Publisher.References;
using Publisher.References.Graph;

namespace Publisher.Editions.Html;

/// <summary>A place that a reader can be led to.</summary>
/// <param name="Address">Of a link to it.</param>
/// <param name="Chapter">The title of the section of the first level around it; empty where there is none.</param>
internal readonly record struct MentionPlace(string Address, string Name, string Chapter);

/// <summary>The entries and sections that mention an entry, by their names, as far as the edition has them.</summary>
internal sealed class Mentions
{
    private readonly ReferenceGraph _graph;
    private readonly Anchors _anchors;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _chapters = new(StringComparer.Ordinal);

    public Mentions(Document document, Anchors anchors)
    {
        var outline = Outline.Of(document);
        (_graph, _anchors) = (ReferenceGraph.Of(outline), anchors);
        foreach (var section in outline.Sections)
        {
            var title = Flat(section.Title);
            _names.TryAdd(section.Id, title);
            _chapters.TryAdd(section.Id, _chapters.GetValueOrDefault(section.Parent, title));
        }

        foreach (var entry in outline.Entries)
        {
            _names.TryAdd(entry.Id, Flat(entry.Headword.Term));
            _chapters.TryAdd(entry.Id, _chapters.GetValueOrDefault(entry.Section, ""));
        }
    }

    /// <summary>In reading order, each once, with addresses as seen from the file that is being written.</summary>
    public List<MentionPlace> Of(string id)
    {
        var places = new List<MentionPlace>();
        foreach (var from in _graph.MentionedIn(id))
        {
            if (
                _names.TryGetValue(from, out var name)
                && name.Length > 0
                && _anchors.Address(from) is { } address
            )
            {
                places.Add(new(address, name, _chapters.GetValueOrDefault(from, "")));
            }
        }

        return places;
    }

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Trim();
}
