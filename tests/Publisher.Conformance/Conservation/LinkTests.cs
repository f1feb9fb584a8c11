using Publisher.Conformance.Readers;

namespace Publisher.Conformance.Conservation;

/// <summary>Every internal link of the model is in every edition, from the same entry to the same entry.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Exports => Sources.Names;

    [Theory]
    [MemberData(nameof(Exports))]
    public void Html_has_the_links_of_the_model_from_and_to(string name)
    {
        var published = Published.Of(name);
        var order = new ReadingOrder(published.Document);
        var ids = order.Ids.ToHashSet(StringComparer.Ordinal);
        var page = HtmlReader.Parse(File.ReadAllText(published.Edition("html")));
        var links = HtmlReader
            .Links(page)
            .Where(link => link.Address.StartsWith('#'))
            .Select(link =>
                $"{HtmlReader.IdAround(link.Element, ids)} -> {Uri.UnescapeDataString(link.Address[1..])}"
            );
        MustBeTheSame(order.Links.Select(link => $"{link.Inside} -> {link.To}"), links);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Epub_has_the_links_of_the_model_from_and_to(string name)
    {
        var published = Published.Of(name);
        var order = new ReadingOrder(published.Document);
        var ids = order.Ids.ToHashSet(StringComparer.Ordinal);
        var spine = EpubReader.Spine(published.Edition("epub"));
        var idsOfFiles = spine.ToDictionary(
            file => file.Path,
            file =>
                file.Page.All.Select(element => element.Id ?? "").ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        var links = new List<string>();
        foreach (var (path, page) in spine)
        {
            foreach (
                var link in HtmlReader
                    .Links(page)
                    .Where(link => EpubReader.IsInternal(link.Address))
            )
            {
                var (file, id) = EpubReader.Target(path, link.Address);
                Assert.True(
                    idsOfFiles.TryGetValue(file, out var there) && there.Contains(id),
                    $"{link.Address} in {path} leads nowhere."
                );
                links.Add($"{HtmlReader.IdAround(link.Element, ids)} -> {id}");
            }
        }

        MustBeTheSame(order.Links.Select(link => $"{link.Inside} -> {link.To}"), links);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Docx_has_the_links_of_the_model_after_which_bookmark_and_to(string name)
    {
        var published = Published.Of(name);
        var order = new ReadingOrder(published.Document);
        var path = published.Edition("docx");
        var bookmarks = DocxReader.Bookmarks(path).ToLookup(IsPlace);
        var idOfBookmark = Paired(bookmarks[false], order.Ids);
        var placeOfBookmark = Paired(bookmarks[true], Places(published));
        MustBeTheSame(
            order.Links.Select(link => $"{link.After} -> {link.To}"),
            DocxReader
                .Links(path, idOfBookmark)
                .Select(link =>
                    $"{link.From} -> {placeOfBookmark.GetValueOrDefault(link.To, link.To)}"
                )
        );
    }

    /// <summary>Whether a bookmark stands within an entry or a section, where a link of the author's leads.</summary>
    private static bool IsPlace(string bookmark) =>
        bookmark.Contains("_at_", StringComparison.Ordinal);

    /// <summary>Such places in reading order, as the web page has them.</summary>
    private static List<string> Places(Published published) =>
        [
            .. HtmlReader
                .Parse(File.ReadAllText(published.Edition("html")))
                .All.Select(element => element.Id ?? "")
                .Where(id => id.StartsWith("_at-", StringComparison.Ordinal)),
        ];

    private static Dictionary<string, string> Paired(
        IEnumerable<string> bookmarks,
        List<string> ids
    )
    {
        var names = bookmarks.ToList();
        Assert.Equal(ids.Count, names.Count);
        return names
            .Zip(ids)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>Two links on end to one target can't be told from one, so each run of them counts once.</summary>
    [Theory]
    [MemberData(nameof(Exports))]
    public void Pdf_has_the_targets_of_the_links_of_the_model(string name)
    {
        var published = Published.Of(name);
        var links = new ReadingOrder(published.Document).Links.Select(link => link.To).ToList();
        var runs = links.Where((target, at) => at == 0 || links[at - 1] != target);
        Assert.Equal(runs, PdfLinks.Targets(published.Edition("pdf")));
    }

    private static void MustBeTheSame(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var lost = new List<string>(expected);
        var added = actual.Where(link => !lost.Remove(link)).ToList();
        Assert.True(
            lost.Count + added.Count == 0,
            $"lost: {string.Join("; ", lost.Take(10))}\nadded: {string.Join("; ", added.Take(10))}"
        );
    }
}
