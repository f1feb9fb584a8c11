using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>Recognises the entries that are list items or paragraphs. Items of an ordered list are steps and stay
/// items.</summary>
internal abstract class WrittenEntries(Document document, EntrySettings settings) : DocumentRewriter
{
    private readonly GlossaryPlaces _places = GlossaryPlaces.Of(document);
    private readonly Language? _language = KnownLanguages.Of(document);
    private int _depth;

    protected Language? Language => _language;

    protected EntrySettings Settings { get; } = settings;

    protected LinePlace Place { get; private set; }

    /// <summary>What the line says; null when nothing about it is remarkable.</summary>
    protected abstract Reading? Read(DefiningLine line, Source source, EntryShape? habit);

    /// <summary>The shape in plain letters that the lines share; null when they share none.</summary>
    protected virtual EntryShape? HabitOf(IReadOnlyList<DefiningLine> lines) => null;

    protected Document Recognise()
    {
        Place = new(Settings.Shape, _places.IsWhole);
        return document with { Blocks = Recognise(document.Blocks) };
    }

    protected override void Section(Section node, Built into)
    {
        var (outer, depth) = (Place, _depth);
        var title = PlainText.Of(node.Title);
        Place = new(
            Settings.For(title, outer.Rule),
            !GlossaryPlaces.NamesFurniture(title) && (outer.IsGlossary || _places.IsGlossary(node))
        );
        _depth = 0;
        into.Blocks.Add(node with { Blocks = Recognise(node.Blocks) });
        (Place, _depth) = (outer, depth);
    }

    protected override void Table(Table node, Built into) => into.Blocks.Add(node);

    protected override void Quote(Quote node, Built into) => into.Blocks.Add(node);

    protected override void Figure(Figure node, Built into) => into.Blocks.Add(node);

    /// <summary>What its author nested under a term is an entry there as it is elsewhere.</summary>
    protected override DefinitionGroup Group(DefinitionGroup group) =>
        group with
        {
            Definitions = [.. group.Definitions.Select(Inside)],
        };

    /// <summary>Blocks of a section or the document, among which paragraphs may be entries.</summary>
    private Items<Block> Recognise(Items<Block> blocks)
    {
        var habit = HabitOf([
            .. blocks.OfType<Paragraph>().Select(node => Line(node, 0, isItem: false)),
        ]);
        var recognised = new Built();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is not Paragraph paragraph)
            {
                Write(blocks[at], recognised);
                continue;
            }

            // Lists and code right after a defining paragraph go on with its definition.
            var end = at + 1;
            while (
                end < blocks.Count && blocks[end] is Model.List or Model.CodeBlock or Model.Quote
            )
            {
                end++;
            }

            var body = blocks.Slice(at + 1, end - at - 1);
            if (EntryOf(paragraph, body, EntryForm.Paragraph, habit, out var kept) is { } entry)
            {
                recognised.Blocks.Add(entry);
                at = end - 1;
            }
            else
            {
                recognised.Blocks.Add(kept);
            }
        }

        return recognised.Blocks.ToItems();
    }

    protected override void List(List node, Built into)
    {
        var habit = node.IsOrdered
            ? null
            : HabitOf([
                .. node.Items.Select(item =>
                    item.Blocks is [Paragraph first, .. var rest]
                        ? Line(first, rest.Count, isItem: true)
                        : new([], HasBody: false, IsItem: true, _depth) { Language = _language }
                ),
            ]);
        var plain = new List<ListItem>();
        foreach (var item in node.Items)
        {
            var kept = item.Blocks;
            if (!node.IsOrdered && EntryOf(item, habit, out kept) is { } entry)
            {
                Flush();
                into.Blocks.Add(entry);
            }
            else
            {
                plain.Add(item with { Blocks = Inside(kept) });
            }
        }

        Flush();

        void Flush()
        {
            if (plain.Count > 0)
            {
                into.Blocks.Add(node with { Items = plain.ToItems() });
                plain.Clear();
            }
        }
    }

    private Entry? EntryOf(ListItem item, EntryShape? habit, out Items<Block> kept)
    {
        kept = item.Blocks;
        if (item.Checked is not null || item.Blocks is not [Paragraph first, .. var rest])
        {
            return null;
        }

        var entry = EntryOf(first, rest, EntryForm.Item, habit, out var paragraph);
        kept = [paragraph, .. rest];
        return entry;
    }

    private Entry? EntryOf(
        Paragraph paragraph,
        Items<Block> body,
        EntryForm form,
        EntryShape? habit,
        out Paragraph kept
    )
    {
        kept = paragraph;
        var reading = Read(
            Line(paragraph, body.Count, form == EntryForm.Item),
            paragraph.Source,
            habit
        );
        if (reading is null)
        {
            return null;
        }

        if (reading.Headword is not { } headword)
        {
            kept = paragraph with { LeftBecause = reading.Reason };
            return null;
        }

        return new(WithNamesFromBody(headword, body), form, paragraph.Content, Inside(body))
        {
            Source = paragraph.Source,
        };
    }

    private static Headword WithNamesFromBody(Headword headword, Items<Block> body) =>
        AliasSentence.InBody(body).ToList() is { Count: > 0 } names
            ? TermNames.Add(headword, names)
            : headword;

    private Items<Block> Inside(Items<Block> blocks)
    {
        _depth++;
        var inside = Rewrite(blocks);
        _depth--;
        return inside;
    }

    private DefiningLine Line(Paragraph paragraph, int bodyCount, bool isItem) =>
        new(paragraph.Content, bodyCount > 0 && isItem, isItem, _depth) { Language = _language };
}
