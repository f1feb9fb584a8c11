using System.Globalization;
using Publisher.References.Index;
using Publisher.Typesetting.Pages;

namespace Publisher.Editions.Pdf;

/// <summary>A page that an index names.</summary>
/// <param name="Number">As it is printed.</param>
/// <param name="Place">Id of the entry, else the section, that leads to what is looked up, or the id of that itself.</param>
internal sealed record IndexedPage(string Number, bool IsDefining, string Place);

/// <summary>What an index says of entries: the page that defines each, and those whose links lead to it.</summary>
/// <param name="mentions">The links to each entry.</param>
internal sealed class IndexedPages(
    Book book,
    ILookup<string, InternalMention> mentions,
    SubEntries subEntries
)
{
    private readonly Dictionary<string, Dictionary<string, string>> _titles = new(
        StringComparer.Ordinal
    );

    /// <summary>Each page once, in their order; where they are many, by the sections that they are in, after those that stand
    /// at the entry itself.</summary>
    /// <param name="entries">Those that share a line of the index.</param>
    public IReadOnlyList<SubEntry<IndexedPage>> Of(Items<string> entries)
    {
        var parted = Parted(entries);
        var atEntry = entries
            .Select(entry => new IndexedPage(book.PageOf(entry) ?? "", IsDefining: true, entry))
            .Where(page => page.Number.Length > 0);
        return
        [
            new("", Once(atEntry.Concat(parted.Where(IsAtEntry).SelectMany(part => part.Places)))),
            .. parted
                .Where(part => !IsAtEntry(part))
                .Select(part => part with { Places = Once(part.Places) }),
        ];
    }

    /// <summary>The title of the section below which the pages of a place stand; empty for those that stand at the entry.</summary>
    public string SubEntryOf(string entry, string place)
    {
        if (!_titles.TryGetValue(entry, out var titles))
        {
            _titles[entry] = titles = Parted([entry])
                .SelectMany(part => part.Places.Select(page => (page.Place, part.Title)))
                .DistinctBy(page => page.Place)
                .ToDictionary(page => page.Place, page => page.Title, StringComparer.Ordinal);
        }

        return titles.GetValueOrDefault(place, "");
    }

    private IReadOnlyList<SubEntry<IndexedPage>> Parted(Items<string> entries)
    {
        var defining = entries.Select(book.PageOf).ToHashSet();
        return subEntries.Of(
            [
                .. entries
                    .SelectMany(entry => mentions[entry])
                    .Select(mention => new IndexedPage(
                        book.PageOf(mention.Target) ?? "",
                        IsDefining: false,
                        mention.From
                    ))
                    .Where(page => page.Number.Length > 0 && !defining.Contains(page.Number)),
            ],
            page => page.Place,
            page => page.Number
        );
    }

    private static bool IsAtEntry(SubEntry<IndexedPage> part) => part.Title.Length == 0;

    private static IReadOnlyList<IndexedPage> Once(IEnumerable<IndexedPage> pages) =>
        [.. pages.DistinctBy(page => page.Number).OrderBy(Order)];

    private static int Order(IndexedPage page) =>
        int.TryParse(page.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
