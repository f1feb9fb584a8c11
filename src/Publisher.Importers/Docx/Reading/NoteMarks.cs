using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Importers.Accounting;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Footnotes and endnotes, numbered in the order in which the text marks them. Google's first note has the id 0,
/// which in Word's own files is a separator: only the type tells.</summary>
internal sealed class NoteMarks
{
    private readonly Dictionary<(bool, string), (string Part, OpenXmlElement Note)> _notes = [];
    private readonly Dictionary<(bool, string), string> _numbers = [];
    private readonly Queue<(bool, string)> _unread = new();
    private readonly DocxExport _export;

    public NoteMarks(DocxExport export)
    {
        _export = export;
        if (export.Package.Part<W.Footnotes>("footnotes") is { } footnotes)
        {
            Add(footnotes.Path, footnotes.Root.Elements<W.Footnote>(), isEndnote: false);
        }

        if (export.Package.Part<W.Endnotes>("endnotes") is { } endnotes)
        {
            Add(endnotes.Path, endnotes.Root.Elements<W.Endnote>(), isEndnote: true);
        }
    }

    /// <summary>Whether the document has the note of a mark.</summary>
    public bool Holds(W.FootnoteEndnoteReferenceType mark) =>
        _notes.ContainsKey((mark is W.EndnoteReference, mark.Id.Words()));

    /// <summary>The number of a note; null when the document lacks the note.</summary>
    public string? Number(string id, bool isEndnote)
    {
        var key = (isEndnote, id);
        if (!_notes.ContainsKey(key))
        {
            return null;
        }

        if (!_numbers.TryGetValue(key, out var number))
        {
            number = (_numbers.Count + 1).ToString(CultureInfo.InvariantCulture);
            _numbers.Add(key, number);
            _unread.Enqueue(key);
        }

        return number;
    }

    /// <summary>Enters all notes into the account.</summary>
    public void Enter()
    {
        foreach (var (part, note) in _notes.Values)
        {
            _export.Ledger.Enter(Content(note, part));
        }
    }

    /// <summary>The notes that have marks, those in notes included.</summary>
    public Items<Note> Read()
    {
        var notes = new List<Note>();
        while (_unread.TryDequeue(out var key))
        {
            var (part, note) = _notes[key];
            notes.Add(new(_numbers[key], new StoryReader(_export, part).Blocks(note.Elements())));
        }

        foreach (var (key, (part, note)) in _notes.Where(pair => !_numbers.ContainsKey(pair.Key)))
        {
            _export.Ledger.Omit(Content(note, part), "footnote without a mark", ordinal: 0);
            _export.Find(
                Severity.Note,
                $"A {(key.Item1 ? "endnote" : "footnote")} that no mark refers to is left out.",
                "Put its mark where it belongs, or delete the note if its mark was deleted on purpose.",
                Quotation.Of(PlainWords.Of(note)),
                at: 0
            );
        }

        return notes.ToItems();
    }

    private ContentCount Content(OpenXmlElement note, string part)
    {
        var content = DocxContent.Of(note, part, _export);
        content[ContentKind.Footnote]++;
        return content;
    }

    private void Add(string part, IEnumerable<W.FootnoteEndnoteType> notes, bool isEndnote)
    {
        foreach (var note in notes)
        {
            if (note.Type.Words() is "" or "normal")
            {
                _notes.TryAdd((isEndnote, note.Id.Words()), (part, note));
            }
        }
    }
}
