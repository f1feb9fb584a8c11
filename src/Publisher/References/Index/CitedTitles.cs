using Publisher.Languages;
using Publisher.Model;

namespace Publisher.References.Index;

/// <summary>What the places outside of a document are called. A text links to a work by whatever words it is speaking in ("a
/// later reply"), and gives its title somewhere else, above all in its list of works.</summary>
internal static class CitedTitles
{
    private const int FewestWords = 2;

    private enum Rank
    {
        Words,
        Name,
        Title,
    }

    /// <returns>Words by address: those of a list of works, else the first that open as a title does, else the first. Links
    /// that show their address are left out.</returns>
    public static IReadOnlyDictionary<string, string> Of(Outline outline)
    {
        var works = SourceTitles.Sections(outline);
        var titles = new Dictionary<string, (string Words, Rank Rank)>(StringComparer.Ordinal);
        foreach (var found in outline.Links.Where(found => !found.Link.IsInternal))
        {
            var words = PlainText.Of(found.Link.Content);
            if (PrintedAddress.IsShownBy(words, found.Link.Address))
            {
                continue;
            }

            var rank = RankOf(words, works.Contains(found.Section));
            if (!titles.TryGetValue(found.Link.Address, out var known) || rank > known.Rank)
            {
                titles[found.Link.Address] = (words, rank);
            }
        }

        return titles.ToDictionary(
            title => title.Key,
            title => title.Value.Words,
            StringComparer.Ordinal
        );
    }

    private static Rank RankOf(string words, bool isOfWorks) =>
        PlainText.Words(words) < FewestWords ? Rank.Words
        : isOfWorks ? Rank.Title
        : words.AsSpan().TrimStart(" \u00A0“„«‘\"") is [var first, ..]
        && (char.IsUpper(first) || char.IsDigit(first))
            ? Rank.Name
        : Rank.Words;
}
