using System.Globalization;

namespace Publisher.Mathematics.Markup;

/// <summary>What Office Math holds together that stands side by side in the model, and its own characters.</summary>
internal static class OmmlParts
{
    /// <summary>A character of no width.</summary>
    public const string Nothing = "\u200B";

    private static readonly (double Width, string Blank)[] Blanks =
    [
        (0.0833, "\u200A"),
        (0.1667, "\u2009"),
        (0.2222, "\u205F"),
        (0.25, "\u00A0"),
        (0.2778, "\u2005"),
        (0.3333, "\u2004"),
        (0.5, "\u2002"),
        (1, "\u2003"),
        (2, "\u2003\u2003"),
    ];

    private static readonly (string Mark, string Combining)[] Marks =
    [
        ("^", "\u0302"),
        ("ˇ", "\u030C"),
        ("~", "\u0303"),
        ("´", "\u0301"),
        ("`", "\u0300"),
        ("˙", "\u0307"),
        ("¨", "\u0308"),
        ("\u20DB", "\u20DB"),
        ("\u20DC", "\u20DC"),
        ("˘", "\u0306"),
        ("¯", "\u0304"),
        ("˚", "\u030A"),
    ];

    /// <summary>The parts of an expression without what only says how they look.</summary>
    public static Items<Expression> Flat(Expression content) =>
        content switch
        {
            Row row when row.Parts.Any(IsLook) => [.. row.Parts.SelectMany(part => Flat(part))],
            Row row => row.Parts,
            CrossReference reference => Flat(reference.Content),
            Space { Width: <= 0 } => [],
            _ => [content],
        };

    private static bool IsLook(Expression part) => part is CrossReference or Space { Width: <= 0 };

    /// <summary>How many of the parts after one are what it is applied to: as far as the next sign that is no part of a
    /// product, brackets being one.</summary>
    public static int Operand(Items<Expression> parts, int at)
    {
        if (!TakesOperand(parts[at]))
        {
            return 0;
        }

        var depth = 0;
        var count = 0;
        for (; at + 1 + count < parts.Count; count++)
        {
            var of = (parts[at + 1 + count] as Operator)?.Class;
            depth += of switch
            {
                OperatorClass.Open => 1,
                OperatorClass.Close => -1,
                _ => 0,
            };
            var isEnd =
                depth < 0
                || (
                    depth == 0
                    && of
                        is OperatorClass.Binary
                            or OperatorClass.Relation
                            or OperatorClass.Punctuation
                );
            if (isEnd && !(count == 0 && of == OperatorClass.Binary && depth == 0))
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Whether other programs look for something on both sides of a sign: they do of relations, and behind what may be the
    /// sign of a number, but of no arrow.</summary>
    public static bool HasSides(Expression part, bool isFirst) =>
        part is Operator sign
        && (
            sign.Class == OperatorClass.Relation
                ? !Signs.IsArrow(sign.Sign)
                : !isFirst && sign.Sign is "+" or "-" or "−" or "±" or "∓"
        );

    /// <summary>Whether a sign is written with its limits and what it is applied to as one: of other big operators LibreOffice
    /// makes a mark of question.</summary>
    public static bool IsNary(Operator sign) =>
        sign.Sign is [>= '∏' and <= '∑' or >= '∫' and <= '∰'];

    /// <summary>The places of signs that LibreOffice, which reads the letters of an equation as a language of its own, would miss
    /// the other side of.</summary>
    public static HashSet<int> Loose(Items<Expression> parts)
    {
        var loose = new HashSet<int>();
        var opened = new Stack<int>();
        for (var at = 0; at < parts.Count; at++)
        {
            if (parts[at] is not Operator sign || sign.Sign is "!" or "?")
            {
                continue;
            }

            if (sign.Class == OperatorClass.Open)
            {
                opened.Push(at);
                loose.Add(at);
            }
            else if (
                sign.Class == OperatorClass.Close
                && opened.TryPeek(out var open)
                && TypedFences.AreOfOneKind(((Operator)parts[open]).Sign, sign.Sign)
            )
            {
                loose.Remove(opened.Pop());
            }
            else if (sign.Class == OperatorClass.Close)
            {
                loose.Add(at);
            }
        }

        return loose;
    }

    public static string? Combining(string mark, bool stretches) =>
        mark == "→"
            ? stretches
                ? null
                : "\u20D7"
            : Array.Find(Marks, pair => pair.Mark == mark).Combining;

    /// <summary>The mark that a combining character is.</summary>
    public static string Mark(string combining) =>
        combining == "\u20D7"
            ? "→"
            : Array.Find(Marks, pair => pair.Combining == combining).Mark
                ?? MathMlTokens.Mark(combining);

    /// <summary>The blanks nearest to a width; none for a negative one.</summary>
    public static string Blank(double width) =>
        width <= 0 ? Nothing : Blanks.MinBy(blank => Math.Abs(blank.Width - width)).Blank;

    /// <summary>The width of a blank in em; null for what is none.</summary>
    public static double? Width(string blank) =>
        blank switch
        {
            "\u2006" => 0.1667,
            "\u3000" => 1,
            _ => Array.Find(Blanks, pair => pair.Blank == blank) is { Width: > 0 } found
                ? found.Width
                : null,
        };

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TakesOperand(Expression part) =>
        part switch
        {
            Operator sign => sign.Class == OperatorClass.Large && IsNary(sign),
            Function => true,
            Scripts scripts => scripts.Base is Function
                || (scripts.Base is Operator { Class: OperatorClass.Large } sign && IsNary(sign)),
            _ => false,
        };
}
