using System.Runtime.InteropServices;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Feedback;

/// <summary>A paragraph, a heading, a cell's line.</summary>
/// <param name="First">Which word of the document it opens with.</param>
internal sealed record StreamLine(
    string Text,
    string Section,
    string Entry,
    Source Source,
    int First
);

/// <summary>Words from one up to another.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordRange(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>What of it is in another; of no length where nothing is.</summary>
    public WordRange Within(WordRange other)
    {
        var start = Math.Max(Start, other.Start);
        return new(start, Math.Max(start, Math.Min(End, other.End)));
    }

    public bool Holds(int start, int end) => start >= Start && end <= End;
}

/// <summary>A document as one sequence of words, paragraph behind paragraph.</summary>
internal sealed class WordStream
{
    private readonly NormalForm _form;
    private readonly List<int> _numbers = [];
    private readonly List<WordSpan> _spans = [];
    private readonly List<int> _lineOf = [];
    private readonly List<StreamLine> _lines = [];
    private readonly Dictionary<string, List<WordRange>> _places = new(StringComparer.Ordinal);

    public WordStream(Document document)
    {
        _form = KnownLanguages.FormOf(document.Language);
        Words = new(_form);
        StreamWalker.Read(document, this);
        Counts = new int[Words.Forms];
        foreach (var number in _numbers)
        {
            Counts[Words.FormOf(number)]++;
        }
    }

    public WordNumbers Words { get; }

    public int Count => _numbers.Count;

    public ReadOnlySpan<int> Numbers => CollectionsMarshal.AsSpan(_numbers);

    /// <summary>How often each word stands in it, in any of its forms.</summary>
    public int[] Counts { get; }

    public StreamLine LineOf(int word) => _lines[_lineOf[word]];

    public WordSpan SpanOf(int word) => _spans[word];

    public int FormAt(int word) => Words.FormOf(_numbers[word]);

    public void Add(string text, string section, string entry, Source source)
    {
        text = WordReader.Visible(text);
        var line = new StreamLine(text, section, entry, source, Count);
        foreach (var span in WordReader.Read(text))
        {
            _numbers.Add(Words.Add(text.AsSpan(span.Start, span.End - span.Start)));
            _spans.Add(span);
            _lineOf.Add(_lines.Count);
        }

        _lines.Add(line);
    }

    /// <summary>Names what stands from a word up to here.</summary>
    public void Name(string name, int start)
    {
        var key = _form.Key(name);
        if (!_places.TryGetValue(key, out var ranges))
        {
            _places[key] = ranges = [];
        }

        var range = new WordRange(start, Count);
        if (!ranges.Contains(range))
        {
            ranges.Add(range);
        }
    }

    /// <summary>Entries or sections of a name, a title or an id; none where nothing has it.</summary>
    public IReadOnlyList<WordRange> Places(string name) =>
        name.Length > 0 ? _places.GetValueOrDefault(_form.Key(name), []) : [];

    /// <summary>Which word of the document is the one behind the last of a word's paragraph.</summary>
    public int EndOfLine(int word)
    {
        var line = _lineOf[word] + 1;
        return line < _lines.Count ? _lines[line].First : Count;
    }

    /// <summary>What stands in the paragraph behind a word, up to the next one or the end.</summary>
    public ReadOnlySpan<char> MarksBehind(int word)
    {
        var line = LineOf(word);
        var end = word + 1 < EndOfLine(word) ? _spans[word + 1].Start : line.Text.Length;
        return line.Text.AsSpan(_spans[word].End, end - _spans[word].End);
    }

    /// <summary>The text of a range as it stands, its paragraphs parted by blanks.</summary>
    public string Text(int start, int end)
    {
        if (start >= end)
        {
            return "";
        }

        var parts = new List<string>();
        for (var at = start; at < end; )
        {
            var last = Math.Min(EndOfLine(at), end) - 1;
            parts.Add(LineOf(at).Text[_spans[at].Start.._spans[last].End]);
            at = last + 1;
        }

        return string.Join(' ', parts).ReplaceLineEndings(" ");
    }
}
