using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>A line of a table of contents: a section or an entry, with what stands within it.</summary>
/// <param name="Label">Never empty: a link must have words.</param>
internal sealed record ContentsLine(string Id, string Label, bool IsSection)
{
    public List<ContentsLine> Lines { get; } = [];
}

/// <summary>Sections and entries as a tree in reading order.</summary>
internal sealed class Contents : DocumentWalker<List<ContentsLine>>
{
    private Contents() { }

    public static IReadOnlyList<ContentsLine> Of(Items<Block> blocks)
    {
        var lines = new List<ContentsLine>();
        new Contents().Write(blocks, lines);
        return lines;
    }

    protected override void Section(Section node, List<ContentsLine> into) =>
        base.Section(
            node,
            Add(new(node.Id, Label(PlainText.Of(node.Title)), IsSection: true), into)
        );

    protected override void Entry(Entry node, List<ContentsLine> into) =>
        base.Entry(node, Add(Line(node.Headword), into));

    protected override void Row(TableRow row, List<ContentsLine> into) =>
        base.Row(row, row.Headword is null ? into : Add(Line(row.Headword), into));

    protected override void Group(DefinitionGroup group, List<ContentsLine> into) =>
        base.Group(group, group.Headword is null ? into : Add(Line(group.Headword), into));

    private static ContentsLine Line(Headword headword) =>
        new(headword.Id, Label(headword.Term), IsSection: false);

    private static List<ContentsLine> Add(ContentsLine line, List<ContentsLine> into)
    {
        into.Add(line);
        return line.Lines;
    }

    private static string Label(string text)
    {
        var label = text.ReplaceLineEndings(" ").Trim();
        return label.Length == 0 ? "…" : label;
    }
}
