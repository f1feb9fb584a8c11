using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Gathering;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Tracked changes, all decided one way: rejected, as Google's own HTML export does it until the author decides
/// otherwise, or applied.</summary>
internal sealed class Suggestions(bool areApplied)
{
    private const int Quoted = 3;
    private const int LongestQuote = 60;

    private readonly HashSet<string> _insertions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deletions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _looks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _authors = new(StringComparer.Ordinal);
    private readonly List<string> _quotes = [];
    private int _first;

    /// <summary>Notes an insertion, a deletion or either end of a move.</summary>
    /// <param name="words">What was inserted or deleted.</param>
    /// <returns>Whether what it holds is no part of the text.</returns>
    public bool LeavesOut(OpenXmlElement change, string words, int ordinal)
    {
        var isInsertion = IsInsertion(change);
        words = Quotation.Of(words, LongestQuote);
        if (
            Count(isInsertion ? _insertions : _deletions, change, ordinal)
            && words.Length > 0
            && _quotes.Count < Quoted
        )
        {
            _quotes.Add(words);
        }

        return isInsertion != areApplied;
    }

    /// <summary>Whether an element is a change, and what it holds no part of the text.</summary>
    public bool IsLeftOut(OpenXmlElement element) =>
        IsChange(element) && IsInsertion(element) != areApplied;

    /// <summary>Notes the changes that properties tell of.</summary>
    /// <param name="holder">What was inserted or deleted; null for a paragraph's mark.</param>
    /// <returns>Whether it is no part of the text.</returns>
    public bool LeavesOutAny(OpenXmlElement? properties, OpenXmlElement? holder, int ordinal)
    {
        var isLeftOut = false;
        foreach (var change in properties?.Elements().Where(IsChange) ?? [])
        {
            var words = holder is null ? "" : PlainWords.Of(holder);
            isLeftOut |= LeavesOut(change, words, ordinal);
        }

        return isLeftOut;
    }

    /// <summary>Notes a change of the look alone.</summary>
    /// <param name="suggested">The properties that hold the change.</param>
    /// <param name="former">The properties before it.</param>
    /// <returns>The properties that count.</returns>
    public OpenXmlElement? Look(
        OpenXmlElement? suggested,
        OpenXmlElement change,
        OpenXmlElement? former,
        int ordinal
    )
    {
        Count(_looks, change, ordinal);
        return areApplied ? suggested : former;
    }

    public static bool IsChange(OpenXmlElement element) =>
        IsInsertion(element)
        || element is W.DeletedRun or W.MoveFromRun or W.Deleted or W.MoveFrom or W.CellDeletion;

    public void Tell(DocxExport export)
    {
        if (_insertions.Count + _deletions.Count + _looks.Count == 0)
        {
            return;
        }

        var decided = areApplied
            ? $"applied: {Counted((_insertions, "insertion made"), (_looks, "change of look made"), (_deletions, "deletion left out"))}"
            : $"rejected: {Counted((_insertions, "insertion left out"), (_deletions, "deletion not made"), (_looks, "change of look not made"))}";
        var quotes =
            _quotes.Count == 0
                ? ""
                : $"; the first: {string.Join(", ", _quotes.Select(q => $"“{q}”"))}";
        export.Find(
            Severity.Note,
            $"The document holds suggestions{By()}, taken as {decided}{quotes}.",
            areApplied
                ? "Accept or reject them in the document and export it again, or leave out “suggestions: applied” in publisher.yml to take them as rejected."
                : "Accept or reject them in the document and export it again, or write “suggestions: applied” in publisher.yml to take them all.",
            _quotes.FirstOrDefault() ?? "",
            _first
        );
    }

    private static bool IsInsertion(OpenXmlElement change) =>
        change is W.InsertedRun or W.MoveToRun or W.Inserted or W.MoveTo or W.CellInsertion;

    /// <summary>Parts of one change share its id.</summary>
    private bool Count(HashSet<string> changes, OpenXmlElement change, int ordinal)
    {
        _first = _first == 0 ? ordinal : _first;
        var isNew = changes.Add(Value(change, "id"));
        if (isNew)
        {
            var author = Quotation.Of(Value(change, "author"), LongestQuote);
            _authors[author] = _authors.GetValueOrDefault(author) + 1;
        }

        return isNew;
    }

    private string By()
    {
        var named = _authors
            .Where(pair => pair.Key.Length > 0)
            .Select(pair => FormattableString.Invariant($"{pair.Key} ({pair.Value})"))
            .ToList();
        return named.Count == 0 ? "" : $" by {string.Join(", ", named)}";
    }

    private static string Counted(params ReadOnlySpan<(HashSet<string> Changes, string Kind)> kinds)
    {
        var counted = new List<string>();
        foreach (var (changes, kind) in kinds)
        {
            var (one, rest) = kind.Split(' ', 2) is [var noun, var more]
                ? (noun, more)
                : (kind, "");
            if (changes.Count > 0)
            {
                counted.Add(
                    FormattableString.Invariant(
                        $"{changes.Count} {one}{(changes.Count == 1 ? "" : "s")} {rest}"
                    )
                );
            }
        }

        return string.Join(", ", counted);
    }

    private static string Value(OpenXmlElement change, string attribute) =>
        change.GetAttributes().FirstOrDefault(one => one.LocalName == attribute).Value ?? "";
}
