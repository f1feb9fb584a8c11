using Publisher.Model;
using Publisher.References;
using Publisher.References.Graph;
using Publisher.References.Index;

namespace Publisher.Editions.Html;

/// <summary>A place that a reader can be led to.</summary>
/// <param name="Address">Of a link to it.</param>
/// <param name="Id">Of the entry or the section that it is.</param>
internal readonly record struct MentionPlace(string Address, string Name, string Id);

/// <summary>The entries and sections that mention an entry, by their names, as far as the edition has them.</summary>
internal sealed class Mentions
{
    private readonly ReferenceGraph _graph;
    private readonly Anchors _anchors;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly SubEntries _subEntries;

    public Mentions(Document document, Anchors anchors)
    {
        var outline = Outline.Of(document);
        (_graph, _anchors, _subEntries) = (ReferenceGraph.Of(outline), anchors, new(outline));
        foreach (var section in outline.Sections)
        {
            _names.TryAdd(section.Id, Flat(section.Title));
        }

        foreach (var entry in outline.Entries)
        {
            _names.TryAdd(entry.Id, Flat(entry.Headword.Term));
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
                places.Add(new(address, name, from));
            }
        }

        return places;
    }

    /// <summary>As an index has them.</summary>
    public IReadOnlyList<SubEntry<MentionPlace>> BySection(string id) =>
        _subEntries.Of(Of(id), place => place.Id, place => place.Address);

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Trim();
}
