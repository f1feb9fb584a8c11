using System.Globalization;
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
    private const int MostCodeIndent = 24;
    private const int Tab = 8;
    private const int Hang = 2;

    private readonly Anchors _anchors = anchors;

    public static string Path(ImageFile image) => $"images/{image.Name}";

    protected override string Address(ImageFile image) => Path(image);

    protected override void Begin(Block block, MarkupWriter into) =>
        pages.Mark(block, _anchors, into);

    /// <summary>On a small screen a line is wrapped: it goes on a little further in than it began, so that no line is taken
    /// for two, nor its rest for another level.</summary>
    protected override void Code(string code, MarkupWriter into)
    {
        var lines = code.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var style = string.Create(
                CultureInfo.InvariantCulture,
                $"padding-inline-start: {Indent(lines[at])}ch; text-indent: -{Indent(lines[at])}ch"
            );
            using (into.Inline("span", ("class", "line"), ("style", style)))
            {
                into.Text(at == lines.Length - 1 ? lines[at] : lines[at] + "\n");
            }
        }
    }

    /// <summary>Where the rest of a line goes on, in characters.</summary>
    private static int Indent(string line) =>
        Hang
        + Math.Min(
            MostCodeIndent,
            line.TakeWhile(char.IsWhiteSpace).Sum(blank => blank == '\t' ? Tab : 1)
        );
}
