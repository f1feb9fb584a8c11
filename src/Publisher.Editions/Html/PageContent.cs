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

    /// <summary>The number of the section that is being written.</summary>
    private string _section = "";

    /// <summary>By which references lead on paper; null where what is printed is not the whole.</summary>
    public SectionNumbers? Sections { get; init; }

    protected override string? PointId(ReadOnlySpan<Block> blocks) => _points.Of(blocks);

    protected override string Enter(string entry)
    {
        var around = _points.Entry;
        _points.Entry = entry;
        return around;
    }

    protected override string? NumberOf(Section section) => Sections?.Shown(section.Id);

    /// <summary>What we linked ourselves is no reference of the author's, and paper has no use for it.</summary>
    protected override string? NumberOf(Link link) =>
        Sections is { } sections
        && link is { Target: { } target, Kind: not LinkKind.Added }
        && sections.At(target) is { Length: > 0 } number
        && number != _section
            ? number
            : null;

    protected override void Section(Section node, MarkupWriter into)
    {
        var around = _section;
        _section = Sections?.At(node.Id) ?? "";
        base.Section(node, into);
        _section = around;
    }

    protected override string Address(ImageFile image) => DataOf(image);

    public static string DataOf(ImageFile image) =>
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
