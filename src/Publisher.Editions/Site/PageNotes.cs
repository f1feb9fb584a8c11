using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>Gives each note to the page with its first mark, and notes without a mark to the first page.</summary>
internal sealed class PageNotes : DocumentWalker<List<string>>
{
    private readonly Dictionary<string, List<Note>> _byPage = new(StringComparer.Ordinal);

    /// <param name="pages">In reading order.</param>
    public PageNotes(Document document, IReadOnlyList<SitePage> pages)
    {
        var left = document
            .Notes.DistinctBy(note => note.Id)
            .ToDictionary(note => note.Id, StringComparer.Ordinal);
        // A section's blocks hold its entries, which come first where they have pages of their own.
        foreach (var page in pages.OrderBy(page => page.Entry is null))
        {
            var marks = new List<string>();
            Write(page.Blocks, marks);
            for (var at = 0; at < marks.Count; at++)
            {
                if (left.Remove(marks[at], out var note))
                {
                    Of(page.Name).Add(note);
                    Write(note.Blocks, marks);
                }
            }
        }

        Of(SitePage.Home).AddRange(left.Values);
    }

    public Items<Note> Of(SitePage page) =>
        _byPage.TryGetValue(page.Name, out var notes) ? notes.ToItems() : [];

    protected override void NoteReference(NoteReference node, List<string> into) =>
        into.Add(node.Note);

    private List<Note> Of(string page)
    {
        if (!_byPage.TryGetValue(page, out var notes))
        {
            _byPage[page] = notes = [];
        }

        return notes;
    }
}
