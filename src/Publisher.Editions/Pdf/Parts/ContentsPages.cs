using System.Globalization;
using Publisher.Model;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>The contents, set once the body's pages are known.</summary>
internal sealed class ContentsPages(Setting setting, bool hasIndex)
{
    private const double ContentsIndent = 14;

    // About three lines of the contents.
    private const int LongestTitle = 150;

    private readonly Theme theme = setting.Theme;
    private readonly EditionWords words = setting.Words;

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
            Add(title, name, 1, keepsWithNext: false, new(Role.TOCI, contents));
        }
    }

    private void Add(Items<Block> blocks, int level, StructureElement contents)
    {
        if (level > theme.ContentsLevels)
        {
            return;
        }

        foreach (var section in blocks.OfType<Section>())
        {
            var hasMore = level < theme.ContentsLevels && section.Blocks.OfType<Section>().Any();
            var item = new StructureElement(Role.TOCI, contents);
            Add(Short(PlainText.Of(section.Title)), section.Id, level, hasMore, item);
            Add(section.Blocks, level + 1, new(Role.TOC, item));
        }
    }

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

    private void Add(string title, string id, int level, bool keepsWithNext, StructureElement item)
    {
        var style = theme.Style(
            string.Create(CultureInfo.InvariantCulture, $"contents-{Math.Min(level, 3)}")
        );
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
                style.Leading
            )
            {
                Tag = tag,
                Indent = (level - 1) * ContentsIndent,
                HasLeaders = level > 1 || IsFlat,
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
                KeepsWithNext = keepsWithNext,
            }
        );
    }
}
