using Publisher.Editions.Html;
using Publisher.Model;
using Publisher.References.Graph;

namespace Publisher.Editions.Site.Terms;

/// <summary>An entry as other tools take it: in plain words, with the address of its place.</summary>
/// <param name="Path">Of its place, within the site: <c>circuits.html#head</c>.</param>
/// <param name="Definition">The author's words without the term before them; what is nested in it is its own.</param>
/// <param name="Section">Title of the section around it; empty where there is none.</param>
/// <param name="Related">Ids of the entries that it refers to, in reading order.</param>
internal sealed record SiteTerm(
    Headword Headword,
    string Path,
    string Definition,
    string Section,
    Items<string> Related
)
{
    private static readonly char[] Separators = [':', '-', '–', '—', '.', ' '];

    public string Id => Headword.Id;

    public string Name => Flat(Headword.Term);

    public IEnumerable<string> Aliases => Headword.Aliases.Select(Flat);

    /// <summary>The name of its own file.</summary>
    public string File => PageNames.Of(Id);

    /// <summary>In reading order.</summary>
    public static IReadOnlyList<SiteTerm> Of(Document document, Anchors anchors)
    {
        var graph = ReferenceGraph.Of(document);
        var entries = graph.Outline.Entries.DistinctBy(entry => entry.Id).ToList();
        var ids = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var titles = graph
            .Outline.Sections.DistinctBy(section => section.Id)
            .ToDictionary(section => section.Id, section => Flat(section.Title));
        return
        [
            .. entries.Select(entry => new SiteTerm(
                entry.Headword,
                anchors.Address(entry.Id) ?? "",
                DefinitionOf(entry),
                titles.GetValueOrDefault(entry.Section, ""),
                graph
                    .From(entry.Id)
                    .Select(link => link.To)
                    .Where(to => to != entry.Id && ids.Contains(to))
                    .Distinct(StringComparer.Ordinal)
                    .ToItems()
            )),
        ];
    }

    private static string DefinitionOf(OutlineEntry entry)
    {
        var head = Rest(Flat(PlainText.Of(entry.Head)), entry.Headword);
        var body = PlainText.Of(entry.Body.Where(block => block is not Entry).ToItems());
        return string.Join('\n', new[] { head, body.Trim() }.Where(part => part.Length > 0));
    }

    /// <summary>What follows the term where the line opens with it and a mark; a sentence that has the term in it stays
    /// whole.</summary>
    private static string Rest(string head, Headword headword)
    {
        var names = headword.Terms.Select(Flat).ToList();
        if (!head.StartsWith(names[0], StringComparison.Ordinal))
        {
            return head;
        }

        var rest = head[names[0].Length..].TrimStart();
        if (rest.StartsWith('(') && rest.IndexOf(')', StringComparison.Ordinal) is > 0 and var end)
        {
            var within = rest[1..end];
            rest = names.Skip(1).Any(name => within.Contains(name, StringComparison.Ordinal))
                ? rest[(end + 1)..].TrimStart()
                : rest;
        }

        return rest.Length == 0 || Array.IndexOf(Separators, rest[0]) >= 0
            ? rest.TrimStart(Separators)
            : head;
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
