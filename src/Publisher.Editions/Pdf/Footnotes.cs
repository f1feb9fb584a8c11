using Publisher.Editions.Pdf.Themes;
using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>The author's notes that stand at the foot of their page: each goes with its first mark. Where the theme sets
/// all notes at the end there are none.</summary>
internal sealed class Footnotes(Setting setting)
{
    private readonly Dictionary<string, Note> notes = setting.Theme.HasFootnotes
        ? setting
            .Document.Notes.DistinctBy(note => note.Id, StringComparer.Ordinal)
            .ToDictionary(note => note.Id, StringComparer.Ordinal)
        : [];

    private readonly Dictionary<string, NoteReference> firstMarks = new(StringComparer.Ordinal);

    public Note this[string id] => notes[id];

    /// <summary>Whether the note goes with this mark; what is written twice, to see how wide it is, has the same answer twice.</summary>
    public bool IsFirst(NoteReference mark)
    {
        if (!notes.ContainsKey(mark.Note))
        {
            return false;
        }

        firstMarks.TryAdd(mark.Note, mark);
        return ReferenceEquals(firstMarks[mark.Note], mark);
    }

    /// <summary>The notes that no mark has brought along so far, which none will from here on.</summary>
    public IReadOnlyList<Note> TakeUnmarked()
    {
        List<Note> unmarked =
        [
            .. setting.Document.Notes.Where(note =>
                !firstMarks.ContainsKey(note.Id) || !ReferenceEquals(notes[note.Id], note)
            ),
        ];
        foreach (var note in unmarked.Where(note => !firstMarks.ContainsKey(note.Id)))
        {
            notes.Remove(note.Id);
        }

        return unmarked;
    }
}
