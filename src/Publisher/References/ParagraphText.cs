using System.Text;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.References;

/// <summary>The text of a paragraph as one string, and the way back to the runs that it came from. What must not be
/// read as words of the sentence - links, code, formulas, pictures, breaks - is one foreign character or more.</summary>
internal sealed class ParagraphText
{
    private readonly List<Piece> _pieces = [];

    private ParagraphText() { }

    public string Text { get; private set; } = "";

    /// <summary>Where bold words stand, blanks at their ends left out.</summary>
    public List<(int Start, int End)> Bold { get; } = [];

    /// <summary>Whether all words are bold, so that bold says nothing.</summary>
    public bool IsAllBold { get; private set; }

    /// <summary>Where words stand in quotation marks.</summary>
    public List<(int Start, int End)> Quoted { get; } = [];

    /// <summary>Where words stand in italics, blanks at their ends left out.</summary>
    public List<(int Start, int End)> Italic { get; } = [];

    /// <summary>Where titles of works stand in italics.</summary>
    public List<(int Start, int End)> Titles { get; } = [];

    public static ParagraphText Of(Items<Inline> content)
    {
        var line = new ParagraphText();
        var text = new StringBuilder();
        foreach (var inline in content)
        {
            var isRead = inline is Text { Style: var style } && !style.HasFlag(TextStyle.Code);
            var start = text.Length;
            if (isRead)
            {
                text.Append(((Text)inline).Words);
            }
            else
            {
                text.Append(WordScanner.Foreign);
            }

            line._pieces.Add(new(inline, isRead, start, text.Length));
        }

        line.Text = text.ToString();
        line.FindBold();
        line.FindQuotations();
        line.FindTitles();
        return line;
    }

    /// <summary>The paragraph with links around stretches of its text.</summary>
    /// <param name="references">In their order; they do not overlap.</param>
    public Items<Inline> With(IReadOnlyList<Reference> references)
    {
        var inlines = new List<Inline>();
        var (piece, at) = (0, 0);
        foreach (var reference in references)
        {
            Take(inlines, ref piece, ref at, reference.Start);
            var linked = new List<Inline>();
            Take(linked, ref piece, ref at, reference.End);
            inlines.Add(
                new Link(linked.ToItems(), $"#{reference.Target}")
                {
                    Target = reference.Target,
                    Kind = reference.Kind,
                    Reason = reference.Reason,
                }
            );
        }

        Take(inlines, ref piece, ref at, Text.Length);
        return inlines.ToItems();
    }

    /// <summary>Moves what stands before an end; a run that goes on behind it is cut.</summary>
    private void Take(List<Inline> into, ref int piece, ref int at, int end)
    {
        for (; piece < _pieces.Count && at < end; piece += at == _pieces[piece].End ? 1 : 0)
        {
            var (inline, isRead, start, pieceEnd) = _pieces[piece];
            var to = Math.Min(end, pieceEnd);
            into.Add(
                isRead && (at > start || to < pieceEnd)
                    ? (Text)inline with
                    {
                        Value = ((Text)inline).Value[(at - start)..(to - start)],
                    }
                    : inline
            );
            at = to;
        }
    }

