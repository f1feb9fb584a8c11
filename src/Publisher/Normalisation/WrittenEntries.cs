using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Recognises the entries that are list items or paragraphs. Items of an ordered list are steps and stay
/// items.</summary>
/// <param name="termOf">The words that a line defines, else null.</param>
internal sealed class WrittenEntries(Func<DefiningLine, string?> termOf) : DocumentRewriter
{
    /// <summary>"Term: definition" without bold is a habit of the place only when it recurs.</summary>
    private const int FewestColonLines = 3;

    /// <summary>Lines that open with their term.</summary>
    public static Document ApplyToHeads(Document document) =>
        new WrittenEntries(line =>
            TermHead.OfBoldLead(line.Content, line.HasBody)
            ?? (line.IsColonHabit ? TermHead.OfColon(line.Content) : null)
        ).Recognise(document);

    /// <summary>Items that name in mid-sentence what they define, where nothing else defines it.</summary>
    public static Document ApplyToMentions(Document document)
    {
        var defined = Outline
            .Of(document)
            .Entries.SelectMany(entry => entry.Headword.Terms)
            .Select(Slug.Of)
            .ToHashSet(StringComparer.Ordinal);
        return new WrittenEntries(line =>
            line.IsItem
            && DefiningMention.TermOf(line.Content) is { } term
            && defined.Add(Slug.Of(term))
                ? term
                : null
        ).Recognise(document);
    }

    private Document Recognise(Document document) =>
        document with
        {
            Blocks = Recognise(document.Blocks),
        };

    /// <summary>Blocks of a section, an item or the document, among which paragraphs may be entries.</summary>
    private Items<Block> Recognise(Items<Block> blocks)
    {
        var colonHabit = HasColonHabit(blocks.OfType<Paragraph>().Select(node => node.Content));
        var recognised = new Built();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (
                blocks[at] is not Paragraph paragraph
                || NamesOf(new(paragraph.Content, HasBody: false, colonHabit, IsItem: false))
                    is not { } names
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

    private Items<string>? NamesOf(DefiningLine line) =>
        termOf(line) is { } term && TermNames.Of(term) is { Count: > 0 } names ? names : null;

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

        var names = NamesOf(new(first.Content, rest.Count > 0, colonHabit, IsItem: true));
        return names is null
            ? null
            : new(new(names.Value), EntryForm.Item, first.Content, Rewrite(rest))
            {
                Source = first.Source,
            };
    }
}

/// <summary>A paragraph or the first paragraph of a list item, which may define a term.</summary>
/// <param name="Content">Its text.</param>
/// <param name="HasBody">Whether the author nested text under it, so that a bare headword is defined there.</param>
/// <param name="IsColonHabit">Whether the lines around it read "Term: definition".</param>
/// <param name="IsItem">Whether it is a list item.</param>
internal readonly record struct DefiningLine(
    Items<Inline> Content,
    bool HasBody,
    bool IsColonHabit,
    bool IsItem
);
