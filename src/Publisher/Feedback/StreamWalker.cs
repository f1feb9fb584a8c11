using Publisher.Model;

namespace Publisher.Feedback;

/// <summary>Reads a document into a stream of its words, with what they stand in. A footnote stands behind the paragraph of
/// its mark.</summary>
internal sealed class StreamWalker : DocumentWalker<StreamWalker.Place>
{
    private readonly WordStream _stream;

    private readonly Dictionary<string, Note> _notes;

    private StreamWalker(WordStream stream, Document document)
    {
        _stream = stream;
        _notes = document
            .Notes.DistinctBy(note => note.Id)
            .ToDictionary(note => note.Id, StringComparer.Ordinal);
    }

    internal readonly record struct Place(string Section, string Entry, Source Source);

    public static void Read(Document document, WordStream into) =>
        new StreamWalker(into, document).Walk(document, new("", "", Source.Unknown));

    protected override void Walk(Document document, Place into)
    {
        Add(document.Title, into);
        Add(document.Subtitle, into);
        Write(document.Blocks, into);
        foreach (var note in document.Notes.Where(note => _notes.ContainsKey(note.Id)))
        {
            Write(note.Blocks, into);
        }
    }

    protected override void Paragraph(Paragraph node, Place into) =>
        Add(node.Content, into with { Source = node.Source });

    protected override void Heading(Heading node, Place into) =>
        Add(node.Content, into with { Source = node.Source });

    protected override void CodeBlock(CodeBlock node, Place into) =>
        _stream.Add(node.Code, into.Section, into.Entry, node.Source);

    protected override void Section(Section node, Place into)
    {
        var start = _stream.Count;
        var inner = new Place(node.Id, into.Entry, node.Source);
        Add(node.Title, inner);
        Write(node.Blocks, inner);
        _stream.Name(PlainText.Of(node.Title), start);
        _stream.Name(node.Id, start);
    }

    protected override void Entry(Entry node, Place into)
    {
        var start = _stream.Count;
        var inner = into with { Entry = node.Headword.Id, Source = node.Source };
        Add(node.Head, inner);
        Write(node.Body, inner);
        Name(node.Headword, start);
    }

    protected override void Row(TableRow row, Place into)
    {
        var start = _stream.Count;
        base.Row(row, row.Headword is { } term ? into with { Entry = term.Id } : into);
        Name(row.Headword, start);
    }

    protected override void Group(DefinitionGroup group, Place into)
    {
        var start = _stream.Count;
        base.Group(group, group.Headword is { } term ? into with { Entry = term.Id } : into);
        Name(group.Headword, start);
    }

    protected override void NoteReference(NoteReference node, Place into)
    {
        // Taken out before it is read, so that a note which refers to itself has an end.
        if (_notes.Remove(node.Note, out var note))
        {
            Write(note.Blocks, into);
        }
    }

    private void Add(Items<Inline> content, Place into)
    {
        _stream.Add(PlainText.Of(content), into.Section, into.Entry, into.Source);
        Write(content, into);
    }

    private void Name(Headword? headword, int start)
    {
        if (headword is null)
        {
            return;
        }

        foreach (var each in headword.Others.Prepend(headword))
        {
            _stream.Name(each.Id, start);
            foreach (var term in each.Terms)
            {
                _stream.Name(term, start);
            }
        }
    }
}
