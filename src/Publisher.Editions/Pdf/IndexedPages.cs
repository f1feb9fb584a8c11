using System.Globalization;
using Publisher.Typesetting.Pages;

namespace Publisher.Editions.Pdf;

/// <summary>What an index says of an entry: the page that defines it, and those whose links lead to it.</summary>
internal static class IndexedPages
{
    /// <summary>Each page once, in their order.</summary>
    /// <param name="mentions">The links to each entry.</param>
    public static IEnumerable<(string Page, bool IsDefining, string Place)> Of(
        string entry,
        Book book,
        ILookup<string, InternalMention> mentions
    )
    {
        var defining = book.PageOf(entry);
        var places = mentions[entry]
            .Select(mention => (Page: book.PageOf(mention.Target), Place: mention.From))
            .Where(place => place.Page is not null && place.Page != defining)
            .DistinctBy(place => place.Page)
            .Select(place => (place.Page!, IsDefining: false, place.Place));
        return (defining is null ? places : places.Prepend((defining, true, entry))).OrderBy(page =>
            int.TryParse(page.Item1, CultureInfo.InvariantCulture, out var number) ? number : 0
        );
    }
}
