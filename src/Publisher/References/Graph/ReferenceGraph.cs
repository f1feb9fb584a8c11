using Publisher.Model;

namespace Publisher.References.Graph;

/// <summary>A link from one entry or section to another.</summary>
/// <param name="From">Id of the innermost entry, else section, that the link stands in; empty at the top of the
/// document.</param>
/// <param name="To">Id of the entry or section that it leads to.</param>
/// <param name="Link">Its words, kind and reason.</param>
/// <param name="IsInHead">Whether it stands in the words that open its entry's definition.</param>
public sealed record EntryReference(string From, string To, OutlineLink Link, bool IsInHead)
{
    public LinkKind Kind => Link.Link.Kind;
}

/// <summary>The entries of a normalised document and the references between them and its sections.</summary>
public sealed class ReferenceGraph
{
    private readonly ILookup<string, EntryReference> _from;
    private readonly ILookup<string, EntryReference> _to;

    private ReferenceGraph(Outline outline)
    {
        Outline = outline;
        References = [.. Collect(outline)];
        _from = References.ToLookup(reference => reference.From, StringComparer.Ordinal);
        _to = References.ToLookup(reference => reference.To, StringComparer.Ordinal);
    }

    public Outline Outline { get; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<EntryReference> References { get; }

    public static ReferenceGraph Of(Document document) => new(Outline.Of(document));

    public static ReferenceGraph Of(Outline outline) => new(outline);

    /// <summary>What an entry or section refers to, in reading order; what nested entries refer to is theirs.</summary>
    public IEnumerable<EntryReference> From(string id) => _from[id];

    /// <summary>What refers to an entry or section, in reading order.</summary>
    public IEnumerable<EntryReference> To(string id) => _to[id];

    /// <summary>The entries and sections that mention an entry, each once, in reading order; not the entry
    /// itself.</summary>
    public IEnumerable<string> MentionedIn(string id) =>
        _to[id]
            .Select(reference => reference.From)
            .Where(from => from.Length > 0 && from != id)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Entries that no other entry or section refers to.</summary>
    public IEnumerable<OutlineEntry> Orphans() =>
        Outline.Entries.Where(entry => !_to[entry.Id].Any(link => link.From != entry.Id));

    /// <summary>Entries from which nothing leads on to another entry or section.</summary>
    public IEnumerable<OutlineEntry> DeadEnds() =>
        Outline.Entries.Where(entry => !_from[entry.Id].Any(link => link.To != entry.Id));

    /// <summary>Groups of two or more entries each of which is defined by way of the others: the heads of their
    /// definitions refer to one another in a circle. Each group in reading order, and the groups by their first
    /// entry.</summary>
    public IReadOnlyList<IReadOnlyList<OutlineEntry>> CircularDefinitions() =>
        new Circles(this).Find();

    private static IEnumerable<EntryReference> Collect(Outline outline)
    {
        var heads = new HashSet<Link>(ReferenceEqualityComparer.Instance);
        foreach (var entry in outline.Entries)
        {
            heads.UnionWith(entry.Head.OfType<Link>());
            if (entry.Form is EntryForm.Heading or null && entry.Body is [Paragraph first, ..])
            {
                heads.UnionWith(first.Content.OfType<Link>());
            }
        }

        return outline
            .Links.Where(link => link.Link.Target is not null)
            .Select(link => new EntryReference(
                link.From,
                link.Link.Target!,
                link,
                heads.Contains(link.Link)
            ));
    }
}
