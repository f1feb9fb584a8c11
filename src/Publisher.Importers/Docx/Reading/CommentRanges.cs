using System.Globalization;
using System.Text;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Comments, and the words that each stands on. They are in no order in their part: the text puts them in order.</summary>
internal sealed class CommentRanges
{
    /// <summary>A comment on a whole chapter need not repeat it.</summary>
    private const int LongestQuote = 1000;

    private readonly Dictionary<string, W.Comment> _comments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _ranges = new(StringComparer.Ordinal);
    private readonly List<Range> _open = [];
    private readonly CommentStates _states;
    private readonly DocxExport _export;
    private int _position;

    public CommentRanges(DocxExport export)
    {
        _export = export;
        foreach (
            var comment in export.Package.Part<W.Comments>("comments")?.Root.Elements<W.Comment>()
                ?? []
        )
        {
            var isNew = _comments.TryAdd(comment.Id.Words(), comment);
            export.Ledger.Enter(ContentKind.Comment);
            if (!isNew)
            {
                export.Ledger.Omit(ContentKind.Comment, "repeats the id of another", ordinal: 0);
            }
        }

        _states = new(export.Package, _comments);
    }

    public void Start(string id)
    {
        if (_comments.ContainsKey(id) && _ranges.TryAdd(id, NewRange()))
        {
            _open.Add(_ranges[id]);
        }
    }

    public void End(string id)
    {
        if (_ranges.TryGetValue(id, out var range))
        {
            range.End = _position;
            _open.Remove(range);
        }
    }

    /// <summary>A comment on a place rather than on words has a mark and no range.</summary>
    public void Mark(string id)
    {
        if (_comments.ContainsKey(id))
        {
            _ranges.TryAdd(id, NewRange());
        }
    }

    /// <param name="isLeftOut">Whether the words are a suggestion, and no part of the text.</param>
    public void Words(string words, bool isLeftOut)
    {
        _position += words.Length;
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            var quote = isLeftOut ? _open[at].LeftOut : _open[at].Kept;
            quote.Append(words);
            if (quote.Length > LongestQuote)
            {
                _open.RemoveAt(at);
            }
        }
    }

    /// <summary>In the order of the text, those that stand nowhere in it last.</summary>
    public Items<Comment> Read() =>
        CommentThreads.InOrder(
            _ranges
                .Keys.Concat(_comments.Keys.Where(id => !_ranges.ContainsKey(id)))
                .GroupBy(ThreadOf)
                .Select(InThread)
        );

    /// <summary>Google says no more of a reply than that it stands on the same words.</summary>
    private (string Opener, int Start, int End) ThreadOf(string id) =>
        _states.OpenerOf(id) is { } opener ? (opener, 0, 0)
        : _ranges.TryGetValue(id, out var range) ? ("", range.Start, range.End)
        : (id, 0, 0);

    private List<Comment> InThread(IGrouping<(string Opener, int Start, int End), string> thread) =>
        [
            .. thread
                .Select(id => (Id: id, Comment: Comment(id, RangeOf(id, thread.Key.Opener))))
                .OrderBy(remark => remark.Id != thread.Key.Opener)
                .ThenBy(remark => remark.Comment.Date ?? DateTimeOffset.MaxValue)
                .Select(remark => remark.Comment),
        ];

    private Range RangeOf(string id, string opener) =>
        _ranges.GetValueOrDefault(id) ?? _ranges.GetValueOrDefault(opener) ?? new(0, 0);

    private Range NewRange() => new(_export.Ordinal, _position);

    private Comment Comment(string id, Range range)
    {
        var comment = _comments[id];
        var kept = Quotation.Of(range.Kept.ToString(), LongestQuote);
        var quote = kept.Length > 0 ? kept : Quotation.Of(range.LeftOut.ToString(), LongestQuote);
        return new(Quotation.Of(comment.Author.Words()), Text(comment), quote)
        {
            Date = DateTimeOffset.TryParse(
                comment.Date.Words(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var date
            )
                ? date
                : null,
            Source = new(_export.File, range.Ordinal, []),
            IsResolved = _states.IsDone(id),
        };
    }

    private static string Text(W.Comment comment) =>
        string.Join(
            '\n',
            comment
                .Descendants<W.Paragraph>()
                .Select(paragraph => Quotation.Of(PlainWords.Of(paragraph), int.MaxValue))
                .Where(line => line.Length > 0)
        );

    /// <param name="Start">Number of characters before it.</param>
    private sealed record Range(int Ordinal, int Start)
    {
        /// <summary>Number of characters before its end; where the end is not marked, its start.</summary>
        public int End { get; set; } = Start;

        public StringBuilder Kept { get; } = new();

        public StringBuilder LeftOut { get; } = new();
    }
}
