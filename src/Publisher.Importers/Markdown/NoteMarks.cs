using System.Globalization;
using Markdig.Extensions.Footnotes;

namespace Publisher.Importers.Markdown;

/// <summary>Numbers the footnotes in the order in which the text marks them.</summary>
internal sealed class NoteMarks
{
    private readonly List<Footnote> _inOrder = [];
    private readonly Dictionary<Footnote, string> _ids = [];

    public IReadOnlyList<Footnote> InOrder => _inOrder;

    public static string Id(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    public string IdOf(Footnote note)
    {
        if (!_ids.TryGetValue(note, out var id))
        {
            id = Id(_inOrder.Count);
            _ids.Add(note, id);
            _inOrder.Add(note);
        }

        return id;
    }
}
