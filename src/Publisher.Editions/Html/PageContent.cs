using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>The content of the single page: pictures inside the file, a link to itself at every section and entry.</summary>
internal sealed class PageContent(Document document, Anchors anchors, EditionWords words)
    : HtmlContent(document, anchors, words, new(document, "HTML", ShownImages.OfTheWeb))
{
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
