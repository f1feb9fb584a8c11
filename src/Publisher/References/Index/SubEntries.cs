using Publisher.Model;

namespace Publisher.References.Index;

/// <summary>Places of a name in an index that stand together.</summary>
/// <param name="Title">Of the section around them; empty for those that stand at the name itself.</param>
public sealed record SubEntry<T>(string Title, IReadOnlyList<T> Places);

/// <summary>Parts the places of a name in an index by the sections that they stand in, where they are many: more numbers in a
/// row lead nobody anywhere.</summary>
public sealed class SubEntries
{
    private const int MostPlaces = 12;

    private readonly Dictionary<string, string> _sectionOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Title, string Parent)> _sections = new(
        StringComparer.Ordinal
    );

    public SubEntries(Outline outline)
    {
        foreach (var section in outline.Sections)
        {
            var title = section.Title.ReplaceLineEndings(" ").Trim();
            _sections.TryAdd(section.Id, (title, section.Parent));
            _sectionOf.TryAdd(section.Id, section.Id);
        }

        foreach (var entry in outline.Entries)
        {
            _sectionOf.TryAdd(entry.Id, entry.Section);
        }
    }

    /// <summary>Few places are one group. Many are parted by the outermost sections that tell any two of them apart; those
    /// that are in no such section come first.</summary>
    /// <param name="idOf">Of the entry or the section that a place stands in.</param>
    /// <param name="shownOf">What is shown of a place: those that show the same count once.</param>
    public IReadOnlyList<SubEntry<T>> Of<T>(
        IReadOnlyList<T> places,
        Func<T, string> idOf,
        Func<T, string> shownOf
    )
    {
        if (places.DistinctBy(shownOf, StringComparer.Ordinal).Count() <= MostPlaces)
        {
            return [new("", places)];
        }

        var paths = places.Select(place => Path(idOf(place))).ToList();
        var level = 0;
        while (
            paths.TrueForAll(path =>
                level < path.Count && path[level] == paths[0].ElementAtOrDefault(level)
            )
        )
        {
            level++;
        }

        return
        [
            .. places
                .Zip(
                    paths,
                    (place, path) => (Place: place, Id: path.ElementAtOrDefault(level) ?? "")
                )
                .GroupBy(place => place.Id, place => place.Place, StringComparer.Ordinal)
                .OrderBy(group => group.Key.Length > 0)
                .Select(group => new SubEntry<T>(
                    group.Key.Length > 0 ? _sections[group.Key].Title : "",
                    [.. group]
                )),
        ];
    }

    /// <summary>The sections around a place that have a title, the outermost first.</summary>
    private List<string> Path(string id)
    {
        var path = new List<string>();
        var at = _sectionOf.GetValueOrDefault(id, "");
        while (_sections.TryGetValue(at, out var section) && path.Count <= _sections.Count)
        {
            if (section.Title.Length > 0)
            {
                path.Add(at);
            }

            at = section.Parent;
        }

        path.Reverse();
        return path;
    }
}
