using DocumentFormat.OpenXml;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The footnotes of a document, and which of them have been referred to.</summary>
internal sealed class DocxNotes
{
    private readonly Items<Note> _notes;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);

    public DocxNotes(Items<Note> notes)
    {
        _notes = notes;
        foreach (var note in notes)
        {
            _numbers.TryAdd(note.Id, _numbers.Count + 1);
        }
    }

    /// <summary>The note's number in the package, from 1; null when there is no such note.</summary>
    public int? Number(string id) => _numbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>Whether this is the note's first mark.</summary>
    public bool Refer(string id) => _referred.Add(id);

    /// <summary>Writes the texts of the notes behind the separators that the template holds.</summary>
    /// <param name="place">Of any note; what it appends to is replaced by each note.</param>
    public void Write(
        W.Footnotes root,
        DocxContent content,
        DocxPlace place,
        List<Finding> findings
    )
    {
        foreach (var note in _notes)
        {
            var footnote = new W.Footnote { Id = _numbers[note.Id] };
            content.WriteBlocks(
                note.Blocks,
                place with
                {
                    Append = element => footnote.AppendChild(element),
                }
            );
            Mark(footnote);
            root.AppendChild(footnote);
            if (!_referred.Contains(note.Id))
            {
                findings.Add(Unreferred(note));
            }
        }
    }

    private static void Mark(W.Footnote footnote)
    {
        if (footnote.FirstChild is not W.Paragraph first)
        {
            first = DocxTable.Paragraph(DocxStyles.FootnoteText);
            footnote.PrependChild(first);
        }

        first.InsertAfter(DocxRun.NoteMark(), first.ParagraphProperties);
        first.InsertAfter(
            new W.Run(new W.Text(" ") { Space = SpaceProcessingModeValues.Preserve }),
            first.GetFirstChild<W.Run>()
        );
    }

    private static Finding Unreferred(Note note) =>
        new(
            "referred-note",
            Severity.Warning,
            $"Footnote {note.Id} has no mark in the text, so Word does not show it.",
            "Set its mark where it belongs, or delete the note."
        )
        {
            Quote = PlainText.Of(note.Blocks),
        };
}
