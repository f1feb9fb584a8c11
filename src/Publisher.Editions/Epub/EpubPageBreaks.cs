using System.Globalization;
using Publisher.Editions.Html;
using Publisher.Editions.Pdf;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>Where the pages of the PDF begin in the text, so that who reads this and who reads that meet on a page (EPUB
/// Accessibility 1.1, 2.3). A page that begins within a paragraph is marked where the next one begins.</summary>
/// <param name="pages">Of the PDF; null where none is published beside the book.</param>
internal sealed class EpubPageBreaks(PdfPages? pages)
{
    private readonly Dictionary<Block, string> _starts = Starts(pages);
    private readonly List<(string Page, string Address)> _marked = [];

    /// <summary>Those that were written: the number as it is printed, and where it stands.</summary>
    public IReadOnlyList<(string Page, string Address)> Marked => _marked;

    /// <summary>Marks the page that begins with a block.</summary>
    public void Mark(Block block, Anchors anchors, MarkupWriter into)
    {
        if (!_starts.Remove(block, out var page))
        {
            return;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"_page-{page}");
        _marked.Add((page, $"{anchors.File}#{id}"));
        using (
            into.Inline(
                "span",
                ("id", id),
                ("epub:type", "pagebreak"),
                ("role", "doc-pagebreak"),
                ("aria-label", page)
            )
        ) { }
    }

    private static Dictionary<Block, string> Starts(PdfPages? pages)
    {
        var starts = new Dictionary<Block, string>(ReferenceEqualityComparer.Instance);
        foreach (var (first, page) in pages?.File.Starts ?? [])
        {
            starts.TryAdd(first, page);
        }

        return starts;
    }
}
