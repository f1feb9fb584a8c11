using Publisher.Editions.Html;
using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>A page of the site with a part of the document.</summary>
/// <param name="Name">Of its file, without an ending.</param>
/// <param name="Id">Of the section or entry that it begins with; empty on the first page.</param>
/// <param name="Blocks">Those of a section hold its entries, even where these have pages of their own.</param>
internal sealed record SitePage(string Name, string Id, string Title, Items<Block> Blocks)
{
    /// <summary>The name of the first page, which a host shows for the folder.</summary>
    public const string Home = "index";

    /// <summary>The name of the page of what has headings but stands in no section.</summary>
    private const string Loose = "text";

    public string Path => $"{Name}.html";

    public bool IsHome => Name == Home;

    /// <summary>The entry whose own page it is; null where it is a section's.</summary>
    public Entry? Entry => IsTerm ? (Entry)Blocks[0] : null;

    private bool IsTerm { get; init; }

    /// <summary>Whether its first words are a heading that says what the page is of.</summary>
    public bool IsHeaded =>
        Id.Length > 0 && Blocks is [Section or Model.Entry { Form: EntryForm.Heading }, ..];

    /// <summary>All pages in reading order: what precedes the first heading, each top-level section, and after each, where
    /// they are to have pages of their own, the entries that stand in it. A document of a single part has it on the first
    /// page, which would else lead there and do nothing more.</summary>
    public static IReadOnlyList<SitePage> Of(Document document, bool hasPageATerm)
    {
        var (front, split) = DocumentParts.Split(document);
        var parts = IsOfChapters(document) ? split.SelectMany(Divided).ToList() : split;
        var isOnePart = parts.Count == 1;
        var first = isOnePart ? front.Concat(parts[0]).ToItems() : front;
        var pages = new List<SitePage> { new(Home, "", document.Name, first) };
        foreach (var blocks in parts)
        {
            if (!isOnePart)
            {
                pages.Add(
                    blocks[0] switch
                    {
                        Section section => new(
                            PageNames.Of(section.Id),
                            section.Id,
                            Flat(section.Title),
                            blocks
                        ),
                        Entry entry when HoldsOthers(entry) => Of(entry, blocks),
                        _ => new(Loose, "", document.Name, blocks),
                    }
                );
            }

            if (hasPageATerm)
            {
                var isHeaded = blocks[0] is Entry entry && HoldsOthers(entry);
                Entries(isHeaded ? ((Entry)blocks[0]).Body : [], pages);
                Entries(isHeaded ? blocks.Skip(1).ToItems() : blocks, pages);
            }
        }

        return pages;
    }

    /// <summary>Whether most headings of the sections' own level have others under them: a few longer entries among
    /// others divide nothing.</summary>
    private static bool IsOfChapters(Document document)
    {
        var sections = document.Blocks.Count(block => block is Section);
        var entries = document.Blocks.Count(block => block is Entry { Form: EntryForm.Heading });
        return 2 * (sections + document.Blocks.Count(HoldsOthers)) > sections + entries;
    }

    /// <summary>An entry that has sections or entries under its heading is a section to its reader.</summary>
    private static IEnumerable<Items<Block>> Divided(Items<Block> part)
    {
        var start = 0;
        for (var at = 1; at < part.Count; at++)
        {
            if (HoldsOthers(part[at]))
            {
                yield return part.Skip(start).Take(at - start).ToItems();
                start = at;
            }
        }

        yield return part.Skip(start).ToItems();
    }

    private static bool HoldsOthers(Block block) =>
        block is Entry { Form: EntryForm.Heading } entry
        && entry.Body.Any(inner => inner is Section or Model.Entry);

    private static SitePage Of(Entry entry, Items<Block> blocks) =>
        new(
            PageNames.Of(entry.Headword.Id),
            entry.Headword.Id,
            entry.Headword.Term.ReplaceLineEndings(" "),
            blocks
        );

    private static void Entries(Items<Block> blocks, List<SitePage> pages)
    {
        foreach (var block in blocks)
        {
            if (block is Section section)
            {
                Entries(section.Blocks, pages);
            }
            else if (block is Entry)
            {
                pages.Add(Of((Entry)block, [block]) with { IsTerm = true });
            }
        }
    }

    /// <summary>Never empty: a link must have words.</summary>
    private static string Flat(Items<Inline> title) =>
        PlainText.Of(title).ReplaceLineEndings(" ").Trim() is { Length: > 0 } flat ? flat : "…";
}
