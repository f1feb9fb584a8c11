using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>The content of the book's files: pictures are files of their own, and the pages of the PDF begin in it.</summary>
internal sealed class EpubContent(
    Document document,
    Anchors anchors,
    EditionWords words,
    ShownImages images,
    EpubPageBreaks pages
) : HtmlContent(document, anchors, words, images)
{
    private readonly Anchors _anchors = anchors;

    public static string Path(ImageFile image) => $"images/{image.Name}";

    protected override string Address(ImageFile image) => Path(image);

    protected override void Begin(Block block, MarkupWriter into) =>
        pages.Mark(block, _anchors, into);
}
