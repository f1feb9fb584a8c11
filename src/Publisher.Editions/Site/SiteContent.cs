using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>The content of the site's pages: pictures are files of their own, and so may entries be.</summary>
/// <param name="own">Files of the entries that have a page of their own, by id.</param>
internal sealed class SiteContent(
    Document document,
    Anchors anchors,
    EditionWords words,
    ShownImages images,
    IReadOnlyDictionary<string, string> own
) : PageContent(document, anchors, words, images)
{
    private readonly Anchors _anchors = anchors;

    public static string Path(ImageFile image) => $"images/{image.Name}";

    /// <summary>Of a picture, for a link.</summary>
    public static string AddressOf(ImageFile image) => $"images/{Uri.EscapeDataString(image.Name)}";

    protected override string Address(ImageFile image) => AddressOf(image);

    protected override string? PageOf(Entry entry) =>
        own.TryGetValue(entry.Headword.Id, out var page) && page != _anchors.File ? page : null;
}
