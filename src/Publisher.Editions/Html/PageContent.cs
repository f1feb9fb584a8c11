using Publisher.Editions.Html.Places;
using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>The content of a page: pictures inside the file, a link to itself at every section and entry.</summary>
internal class PageContent(
    Document document,
    Anchors anchors,
    EditionWords words,
    ShownImages images
) : HtmlContent(document, anchors, words, images)
{
    private readonly PointIds _points = new();

    protected override string? PointId(ReadOnlySpan<Block> blocks) => _points.Of(blocks);

    protected override string Enter(string entry)
    {
        var around = _points.Entry;
        _points.Entry = entry;
        return around;
    }

    protected override string Address(ImageFile image) =>
        $"data:{image.MediaType};base64,{Convert.ToBase64String(image.Bytes.Span)}";

    // The sign itself is the style sheet's: it is no word of the text.
    protected override void Lead(string id, string name, MarkupWriter into)
    {
        using (
            into.Inline(
                "a",
                ("class", $"{Furniture} permalink"),
                ("href", $"#{id}"),
                ("aria-label", Words.LinkTo(name))
            )
        ) { }
    }
}
