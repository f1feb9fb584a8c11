using Publisher.Model;

namespace Publisher.Importers.Markdown.Structure;

/// <summary>Google exports the Title style as <c>#</c> and Subtitle as <c>##</c>, like Heading 1 and 2.</summary>
/// <remarks>
/// <para>The first block is the title when it is a heading of level 1 and (a) the only one; or (b) a heading of level 1
/// follows it at once, at most after a single heading of level 2; or (c) the document has a contents
/// table, which lists headings but no title, and all others of level 1 have the id that the table links to.</para>
/// <para>A logo may stand above the title, and stays in the text.</para>
/// <para>The heading of level 2 right after the title is the subtitle when only paragraphs stand between it and a
/// heading of level 1; or when the contents table lists all others of level 2 and not this one.</para>
/// <para>Everything else stays the heading that it may be: a wrong heading is a smaller harm than a lost section.</para>
/// </remarks>
internal static class TitleRoles
{
    public static Document Repair(Document document, MarkdownExport export)
    {
        var pictures = document.Blocks.TakeWhile(IsPicture).ToList();
        Items<Block> blocks = [.. document.Blocks.Skip(pictures.Count)];
        var title = Title(blocks, export);
        var subtitle = title is null ? null : Subtitle(blocks, export);
        var rest = blocks.Skip((title is null ? 0 : 1) + (subtitle is null ? 0 : 1));
        var first = document.Blocks.OfType<Heading>().FirstOrDefault();
        return document with
        {
            Blocks = [.. pictures, .. rest],
            Title = Content(title),
            Subtitle = Content(subtitle),
            Name = first is null ? WithoutExtension(export.File) : Line(first.Content),
        };
    }

    private static bool IsPicture(Block block) =>
        block is Paragraph paragraph
        && paragraph.Content.All(inline => inline is Image or LineBreak);

    private static Heading? Title(Items<Block> blocks, MarkdownExport export)
    {
        if (blocks is not [Heading { Level: 1 } first, ..])
        {
            return null;
        }

        var others = Others(1, first, blocks);
        return
            others.Count == 0
            || IsSection(blocks, 1)
            || (blocks is [_, Heading { Level: 2 }, ..] && IsSection(blocks, 2))
            || (export.HasContents && IsUnlisted(first, others))
            ? first
            : null;
    }

    private static Heading? Subtitle(Items<Block> blocks, MarkdownExport export)
    {
        if (blocks is not [_, Heading { Level: 2 } second, ..])
        {
            return null;
        }

        var next = blocks.Skip(2).SkipWhile(block => block is Paragraph).FirstOrDefault();
        var others = Others(2, second, blocks);
        return
            next is Heading { Level: 1 }
            || (export.HasContents && others.Count > 0 && IsUnlisted(second, others))
            ? second
            : null;
    }

    private static List<Heading> Others(int level, Heading heading, Items<Block> blocks) =>
        [
            .. blocks
                .OfType<Heading>()
                .Where(other => other.Level == level && !ReferenceEquals(other, heading)),
        ];

    private static bool IsSection(Items<Block> blocks, int index) =>
        index < blocks.Count && blocks[index] is Heading { Level: 1 };

    private static bool IsUnlisted(Heading heading, List<Heading> others) =>
        heading.Source.Anchors.Count == 0
        && others.TrueForAll(other => other.Source.Anchors.Count > 0);

    /// <summary>The words keep the heading's place, so that links to it and findings about it still lead there.</summary>
    private static Items<Inline> Content(Heading? heading) =>
        heading is null
            ? []
            : [.. heading.Content.Select(inline => inline with { Source = heading.Source })];

    private static string Line(Items<Inline> content) =>
        PlainText.Of(content).Replace('\n', ' ').Trim();

    private static string WithoutExtension(string file) =>
        file.LastIndexOf('.') is > 0 and var dot ? file[..dot] : file;
}
