using System.Globalization;
using System.Text;
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
    private readonly DocxExport _export;

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
    }

    public void Start(string id)
    {
        if (_comments.ContainsKey(id) && _ranges.TryAdd(id, new(_export.Ordinal)))
        {
            _open.Add(_ranges[id]);
        }
    }

    public void End(string id)
    {
        if (_ranges.TryGetValue(id, out var range))
        {
            _open.Remove(range);
        }
    }

    /// <summary>A comment on a place rather than on words has a mark and no range.</summary>
    public void Mark(string id)
    {
        if (_comments.ContainsKey(id))
        {
            _ranges.TryAdd(id, new(_export.Ordinal));
        }
    }

    /// <param name="isLeftOut">Whether the words are a suggestion, and no part of the text.</param>
    public void Words(string words, bool isLeftOut)
    {
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

    public Items<Comment> Read()
    {
        var placed = _ranges.Select(pair => Comment(_comments[pair.Key], pair.Value)).ToList();
        var loose = _comments
            .Where(pair => !_ranges.ContainsKey(pair.Key))
            .Select(pair => Comment(pair.Value, new(0)));
        return [.. placed, .. loose];
    }

    private Comment Comment(W.Comment comment, Range range)
    {
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

    private sealed record Range(int Ordinal)
    {
        public StringBuilder Kept { get; } = new();

        public StringBuilder LeftOut { get; } = new();
    }
}
