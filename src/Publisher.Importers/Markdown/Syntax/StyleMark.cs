using Markdig.Syntax.Inlines;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>A row of asterisks or tildes where a style begins or ends.</summary>
/// <param name="isFree">Whether it is one asterisk between blanks, as in <c>2 * 3</c>: that opens nothing.</param>
internal sealed class StyleMark(char character, int count, bool isFree) : LeafInline
{
    private const TextStyle Both = TextStyle.Bold | TextStyle.Italic;

    public char Character => character;

    public int Count => count;

    /// <summary>The style of what follows.</summary>
    public TextStyle After { get; set; }

    /// <summary>The characters are text after all.</summary>
    public bool IsLiteral { get; set; }

    public string Literal => new(character, count);

    /// <summary>The style after the mark, where <paramref name="style"/> stands before it; null when it can't be a mark there.</summary>
    public TextStyle? Follow(TextStyle style)
    {
        if (character == '~')
        {
            return style ^ TextStyle.Strike;
        }

        var open = style & Both;
        var next = Asterisks(open);
        return next is null || (isFree && (next & ~open) != TextStyle.None)
            ? null
            : (style & ~Both) | next;
    }

    /// <summary>One asterisk for italic, two for bold, three for both; where runs meet, the end of one and the
    /// beginning of the next stand together.</summary>
    private TextStyle? Asterisks(TextStyle open)
    {
        var left = count - Marks(open);
        return (left, count) switch
        {
            (0, _) => TextStyle.None,
            (_, <= 3) when open == TextStyle.None => StyleOf(count),
            (_, 1) => open ^ TextStyle.Italic,
            (_, 2) => open ^ TextStyle.Bold,
            (> 0 and <= 3, _) => StyleOf(left),
            (_, 4 or 6) => open,
            _ => null,
        };
    }

    private static int Marks(TextStyle open) =>
        (open.HasFlag(TextStyle.Italic) ? 1 : 0) + (open.HasFlag(TextStyle.Bold) ? 2 : 0);

    private static TextStyle StyleOf(int marks) =>
        ((marks & 1) != 0 ? TextStyle.Italic : TextStyle.None)
        | ((marks & 2) != 0 ? TextStyle.Bold : TextStyle.None);
}
