using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>Where the ids of sections, entries, notes and note marks stand, so that a link finds them from any file.</summary>
/// <remarks>Our own ids begin with an underscore, which no id of a section or an entry does.</remarks>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _marks = new(StringComparer.Ordinal);

    /// <summary>Name of the file that is being written; empty when there is only one.</summary>
    public string File { get; set; } = "";

    public static string Note(string note) => $"_note-{note}";

    public void Add(Document document, string file)
    {
        var outline = Outline.Of(document);
        foreach (var section in outline.Sections)
        {
            Add(section.Id, file);
        }

        foreach (var entry in outline.Entries)
        {
            Add(entry.Id, file);
            foreach (var id in entry.Headword.OtherIds)
            {
                Add(id, file);
            }
        }

        foreach (var note in document.Notes)
        {
            Add(Note(note.Id), file);
        }

        foreach (var place in PlaceIds.Of(document))
        {
            Add(place, file);
        }
    }

    public void Add(string id, string file) => _files[id] = file;

    /// <summary>The address of an id, seen from <see cref="File"/>; null when nothing has that id.</summary>
    public string? Address(string id)
    {
        if (!_files.TryGetValue(id, out var file))
        {
            return null;
        }

        return string.Equals(file, File, StringComparison.Ordinal) ? $"#{id}" : $"{file}#{id}";
    }

    /// <summary>Gives the next mark of a note its id.</summary>
    public string AddMark(string note)
    {
        if (!_marks.TryGetValue(note, out var marks))
        {
            _marks[note] = marks = [];
        }

        var id = marks.Count == 0 ? $"_mark-{note}" : $"_mark-{note}-{marks.Count + 1}";
        marks.Add(id);
        Add(id, File);
        return id;
    }

    public IEnumerable<string> Marks(string note) =>
        _marks.TryGetValue(note, out var marks) ? marks : [];
}
