using System.Globalization;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>The contents, set once the body's pages are known.</summary>
internal sealed class ContentsPages(Setting setting, bool hasIndex)
{
    private const double ContentsIndent = 14;

    // About three lines of the contents.
    private const int LongestTitle = 150;

    /// <summary>Lines of contents may stand closer together by so much, where that saves a page of a few lines.</summary>
    private const double Tightest = 0.8;

    private readonly Theme theme = setting.Theme;
    private readonly EditionWords words = setting.Words;
    private readonly List<Line> _lines = [];

    /// <summary>Where there is but one section, or none, contents would tell nothing.</summary>
    public bool AreTold => setting.Outline.Sections.Count > 1;

    private bool IsFlat =>
        theme.ContentsLevels == 1
        || setting.Outline.Sections.All(section => section.Parent.Length == 0);

    public void Write()
    {
        if (!AreTold)
        {
            return;
        }

        setting.Book.OpenChapter();
        // Space vanishes at the top of a page.
        var heading = theme.Style("heading-1") with
        {
            Before = 0,
        };
        var tag = new StructureElement(Role.H1, setting.Front);
        setting.Book.Add(
            PartHeading.OfPart(setting, words.Contents, heading, tag, PdfNames.Contents)
        );
        var contents = new StructureElement(Role.TOC, setting.Front);
        Add(setting.Document.Blocks, 1, contents);
        foreach (var (title, name) in BackMatter.Of(setting, hasIndex))
        {
            _lines.Add(new(title, name, 1, KeepsWithNext: false, new(Role.TOCI, contents)));
        }

        var share = Share(heading.Leading + heading.After);
        foreach (var line in _lines)
        {
            Set(line, share);
        }
    }

    /// <summary>The part of their leading and spaces that lines get: less than all where the last page would have few.</summary>
    /// <param name="heading">Height of what stands above the first, in points.</param>
    private double Share(double heading)
    {
        var styles = _lines.ConvertAll(line => Style(line.Level));
        var lines = styles.Sum(style => style.Before + style.Leading + style.After);
        var room = theme.Page.TextHeight;
        var pages = Math.Floor((heading + lines) / room);
        var share = ((pages * room) - heading - styles[^1].Leading) / lines;
        return pages >= 1 && share >= Tightest ? share : 1;
    }

    private TypeStyle Style(int level) =>
        theme.Style(string.Create(CultureInfo.InvariantCulture, $"contents-{Math.Min(level, 3)}"));

    private void Add(Items<Block> blocks, int level, StructureElement contents)
    {
        if (level > theme.ContentsLevels)
        {
            return;
        }

        foreach (var block in blocks)
        {
            if (block is Section section)
            {
                Add(section.Title, section.Id, section.Blocks, level, contents);
            }
            else if (block is Entry entry && TopHeadings.IsChapter(entry, blocks))
            {
                Add(entry.Head, entry.Headword.Id, entry.Body, level, contents);
            }
        }
    }

    private void Add(
        Items<Inline> title,
        string id,
        Items<Block> blocks,
        int level,
        StructureElement contents
    )
    {
        var hasMore = level < theme.ContentsLevels && HoldsSections(blocks);
        var item = new StructureElement(Role.TOCI, contents);
        _lines.Add(new(Short(PlainText.Of(title)), id, level, hasMore, item));
        Add(blocks, level + 1, new(Role.TOC, item));
    }

    private static bool HoldsSections(Items<Block> blocks) => blocks.OfType<Section>().Any();

    /// <summary>A paragraph that the author set as a heading is not repeated whole.</summary>
    private static string Short(string title)
    {
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        var end = title.LastIndexOf(' ', LongestTitle);
        return string.Concat(title.AsSpan(0, end > 0 ? end : LongestTitle), "\u2026");
    }

    private void Set(Line line, double share)
    {
        var (title, id, level, keepsWithNext, item) = line;
        var style = Style(level);
        var link = setting.Book.PageOf(id) is null ? null : new InternalTarget(id);
        var text = theme.Text(style);
        // Page numbers stand below each other.
        var figures = text with
        {
            Variants = GlyphVariants.LiningFigures | GlyphVariants.TabularFigures,
        };
        var reference = new StructureElement(Role.Reference, item);
        var tag = link is null ? reference : new(Role.Link, reference);
        setting.Book.Add(
            new ContentsBlock(
                setting.Shaper.Shape([new(title.Replace('\n', ' '), text) { Link = link }]),
                setting.Shaper.Shape([new(setting.Book.PageOf(id) ?? "", figures) { Link = link }]),
                style.Leading * share
            )
            {
                Tag = tag,
                Indent = (level - 1) * ContentsIndent,
                HasLeaders = level > 1 || IsFlat,
                SpaceBefore = style.Before * share,
                SpaceAfter = style.After * share,
                KeepsWithNext = keepsWithNext,
            }
        );
    }

    /// <param name="Id">Of the section that it leads to.</param>
    private sealed record Line(
        string Title,
        string Id,
        int Level,
        bool KeepsWithNext,
        StructureElement Item
    );
}
