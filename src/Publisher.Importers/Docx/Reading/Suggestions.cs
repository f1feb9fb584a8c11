using Publisher.Model;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Tracked changes. They are rejected, as Google's own HTML export does: what was inserted is left out and what was
/// deleted stays, until the author decides.</summary>
internal sealed class Suggestions
{
    private const int Quoted = 3;
    private const int LongestQuote = 60;

    private readonly HashSet<string> _insertions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deletions = new(StringComparer.Ordinal);
    private readonly List<string> _quotes = [];
    private int _looks;
    private int _first;

    /// <param name="id">Of the change: parts of one change share it.</param>
    /// <param name="words">What was inserted.</param>
    public void Insert(string id, string words, int ordinal) =>
        Add(_insertions, id, words, ordinal);

    /// <param name="id">Of the change: parts of one change share it.</param>
    /// <param name="words">What was deleted.</param>
    public void Delete(string id, string words, int ordinal) => Add(_deletions, id, words, ordinal);

    /// <summary>A change of the look alone.</summary>
    public void Restyle(int ordinal)
    {
        _looks++;
        _first = _first == 0 ? ordinal : _first;
    }

    public void Tell(DocxExport export)
    {
        if (_insertions.Count + _deletions.Count + _looks == 0)
        {
            return;
        }

        var quotes =
            _quotes.Count == 0
                ? ""
                : $"; the first: {string.Join(", ", _quotes.Select(q => $"“{q}”"))}";
        export.Find(
            Severity.Note,
            FormattableString.Invariant(
                $"The document holds suggestions, taken as rejected: {_insertions.Count} insertions are left out, {_deletions.Count} deletions and {_looks} changes of look are not made{quotes}."
            ),
            "Accept or reject them in the document and export it again.",
            _quotes.FirstOrDefault() ?? "",
            _first
        );
    }

    private void Add(HashSet<string> changes, string id, string words, int ordinal)
    {
        _first = _first == 0 ? ordinal : _first;
        words = Quotation.Of(words, LongestQuote);
        if (changes.Add(id) && words.Length > 0 && _quotes.Count < Quoted)
        {
            _quotes.Add(words);
        }
    }
}
