using System.Xml.Linq;
using Publisher.Model;
using static Publisher.Importers.Odt.OdtNames;
using Page = Publisher.Importers.Html.Page;

namespace Publisher.Importers.Odt;

/// <summary>Tracked changes (OpenDocument 1.3, part 3, 5.5), all decided one way: taken as rejected, or as applied.</summary>
internal sealed class OdtChanges
{
    private readonly Dictionary<string, XElement> _regions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly bool _areApplied;

    public OdtChanges(XElement? body, bool areApplied)
    {
        _areApplied = areApplied;
        foreach (
            var region in body?.Elements(Texts + "tracked-changes")
                .Elements(Texts + "changed-region")
                ?? []
        )
        {
            var id = region.Value(Texts + "id");
            _regions.TryAdd(id.Length > 0 ? id : region.Value(XNamespace.Xml + "id"), region);
        }
    }

    /// <summary>Whether the place stands in an insertion that is not taken.</summary>
    public bool IsLeftOut => _open.Count > 0;

    public void Start(string id)
    {
        if (
            !_areApplied
            && _regions.TryGetValue(id, out var region)
            && region.Element(Texts + "insertion") is not null
        )
        {
            _open.Add(id);
        }
    }

    public void End(string id) => _open.Remove(id);

    /// <summary>The paragraphs of a deletion that is not taken, at its place.</summary>
    public IEnumerable<XElement> Deleted(string id) =>
        !_areApplied && _regions.TryGetValue(id, out var region)
            ? region
                .Elements(Texts + "deletion")
                .Elements()
                .Where(element => element.Name == Texts + "p" || element.Name == Texts + "h")
            : [];

    public void Tell(Page page)
    {
        if (_regions.Count == 0)
        {
            return;
        }

        var authors = _regions
            .Values.Select(region =>
                region.Descendants(Dc + "creator").FirstOrDefault()?.Value.Trim() ?? ""
            )
            .Where(author => author.Length > 0)
            .GroupBy(author => author, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => FormattableString.Invariant($"{group.Key} ({group.Count()})"))
            .ToList();
        page.Report(
            Severity.Note,
            $"The document holds {(_regions.Count == 1 ? "a suggestion" : FormattableString.Invariant($"{_regions.Count} suggestions"))}{(authors.Count > 0 ? $" by {string.Join(", ", authors)}" : "")}, taken as {(_areApplied ? "applied" : "rejected")}.",
            _areApplied
                ? "Accept or reject them in the document and export it again, or leave out “suggestions: applied” in publisher.yml to take them as rejected."
                : "Accept or reject them in the document and export it again, or write “suggestions: applied” in publisher.yml to take them all.",
            quote: "",
            ordinal: 0
        );
    }
}
