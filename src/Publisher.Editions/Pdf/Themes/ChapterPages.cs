using Publisher.Model;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>Which sections of the first level open a new page. Unless the theme says always or never, they do in a document
/// whose sections are long on average; and there only one that is no short one itself, after enough to fill the page
/// that it ends.</summary>
internal sealed class ChapterPages
{
    /// <summary>The share of the average asked for that a single section must have, and what stands before it.</summary>
    private const double Least = 1 / 3.0;

    private readonly HashSet<Section> _opening = new(ReferenceEqualityComparer.Instance);

    private ChapterPages() { }

    public static ChapterPages Of(Document document, Theme theme)
    {
        var pages = new ChapterPages();
        var lengths = document
            .Blocks.Select(block => (Block: block, Words: WordsOf(block)))
            .ToList();
        var chapters = lengths.FindAll(length => length.Block is Section);
        var (average, least) = theme.OpensPages switch
        {
            ChapterOpening.Always => (0, 0),
            ChapterOpening.Never => (double.MaxValue, 0),
            _ => (theme.ChapterWords, theme.ChapterWords * Least),
        };
        if (chapters.Count > 0 && chapters.Average(chapter => chapter.Words) >= average)
        {
            pages.Open(lengths, least);
        }

        return pages;
    }

    public bool IsOpenedBy(Section section) => _opening.Contains(section);

    private void Open(List<(Block Block, double Words)> lengths, double least)
    {
        var before = 0.0;
        foreach (var (block, words) in lengths)
        {
            if (block is Section section && words >= least && before >= least)
            {
                _opening.Add(section);
                before = 0;
            }

            before += words;
        }
    }

    private static double WordsOf(Block block) => PlainText.Words(PlainText.Of([block]));
}

/// <summary>What a theme says of sections of the first level.</summary>
internal enum ChapterOpening
{
    /// <summary>They open pages where they are long enough.</summary>
    Auto,

    Always,

    Never,
}
