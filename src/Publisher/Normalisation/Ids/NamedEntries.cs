using Publisher.Model;
using Publisher.Words;

namespace Publisher.Normalisation.Ids;

/// <summary>An entry on its way to an id.</summary>
/// <param name="Slug">Of its headword.</param>
/// <param name="Section">Slug of the section around it; empty when there is none.</param>
/// <param name="Parent">Slug of the entry around it; empty when there is none.</param>
internal sealed record Named(string Slug, string Section, string Parent)
{
    /// <summary>Slug of what its author wrote to tell it from others of its name; empty when there is nothing.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>The case of its letters, as far as it has a meaning.</summary>
    public string Case { get; init; } = "";

    public string Id { get; set; } = "";

    public Items<string> OtherIds { get; set; }
}

/// <summary>Lists the entries of a document in reading order, those that share a line after the first of it.</summary>
internal sealed class NamedEntries : DocumentWalker<Named>
{
    private readonly List<Named> _entries = [];

    public static IReadOnlyList<Named> Of(Document document)
    {
        var entries = new NamedEntries();
        entries.Write(document.Blocks, new("", "", ""));
        return entries._entries;
    }

    protected override void Section(Section node, Named into) =>
        base.Section(node, new("", Slug.Of(PlainText.Of(node.Title)), into.Parent));

    protected override void Entry(Entry node, Named into) =>
        base.Entry(node, Add(node.Headword, into));

    protected override void Row(TableRow row, Named into) =>
        base.Row(row, row.Headword is null ? into : Add(row.Headword, into));

    protected override void Group(DefinitionGroup group, Named into) =>
        base.Group(group, group.Headword is null ? into : Add(group.Headword, into));

    private Named Add(Headword headword, Named place)
    {
        foreach (var each in headword.Others.Prepend(headword))
        {
            _entries.Add(
                new(Slug.Of(each.Term), place.Section, place.Parent)
                {
                    Qualifier = each.Qualifier.Length > 0 ? Slug.Of(each.Qualifier) : "",
                    Case = NameCase.Of(each.Term),
                }
            );
        }

        return place with
        {
            Parent = Slug.Of(headword.Term),
        };
    }
}
