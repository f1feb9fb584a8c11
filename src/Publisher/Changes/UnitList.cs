using Publisher.Model;

namespace Publisher.Changes;

/// <summary>Reads a document as units in reading order, the document itself first. A footnote belongs to the unit of its
/// mark.</summary>
internal sealed class UnitList : DocumentWalker<Unit>
{
    private readonly List<Unit> _units = [];
    private readonly StatementReader _reader;
    private readonly Dictionary<string, Note> _notes;

    private UnitList(StatementReader reader, Document document)
    {
        _reader = reader;
        _notes = document
            .Notes.DistinctBy(note => note.Id)
            .ToDictionary(note => note.Id, StringComparer.Ordinal);
    }

    public static IReadOnlyList<Unit> Of(Document document, Vocabulary vocabulary)
    {
        var list = new UnitList(new(vocabulary), document);
        var whole = list.Add(
            UnitKind.Document,
            "",
            [PlainText.Of(document.Title)],
            "",
            parent: null,
            Source.Unknown
        );
        list.Add(document.Subtitle, isHead: false, whole);
        list.Write(document.Blocks, whole);
        foreach (var note in document.Notes.Where(note => list._notes.ContainsKey(note.Id)))
        {
            list.Write(note.Blocks, whole);
        }

        return list._units;
    }

    protected override void Paragraph(Paragraph node, Unit into) =>
        Add(node.Content, isHead: false, into);

    protected override void Heading(Heading node, Unit into) =>
        Add(node.Content, isHead: false, into);

    protected override void CodeBlock(CodeBlock node, Unit into) =>
        _reader.Read(node.Code, isHead: false, into.Statements);

    protected override void Section(Section node, Unit into)
    {
        var title = PlainText.Of(node.Title).Replace('\n', ' ');
        var section = Add(UnitKind.Section, node.Id, [title], "", into, node.Source);
        Write(node.Title, section);
        Write(node.Blocks, section);
    }

    protected override void Entry(Entry node, Unit into)
    {
        var entry = Add(node.Headword, into, node.Source);
        Add(node.Head, isHead: true, entry);
        Write(node.Body, entry);
    }

    protected override void Row(TableRow row, Unit into)
    {
        if (row.Headword is null)
        {
            base.Row(row, into);
            return;
        }

        var head = row.Cells[0].Blocks.OfType<Paragraph>().FirstOrDefault();
        var entry = Add(row.Headword, into, head?.Source ?? into.Source);
        foreach (var block in row.Cells[0].Blocks)
        {
            Head(block, entry);
        }

        foreach (var cell in row.Cells.Skip(1))
        {
            Write(cell.Blocks, entry);
        }
    }

    protected override void Group(DefinitionGroup group, Unit into)
    {
        if (group.Headword is null)
        {
            base.Group(group, into);
            return;
        }

        var source = group.Terms is [[var first, ..], ..] ? first.Source : into.Source;
        var entry = Add(group.Headword, into, source);
        foreach (var block in group.Terms.SelectMany(blocks => blocks))
        {
            Head(block, entry);
        }

        foreach (var definition in group.Definitions)
        {
            Write(definition, entry);
        }
    }

    protected override void Link(Link node, Unit into)
    {
        into.Links.Add(new(node.Address, node.Target, node.Kind == LinkKind.Author));
        base.Link(node, into);
    }

    protected override void NoteReference(NoteReference node, Unit into)
    {
        // Taken out before it is read, so that a note which refers to itself has an end.
        if (_notes.Remove(node.Note, out var note))
        {
            Write(note.Blocks, into);
        }
    }

    private void Head(Block block, Unit into)
    {
        if (block is Paragraph line)
        {
            Add(line.Content, isHead: true, into);
        }
        else
        {
            Write(block, into);
        }
    }

    private void Add(Items<Inline> content, bool isHead, Unit into)
    {
        _reader.Read(PlainText.Of(content), isHead, into.Statements);
        Write(content, into);
    }

    /// <summary>The other terms of a line have the same words and links.</summary>
    private Unit Add(Headword headword, Unit into, Source source)
    {
        var entry = Add(
            UnitKind.Entry,
            headword.Id,
            headword.Terms,
            headword.Qualifier,
            into,
            source
        );
        foreach (var other in headword.Others)
        {
            _units.Add(
                entry with
                {
                    Order = _units.Count,
                    Id = other.Id,
                    Names = other.Terms,
                    Qualifier = other.Qualifier,
                }
            );
        }

        return entry;
    }

    private Unit Add(
        UnitKind kind,
        string id,
        Items<string> names,
        string qualifier,
        Unit? parent,
        Source source
    )
    {
        var unit = new Unit(_units.Count, kind, id, names, qualifier, parent, source);
        _units.Add(unit);
        return unit;
    }
}
