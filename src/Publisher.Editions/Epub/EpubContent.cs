using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The content of the book's files: pictures are files of their own.</summary>
internal sealed class EpubContent(
    Document document,
    Anchors anchors,
    EditionWords words,
    ShownImages images
) : HtmlContent(document, anchors, words, images)
{
    public static string Path(ImageFile image) => $"images/{image.Name}";

    protected override string Address(ImageFile image) => Path(image);
}
