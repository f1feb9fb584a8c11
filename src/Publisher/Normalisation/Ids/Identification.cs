using Publisher.Model;

namespace Publisher.Normalisation.Ids;

/// <summary>Gives every section and entry its id: the slug of its name. Entries that share a name all take their
/// section's slug behind it, so that no id depends on which of them comes first; a number tells apart only what the
/// section and the entry around it cannot.</summary>
internal sealed class Identification : DocumentRewriter
{
    private readonly UniqueIds _ids = new();
    private readonly Queue<Named> _entries = new();
    private readonly HashSet<string> _entrySlugs;
    private string _section = "";

    private Identification(IReadOnlyList<Named> entries)
    {
        // Entries are what people link to, so the plain names are theirs wherever a section bears one too.
        _entrySlugs = entries.Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);
        Homonyms.Assign(entries, _ids);
        foreach (var entry in entries)
        {
            _entries.Enqueue(entry);
        }
    }

    public static Document Apply(Document document)
    {
        var pass = new Identification(NamedEntries.Of(document));
        return document with { Blocks = pass.Rewrite(document.Blocks) };
    }

    protected override void Section(Section node, Built into)
    {
        var slug = Slug.Of(PlainText.Of(node.Title));
        var plain = _entrySlugs.Contains(slug) ? $"{slug}-section" : slug;
        var outer = _section;
        var id = _ids.Take(plain, outer.Length > 0 && outer != slug ? $"{plain}-{outer}" : plain);
        _section = slug;
        into.Blocks.Add(node with { Id = id, Blocks = Rewrite(node.Blocks) });
        _section = outer;
    }

    protected override void Entry(Entry node, Built into) =>
        base.Entry(node with { Headword = Identify(node.Headword) }, into);

    protected override TableRow Row(TableRow row) =>
        base.Row(row.Headword is null ? row : row with { Headword = Identify(row.Headword) });

    protected override DefinitionGroup Group(DefinitionGroup group) =>
        base.Group(
            group.Headword is null ? group : group with { Headword = Identify(group.Headword) }
        );

    private Headword Identify(Headword headword)
    {
        var named = _entries.Dequeue();
        return headword with
        {
            Id = named.Id,
            OtherIds = named.OtherIds,
            Others = [.. headword.Others.Select(Identify)],
        };
    }
}
