using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>Turns items into headings and lists.</summary>
internal sealed class OutlineReader(
    string file,
    ImportLedger ledger,
    Action<OutlineItem, string> report
)
{
    private const int LowestHeading = 6;

    /// <param name="level">Of the headings that these items may be.</param>
    public Items<Block> Read(OutlineItem? parent, List<OutlineItem> items, int level)
    {
        var blocks = new List<Block>();
        var areSections = Shape.AreSections(items);
        var listed = new List<OutlineItem>();
        foreach (var item in items)
        {
            if (item.Heading is null && !(areSections && item.Children.Count > 0))
            {
                listed.Add(item);
                continue;
            }

            List(parent, listed, blocks);
            Heading(item, item.Heading ?? Math.Min(level, LowestHeading), blocks);
        }

        List(parent, listed, blocks);
        return [.. blocks];
    }

    public List<Block> Note(OutlineItem item) =>
        [.. item.Note.Select(line => Paragraph(line, item)).OfType<Block>()];

    /// <summary>Its place in the export; the first inline of a title carries it.</summary>
    public Items<Inline> Title(OutlineItem item)
    {
        var words = InlineRuns.Canonical(item.Words);
        ledger.Omit(ContentKind.ListItem, "read as title or heading", item.Ordinal);
        if (item.Checked is not null)
        {
            report(item, "A title or heading has no check box, so that of this item is left out.");
        }

        return words.Count == 0
            ? words
            : [words[0] with { Source = Place(item) }, .. words.Skip(1)];
    }

    private void Heading(OutlineItem item, int level, List<Block> into)
    {
        var words = Title(item);
        if (words.Count > 0)
        {
            into.Add(new Heading(level, words) { Source = Place(item) });
        }

        into.AddRange(Note(item));
        into.AddRange(Read(item, item.Children, level + 1));
    }

    private void List(OutlineItem? parent, List<OutlineItem> items, List<Block> into)
    {
        var read = new List<ListItem>();
        foreach (var item in items)
        {
            List<Block> blocks = Paragraph(item.Words, item) is { } words ? [words] : [];
            blocks.AddRange(Note(item));
            blocks.AddRange(Read(item, item.Children, LowestHeading));
            if (blocks.Count > 0)
            {
                read.Add(new([.. blocks]) { Checked = item.Checked });
            }
            else
            {
                ledger.Omit(ContentKind.ListItem, "empty bullet", item.Ordinal);
            }
        }

        if (read.Count > 0)
        {
            into.Add(
                new List(Style(parent?.ChildStyle ?? ""), 1, [.. read]) { Source = Place(items[0]) }
            );
        }

        items.Clear();
    }

    private static ListStyle Style(string name) =>
        name.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal) switch
        {
            "DECIMAL" or "NUMBER" or "NUMBERED" or "ARABIC" or "ORDERED" => ListStyle.Decimal,
            "LOWERALPHA" or "LOWERLETTER" or "LOWERLATIN" => ListStyle.LowerLetter,
            "UPPERALPHA" or "UPPERLETTER" or "UPPERLATIN" => ListStyle.UpperLetter,
            "LOWERROMAN" => ListStyle.LowerRoman,
            "UPPERROMAN" => ListStyle.UpperRoman,
            _ => ListStyle.Bullet,
        };

    private Paragraph? Paragraph(IReadOnlyList<Inline> words, OutlineItem item) =>
        InlineRuns.Canonical(words) is { Count: > 0 } content
            ? new(content) { Source = Place(item) }
            : null;

    private Source Place(OutlineItem item) =>
        new(file, item.Ordinal, item.Anchors.Distinct(StringComparer.Ordinal).ToItems());
}
