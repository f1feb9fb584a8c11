using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Recognises the entries that are list items or paragraphs opening with their term. Items of an ordered
/// list are steps and stay items.</summary>
internal sealed class WrittenEntries : DocumentRewriter
{
    /// <summary>"Term: definition" without bold is a habit of the place only when it recurs.</summary>
    private const int FewestColonLines = 3;

    public static Document Apply(Document document)
    {
        var recogniser = new WrittenEntries();
        return document with { Blocks = recogniser.Recognise(document.Blocks) };
    }

    /// <summary>Blocks of a section, an item or the document, among which paragraphs may be entries.</summary>
    private Items<Block> Recognise(Items<Block> blocks)
    {
        var colonHabit = HasColonHabit(blocks.OfType<Paragraph>().Select(node => node.Content));
        var recognised = new Built();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (
                blocks[at] is not Paragraph paragraph
                || TermOf(paragraph, colonHabit) is not { } names
            )
            {
                Write(blocks[at], recognised);
                continue;
            }

            // Lists and code right after a defining paragraph go on with its definition.
            var body = new List<Block>();
            while (
                at + 1 < blocks.Count
                && blocks[at + 1] is Model.List or Model.CodeBlock or Model.Quote
            )
            {
                body.Add(blocks[++at]);
            }

            recognised.Blocks.Add(
                new Entry(
                    new(names),
                    EntryForm.Paragraph,
                    paragraph.Content,
                    Rewrite(body.ToItems())
                )
                {
                    Source = paragraph.Source,
                }
            );
        }

        return recognised.Blocks.ToItems();
    }

    private static Items<string>? TermOf(Paragraph paragraph, bool colonHabit) =>
        Names(
            TermHead.OfBoldLead(paragraph.Content, hasBody: false)
                ?? (colonHabit ? TermHead.OfColon(paragraph.Content) : null)
        );

    private static Items<string>? Names(string? term) =>
        term is not null && TermNames.Of(term) is { Count: > 0 } names ? names : null;

    private static bool HasColonHabit(IEnumerable<Items<Inline>> lines)
    {
        var all = lines.ToList();
        var colons = all.Count(line => TermHead.OfColon(line) is not null);
        return colons >= FewestColonLines && colons * 10 >= all.Count * 6;
    }

    protected override void Section(Section node, Built into) =>
        into.Blocks.Add(node with { Blocks = Recognise(node.Blocks) });

    protected override void Table(Table node, Built into) => into.Blocks.Add(node);

    protected override void Quote(Quote node, Built into) => into.Blocks.Add(node);

    protected override void List(List node, Built into)
    {
        var colonHabit =
            !node.IsOrdered
            && HasColonHabit(
                node.Items.Select(item => item.Blocks is [Paragraph first, ..] ? first.Content : [])
            );
        var plain = new List<ListItem>();
        var start = node.Start;
        foreach (var item in node.Items)
        {
            if (!node.IsOrdered && EntryOf(item, colonHabit) is { } entry)
            {
                Flush();
                into.Blocks.Add(entry);
            }
            else
            {
                plain.Add(item with { Blocks = Rewrite(item.Blocks) });
            }
        }

        Flush();

        void Flush()
        {
            if (plain.Count > 0)
            {
                into.Blocks.Add(node with { Start = start, Items = plain.ToItems() });
                plain.Clear();
            }
        }
    }

    private Entry? EntryOf(ListItem item, bool colonHabit)
    {
        if (item.Checked is not null || item.Blocks is not [Paragraph first, .. var rest])
        {
            return null;
        }

        var names = Names(
            TermHead.OfBoldLead(first.Content, hasBody: rest.Count > 0)
                ?? (colonHabit ? TermHead.OfColon(first.Content) : null)
        );
        return names is null
            ? null
            : new(new(names.Value), EntryForm.Item, first.Content, Rewrite(rest))
            {
                Source = first.Source,
            };
    }
}