    /// <summary>The words of a link within the document, which stands at a place; null where something else does.</summary>
    public string? LinkAt(int at)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low < _pieces.Count && _pieces[low].Inline is Link { Target: not null } link
            ? PlainText.Of(link.Content)
            : null;
    }

    /// <summary>Where the links that begin in a stretch of the text lead within the document.</summary>
    public IEnumerable<string> TargetsIn(int start, int end) =>
        _pieces
            .Where(piece => piece.Start >= start && piece.Start < end)
            .Select(piece => (piece.Inline as Link)?.Target)
            .OfType<string>();

    /// <summary>The last stretch that begins at or before a place.</summary>
    public static (int Start, int End)? Around(List<(int Start, int End)> stretches, int at)
    {
        var (low, high) = (0, stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stretches[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }

        return high == 0 ? null : stretches[high - 1];
    }

    private void FindBold()
    {
        var isAllBold = true;
        foreach (var (inline, isRead, start, end) in _pieces)
        {
            var from = start;
            var to = end;
            while (from < to && char.IsWhiteSpace(Text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(Text[to - 1]))
            {
                to--;
            }

            if (from == to || !isRead)
            {
                continue;
            }

            if (!((Text)inline).Style.HasFlag(TextStyle.Bold))
            {
                isAllBold &= !Text.AsSpan(from, to - from).ContainsAnyExcept(Marks);
                continue;
            }

            // A word of the bold run may be set in italics as well, which cuts the run in two.
            if (Bold is [.., var last] && Text.AsSpan(last.End, from - last.End).IsWhiteSpace())
            {
                Bold[^1] = (last.Start, to);
            }
            else
            {
                Bold.Add((from, to));
            }
        }

        IsAllBold = isAllBold && Bold.Count > 0;
    }

    private void FindQuotations()
    {
        const int Longest = 400;
        if (!Text.AsSpan().ContainsAny(QuotationMarks))
        {
            return;
        }

        var (opening, closing) = (-1, "");
        for (var at = 0; at < Text.Length; at++)
        {
            var isOpen = opening >= 0 && at - opening <= Longest;
            if (isOpen && closing.Contains(Text[at], StringComparison.Ordinal))
            {
                // French quotation marks have blanks within.
                var words = Text.AsSpan(opening..at);
                var start = at - words.TrimStart().Length;
                Quoted.Add((start, start + words.Trim().Length));
                opening = -1;
            }
            else if (Text[at] == '“' || (!isOpen && IsOpening(at)))
            {
                (opening, closing) = (at + 1, ClosingOf(Text[at]));
            }
        }
    }

    /// <summary>Marks that some languages close with open where nothing stands before them.</summary>
    private bool IsOpening(int at) =>
        Text[at] is '"' or '„' or '«'
        || (Text[at] is '”' or '»' && (at == 0 || Text[at - 1] is ' ' or '('));

    private static string ClosingOf(char opening) =>
        opening switch
        {
            '„' => "“”",
            '«' => "»",
            '»' => "«»",
            _ => "”\"",
        };

    /// <summary>Of several words in italics, most of the long ones with a capital.</summary>
    private void FindTitles()
    {
        foreach (var (inline, isRead, start, end) in _pieces)
        {
            if (isRead && ((Text)inline).Style.HasFlag(TextStyle.Italic))
            {
                var words = Text.AsSpan(start, end - start);
                var from = start + words.Length - words.TrimStart().Length;
                Italic.Add((from, from + words.Trim().Length));
                if (IsTitle(words))
                {
                    Titles.Add(Italic[^1]);
                }
            }
        }
    }

    /// <summary>Several words, most of the long ones with a capital.</summary>
    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        const int LongWord = 4;
        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Count(word => char.IsUpper(word[0]));
        return capitals > 1 && capitals * 2 > words.Count(word => word.Length >= LongWord);
    }

    private static readonly System.Buffers.SearchValues<char> QuotationMarks =
        System.Buffers.SearchValues.Create("“”„\"«»");

    private static readonly System.Buffers.SearchValues<char> Marks =
        System.Buffers.SearchValues.Create(" .,:;()[]“”\"'!?-–—\u00A0");

    private readonly record struct Piece(Inline Inline, bool IsRead, int Start, int End);
}

/// <summary>A stretch of a paragraph's text that refers to an entry or a section.</summary>
/// <param name="End">After its last character.</param>
/// <param name="Target">Id of what it refers to.</param>
/// <param name="Reason">Why it was taken for a reference, in words.</param>
internal readonly record struct Reference(
    int Start,
    int End,
    string Target,
    LinkKind Kind,
    string Reason
);

/// <summary>How sure it is that words are a reference.</summary>
internal enum Certainty
{
    /// <summary>Only if they nearly are a name.</summary>
    None,

    /// <summary>Where the document names entries so elsewhere: in plain words with a small letter.</summary>
    ByHabit,

    /// <summary>They are bold, quoted, or written as the headwords are.</summary>
    Full,
}

/// <summary>Words that refer to something which does not exist.</summary>
internal readonly record struct BrokenReference(
    int Start,
    int End,
    string Words,
    Certainty Certainty = Certainty.Full
);
