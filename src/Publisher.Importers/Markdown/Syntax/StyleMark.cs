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

    /// <summary>The style of what follows, on top of the link's own where <see cref="IsInLink"/>.</summary>
    public TextStyle After { get; set; }

    /// <summary>The characters are text after all.</summary>
    public bool IsLiteral { get; set; }

    /// <summary>The mark is read with those of its link only.</summary>
    public bool IsInLink { get; set; }

    public string Literal => new(character, count);

    /// <summary>The style after the mark, where <paramref name="style"/> stands before it; null when it can't be a mark there.</summary>
    /// <param name="next">Number of asterisks in the next mark; 0 when there is none.</param>
    public TextStyle? Follow(TextStyle style, int next)
    {
        if (character == '~')
        {
            return style ^ TextStyle.Strike;
        }

        var open = style & Both;
        var after = Asterisks(open, next);
        return after is null || (isFree && (after & ~open) != TextStyle.None)
            ? null
            : (style & ~Both) | after;
    }

    /// <summary>One asterisk for italic, two for bold, three for both; where runs meet, the end of one and the
    /// beginning of the next stand together. Two asterisks in italic open bold, <c>*a **b** c*</c>, unless one
    /// asterisk comes next: then two runs meet, <c>*a**b*</c>.</summary>
    private TextStyle? Asterisks(TextStyle open, int next)
    {
        var left = count - Marks(open);
        return (left, count) switch
        {
            (0, _) => TextStyle.None,
            (_, <= 3) when open == TextStyle.None => StyleOf(count),
            (_, 1) => open ^ TextStyle.Italic,
            (_, 2) when open == TextStyle.Italic && next == 1 => open,
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
