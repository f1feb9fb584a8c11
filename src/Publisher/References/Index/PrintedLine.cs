using Publisher.Model;

namespace Publisher.References.Index;

/// <summary>A line of the index on paper, where the entries of one name share it: their numbers tell them apart.</summary>
/// <param name="Name">As <see cref="IndexLine.Name"/>.</param>
/// <param name="Qualifier">As <see cref="IndexLine.Qualifier"/>.</param>
/// <param name="Entries">Ids of those whose headword it is; none where it is an alias alone.</param>
/// <param name="See">What an alias leads to; none where <paramref name="Entries"/> has any.</param>
/// <param name="SeeAlso">As <see cref="IndexLine.SeeAlso"/>, and what the name is an alias of besides.</param>
public sealed record PrintedLine(
    string Name,
    string Qualifier,
    Items<string> Entries,
    Items<IndexReference> See,
    Items<IndexReference> SeeAlso
)
{
    /// <summary>Stands in <see cref="IndexLine.OnPaper"/> behind the name.</summary>
    internal const char Behind = '\0';

    /// <summary>The lines of a letter in their order, each name once.</summary>
    public static IEnumerable<PrintedLine> Of(IndexLetter letter) =>
        letter.Lines.GroupBy(line => line.OnPaper, StringComparer.Ordinal).Select(Merge);

    private static PrintedLine Merge(IEnumerable<IndexLine> lines)
    {
        List<IndexLine> outer = [.. lines.Where(line => !line.IsWithinItsOwn)];
        List<IndexLine> all = [.. outer, .. lines.Where(line => line.IsWithinItsOwn)];
        var name = all[0].OnPaper[..all[0].OnPaper.IndexOf(Behind, StringComparison.Ordinal)];
        List<IndexLine> bearers =
        [
            .. all.Where(line => line.Headword.Length == 0).OrderBy(line => line.Name != name),
        ];
        Items<string> entries = [.. bearers.Select(line => line.Entry)];
        var aliases = (outer.Count > 0 ? outer : all)
            .Where(line => line.Headword.Length > 0)
            .Select(line => new IndexReference(line.Headword, line.Entry)
            {
                Qualifier = line.Qualifier,
            });
        Items<IndexReference> others =
        [
            .. bearers
                .SelectMany(line => line.SeeAlso)
                .Concat(aliases)
                .Where(other => !entries.Contains(other.Entry))
                .DistinctBy(other => (other.Name, other.Qualifier)),
        ];
        return new(
            name,
            bearers.Count > 0 ? bearers[0].Qualifier : "",
            entries,
            bearers.Count > 0 ? [] : others,
            bearers.Count > 0 ? others : []
        );
    }
}
