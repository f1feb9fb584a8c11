using Publisher.Model;

namespace Publisher.References.Index;

/// <summary>A place outside of the document that its text leads to.</summary>
/// <param name="Number">From 1, in the order in which the text first leads there.</param>
/// <param name="Words">Its title, as far as the links that lead there tell it.</param>
public sealed record CitedSource(int Number, string Words, string Address);

/// <summary>The sources that a section is the first to lead to.</summary>
/// <param name="Title">The section's; empty for what stands before the first section.</param>
public sealed record SourceGroup(string Title, Items<CitedSource> Sources);

/// <summary>The sources of a document by section: each address once, where the text first leads to it. Addresses that the
/// text shows anyway are left out.</summary>
public sealed class SourceList
{
    private readonly Dictionary<string, int> numberOf;

    private SourceList(Dictionary<string, int> numberOf) => this.numberOf = numberOf;

    public static SourceList Empty { get; } = new([]);

    /// <summary>In the order of the document.</summary>
    public Items<SourceGroup> Groups { get; private init; }

    /// <summary>The number of an address in the list; null where it is not there.</summary>
    public int? NumberOf(string address) =>
        numberOf.TryGetValue(address, out var number) ? number : null;

    public static SourceList Of(Outline outline)
    {
        var parents = new Dictionary<string, OutlineSection>(StringComparer.Ordinal);
        foreach (var section in outline.Sections)
        {
            parents.TryAdd(section.Id, section);
        }

        var titles = CitedTitles.Of(outline);
        var cited = new List<(string Section, CitedSource Source)>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in outline.Links)
        {
            var (link, words) = (found.Link, PlainText.Of(found.Link.Content));
            if (
                !link.IsInternal
                && link.Target is null
                && link.Address.Length > 0
                && !PrintedAddress.IsShownBy(words, link.Address)
                && numbers.TryAdd(link.Address, numbers.Count + 1)
            )
            {
                cited.Add((found.Section, new(numbers.Count, titles[link.Address], link.Address)));
            }
        }

        return new(numbers) { Groups = Grouped(cited, parents) };
    }

    /// <summary>By chapter; where one section holds all others, its sections are the chapters.</summary>
    private static Items<SourceGroup> Grouped(
        List<(string Section, CitedSource Source)> cited,
        Dictionary<string, OutlineSection> parents
    )
    {
        var paths = cited.ConvertAll(source => Path(source.Section, parents));
        var level = 0;
        while (
            paths is [[..] first, ..]
            && level + 1 < first.Count
            && paths.TrueForAll(path => level + 1 < path.Count && path[level] == first[level])
        )
        {
            level++;
        }

        return
        [
            .. cited
                .Zip(
                    paths,
                    (source, path) =>
                        (
                            source.Source,
                            Chapter: path.ElementAtOrDefault(Math.Min(level, path.Count - 1))
                        )
                )
                .GroupBy(source => source.Chapter?.Id ?? "", StringComparer.Ordinal)
                .Select(group => new SourceGroup(
                    group.First().Chapter?.Title.ReplaceLineEndings(" ").Trim() ?? "",
                    [.. group.Select(source => source.Source)]
                )),
        ];
    }

    /// <summary>The sections around a place, the outermost first.</summary>
    private static List<OutlineSection> Path(string id, Dictionary<string, OutlineSection> parents)
    {
        var path = new List<OutlineSection>();
        while (parents.TryGetValue(id, out var section) && path.Count <= parents.Count)
        {
            path.Add(section);
            id = section.Parent;
        }

        path.Reverse();
        return path;
    }
}
