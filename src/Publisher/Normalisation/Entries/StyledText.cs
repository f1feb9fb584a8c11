using System.Runtime.InteropServices;
using System.Text;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>How words are set apart from those around them.</summary>
internal enum NameStyle
{
    Plain,
    Bold,
    Italic,
    Code,
    Link,
    Quoted,
}

/// <summary>A stretch of a line in one style.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StyledRun(int Start, int End, NameStyle Style);

/// <summary>A line as one string, with how each of its characters is set.</summary>
internal sealed class StyledText
{
    /// <summary>What stands further in a paragraph as long as a book decides nothing.</summary>
    private const int MostCharacters = 4000;

    private readonly NameStyle[] _styles;

    private StyledText(string words, string opaque, NameStyle[] styles)
    {
        (Words, Opaque) = (words, opaque);
        _styles = styles;
    }

    public string Words { get; }

    /// <summary>The words with letters in the place of formulas, whose signs part nothing of the line.</summary>
    public string Opaque { get; }

    /// <summary>Whether the line is a formula that says something, or stands alone as one, and so names nothing.</summary>
    public bool IsStatement { get; private init; }

    public static StyledText Of(Items<Inline> content)
    {
        var words = new StringBuilder();
        var styles = new List<NameStyle>();
        var formulas = new List<(int Start, int End)>();
        Append(content, NameStyle.Plain, words, styles, formulas);
        return new(words.ToString(), OpaqueAt(formulas, words), [.. styles])
        {
            IsStatement = formulas.Count > 0 && FormulaStatement.Is(content),
        };
    }

    private static string OpaqueAt(List<(int Start, int End)> formulas, StringBuilder words)
    {
        foreach (var (start, end) in formulas)
        {
            words.Remove(start, end - start).Insert(start, "x", end - start);
        }

        return words.ToString();
    }

    public NameStyle StyleAt(int at) => _styles[at];

    /// <summary>Where the run of one style ends that begins there; blanks between two runs of a style part
    /// nothing.</summary>
    public int EndOfRun(int start)
    {
        var (style, end) = (_styles[start], start);
        for (var at = start; at < Words.Length; at++)
        {
            if (_styles[at] == style)
            {
                end = at + 1;
            }
            else if (!char.IsWhiteSpace(Words[at]) || Words[at] == '\n')
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The runs that are set apart and hold a word, in order.</summary>
    public IEnumerable<StyledRun> Runs()
    {
        for (var at = 0; at < Words.Length; )
        {
            var (start, style) = (at, _styles[at]);
            at = EndOfRun(at);
            if (style != NameStyle.Plain && NameList.HasWord(Words[start..at]))
            {
                yield return new(start, at, style);
            }
        }
    }

    /// <summary>The text from there on, with marks around what is set apart in one of the ways that names are.</summary>
    public string Marked(int from)
    {
        var marked = new StringBuilder(Words.Length - from + 8);
        while (from < Words.Length)
        {
            var isSetApart =
                _styles[from] is NameStyle.Bold or NameStyle.Italic or NameStyle.Quoted;
            var end = EndOfRun(from);
            var words = Words.AsSpan(from, end - from);
            if (isSetApart && NameList.HasWord(words.ToString()))
            {
                marked.Append(MarkedText.Open).Append(words.Trim()).Append(MarkedText.Close);
                marked.Append(words[words.TrimEnd().Length..]);
            }
            else
            {
                marked.Append(words);
            }

            from = end;
        }

        return marked.ToString();
    }

    private static void Append(
        Items<Inline> content,
        NameStyle outer,
        StringBuilder words,
        List<NameStyle> styles,
        List<(int Start, int End)> formulas
    )
    {
        for (var at = 0; at < content.Count; at++)
        {
            switch (content[at])
            {
                case Text text:
                    Append(
                        text.Words,
                        NameList.HasWord(text.Value) || FormulaStyle.GoesOn(content, at)
                            ? StyleOf(text.Style, outer)
                            : NameStyle.Plain,
                        words,
                        styles
                    );
                    break;
                case Link link:
                    Append(link.Content, NameStyle.Link, words, styles, formulas);
                    break;
                case Formula formula:
                    var start = words.Length;
                    Append(
                        formula.Words,
                        StyleOf(FormulaStyle.Of(content, at), NameStyle.Plain),
                        words,
                        styles
                    );
                    formulas.Add((start, words.Length));
                    break;
                case LineBreak:
                    Append("\n", NameStyle.Plain, words, styles);
                    break;
                default:
                    break;
            }

            if (words.Length >= MostCharacters)
            {
                return;
            }
        }
    }

    private static void Append(
        string text,
        NameStyle style,
        StringBuilder words,
        List<NameStyle> styles
    )
    {
        var length = Math.Min(text.Length, MostCharacters - words.Length);
        words.Append(text, 0, length);
        styles.AddRange(Enumerable.Repeat(style, length));
    }

    /// <summary>Of words: punctuation in bold between plain ones is a slip of the mouse and no stress.</summary>
    private static NameStyle StyleOf(TextStyle style, NameStyle outer) =>
        style.HasFlag(TextStyle.Bold) ? NameStyle.Bold
        : style.HasFlag(TextStyle.Italic) ? NameStyle.Italic
        : style.HasFlag(TextStyle.Code) ? NameStyle.Code
        : outer;
}
