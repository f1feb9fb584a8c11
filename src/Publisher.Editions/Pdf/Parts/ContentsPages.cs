using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Editions.Pdf;

/// <summary>The title page and the contents, set once the body's pages are known; and the outline of it all.</summary>
internal sealed class FrontMatter(
    Setting setting,
    EditionSettings settings,
    BodyWriter writer,
    bool hasIndex
)
{
    private const double ContentsIndent = 14;

    // About three lines of the contents.
    private const int LongestTitle = 150;

    private readonly Theme theme = setting.Theme;
    private readonly EditionWords words = setting.Words;

    /// <summary>Where there is but one section, or none, contents would tell nothing.</summary>
    private bool HasContents => setting.Outline.Sections.Count > 1;

    private bool HasSources => setting.Book.PageOf(PdfNames.Sources) is not null;

    private bool IsFlat =>
        theme.ContentsLevels == 1
        || setting.Outline.Sections.All(section => section.Parent.Length == 0);

    public void Write()
    {
        setting.Book.StartFrontMatter();
        setting.Book.IsBare = true;
        WriteTitle();
        setting.Book.EndPage();
        setting.Book.IsBare = false;
        if (HasContents)
        {
            WriteContents();
        }
    }

    public IReadOnlyList<OutlineItem> Outline()
    {
        var items = new List<OutlineItem>();
        if (HasContents)
        {
            items.Add(new(words.Contents, PdfNames.Contents));
        }

        items.AddRange(Children(setting.Document.Blocks));
        if (setting.Book.PageOf(PdfNames.Notes) is not null)
        {
            items.Add(new(words.Notes, PdfNames.Notes));
        }

        if (HasSources)
        {
            items.Add(new(words.Sources, PdfNames.Sources));
        }

        if (hasIndex)
        {
            items.Add(new(words.Index, PdfNames.Index));
        }

        return items;
    }

    private void WriteTitle()
    {
        var title =
            setting.Document.Title.Count > 0
                ? setting.Document.Title
                : [new Text(setting.Document.Name)];
        // Space vanishes at the top of a page, and a title stands lower.
        setting.Book.Add(new RuleBlock(theme.Shade, 0, 0));
        AddLine(title, theme.Style("title"), [PdfNames.Title]);
        if (setting.Document.Subtitle.Count > 0)
        {
            AddLine(setting.Document.Subtitle, theme.Style("subtitle"), []);
        }

        var imprint = theme.Style("imprint");
        string[] lines =
        [
            string.Join(", ", settings.Authors),
            settings.IsDated ? words.Date(settings.Date) : "",
            words.Edition(ContentId.Of(setting.Document)),
            settings.Licence,
        ];
        var before = 2 * imprint.Leading;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            setting.Book.Add(
                new TextBlock(setting.Shape(line, imprint), imprint.Leading)
                {
                    Tag = new(Role.P, setting.Front),
                    SpaceBefore = before,
                }
            );
            before = imprint.Before;
        }
    }

    private void AddLine(Items<Inline> content, TypeStyle style, ImmutableArray<string> anchors)
    {
        var tag = new StructureElement(Role.P, setting.Front);
        var runs = writer.Runs(content, style, tag);
        setting.Book.Add(
            new TextBlock(setting.Shaper.Shape(runs), style.Leading)
            {
                Tag = tag,
                Alignment = style.Alignment,
                Anchors = anchors,
                SpaceBefore = style.Before,
                SpaceAfter = style.After,
            }
        );
        setting.ReportLacking(new("", "", Source.Unknown));
    }

    private void WriteContents()
    {
        setting.Book.OpenChapter();
        var heading = theme.Style("heading-1");
        setting.Book.Add(
            new TextBlock(setting.Shape(words.Contents, heading), heading.Leading)
            {
                Tag = new(Role.H1, setting.Front),
                Anchors = [PdfNames.Contents],
                Marks = [new(MarkClass.Section, words.Contents)],
                SpaceAfter = heading.After,
                KeepsWithNext = true,
            }
        );
        var contents = new StructureElement(Role.TOC, setting.Front);
        Add(setting.Document.Blocks, 1, contents);
        if (setting.Book.PageOf(PdfNames.Notes) is not null)
        {
            Add(words.Notes, PdfNames.Notes, 1, keepsWithNext: false, new(Role.TOCI, contents));
        }

        if (HasSources)
        {
            var item = new StructureElement(Role.TOCI, contents);
            Add(words.Sources, PdfNames.Sources, 1, keepsWithNext: false, item);
        }

        if (hasIndex)
        {
            Add(words.Index, PdfNames.Index, 1, keepsWithNext: false, new(Role.TOCI, contents));
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

    private ImmutableArray<OutlineItem> Children(Items<Block> blocks)
    {
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        foreach (var block in blocks)
        {
            if (block is Section section)
            {
                AddItem(items, PlainText.Of(section.Title), section.Id, Children(section.Blocks));
            }
            else if (block is Entry entry)
            {
                AddItem(items, entry.Headword.Term, entry.Headword.Id, Children(entry.Body));
            }
            else if (block is List list)
            {
                items.AddRange(list.Items.SelectMany(item => Children(item.Blocks)));
            }
            else if (block is Table table)
            {
                foreach (var row in table.Rows)
                {
                    if (row.Headword is { } headword)
                    {
                        AddItem(items, headword.Term, headword.Id, []);
                    }
                }
            }
        }

        return items.DrainToImmutable();
    }

    /// <summary>What can't be named gives its place to its children.</summary>
    private void AddItem(
        ImmutableArray<OutlineItem>.Builder items,
        string title,
        string id,
        ImmutableArray<OutlineItem> children
    )
    {
        if (setting.Book.PageOf(id) is not null && title.Length > 0)
        {
            items.Add(new(title.Replace('\n', ' '), id) { Children = children });
        }
        else
        {
            items.AddRange(children);
        }
    }
}
