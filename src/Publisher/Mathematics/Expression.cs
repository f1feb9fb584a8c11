namespace Publisher.Mathematics;

/// <summary>A part of a formula. All kinds stand on this page; <see cref="ExpressionWriter{T}"/> tells them apart.</summary>
public abstract record Expression;

/// <summary>Parts side by side. Made by <see cref="Of"/>: none of them is a row, and there is never just one.</summary>
public sealed record Row(Items<Expression> Parts) : Expression
{
    public static Row Empty { get; } = new([]);

    /// <summary>The parts in a row; the part itself where there is only one. Rows among them are dissolved.</summary>
    public static Expression Of(IReadOnlyList<Expression> parts)
    {
        if (parts.Any(part => part is Row))
        {
            parts = [.. parts.SelectMany(part => part is Row row ? row.Parts : [part])];
        }

        return parts.Count switch
        {
            0 => Empty,
            1 => parts[0],
            _ => new Row(parts.ToItems()),
        };
    }

    /// <summary>An expression as a list of parts.</summary>
    public static Items<Expression> PartsOf(Expression expression) =>
        expression is Row row ? row.Parts : [expression];
}

/// <summary>A variable, a constant, a name: letters of one alphabet.</summary>
/// <param name="Name">Plain letters, never Unicode's mathematical alphanumeric ones.</param>
/// <param name="Alphabet">One that has all these letters: see <see cref="Alphabets.Fitting"/>.</param>
public sealed record Identifier(string Name, Alphabet Alphabet = Alphabet.Italic) : Expression;

/// <param name="Digits">As written, with marks of thousands and decimals.</param>
public sealed record Number(string Digits, Alphabet Alphabet = Alphabet.Upright) : Expression;

/// <summary>A sign.</summary>
/// <param name="Sign">One character, or a character with what combines with it.</param>
/// <param name="Class">What TeX sets it as; its form (prefix, infix, postfix) follows from it and its place.</param>
public sealed record Operator(string Sign, OperatorClass Class) : Expression
{
    /// <summary>Height that the author asks for, in em; null for the sign's own.</summary>
    public double? Size { get; init; }

    /// <summary>Whether it grows as wide as what stands over and under it, as arrows do.</summary>
    public bool Stretches { get; init; }

    public bool IsBold { get; init; }
}

/// <summary>The name of a function, set upright and spaced as an operator: sin, lim, argmax.</summary>
/// <param name="TakesLimits">Whether its scripts stand under and over it in a display.</param>
public sealed record Function(string Name, bool TakesLimits = false) : Expression;

/// <param name="HasRule">False for a binomial coefficient's.</param>
public sealed record Fraction(Expression Over, Expression Under, bool HasRule = true) : Expression;

/// <param name="Degree">Null for a square root.</param>
public sealed record Radical(Expression Radicand, Expression? Degree) : Expression;

/// <summary>Subscript and superscript, or limits; at least one of the two is there.</summary>
public sealed record Scripts(
    Expression Base,
    Expression? Sub,
    Expression? Super,
    ScriptPlacement Placement = ScriptPlacement.Beside
) : Expression;

/// <summary>Scripts to the left of what they belong to; at least one of the two is there.</summary>
public sealed record Prescripts(Expression Base, Expression? Sub, Expression? Super) : Expression;

/// <param name="Mark">The mark as a character of its own: ^ ~ ¯ → ⏞.</param>
/// <param name="Stretches">Whether it grows as wide as what it marks.</param>
public sealed record Accent(Expression Base, string Mark, bool IsBelow, bool Stretches)
    : Expression;

/// <summary>Delimiters as high as what stands between them.</summary>
/// <param name="Open">Empty for none.</param>
/// <param name="Parts">One more than there are <paramref name="Middles"/>.</param>
/// <param name="Close">Empty for none.</param>
public sealed record Fence(
    string Open,
    Items<Expression> Parts,
    Items<string> Middles,
    string Close
) : Expression
{
    /// <summary>The two signs where they stand side by side with what they enclose, at a height of their own, and are a fence
    /// only to those who need them in pairs: see <see cref="TypedFences"/>. Else empty.</summary>
    public Items<Operator> Signs { get; init; }

    public bool IsTyped => Signs.Count > 0;

    public static Fence Around(string open, Expression content, string close) =>
        new(open, [content], [], close);
}

/// <summary>Rows and columns: a matrix, cases, aligned equations.</summary>
public sealed record Grid(GridKind Kind, Items<GridRow> Rows) : Expression
{
    /// <summary>How the columns are aligned where the author says so; else empty.</summary>
    public Items<ColumnAlignment> Columns { get; init; }

    /// <summary>The columns that a rule stands before, counted from 0; the number of columns for one at the end.</summary>
    public Items<int> Rules { get; init; }

    /// <summary>Whether a rule stands under the last row.</summary>
    public bool HasRuleBelow { get; init; }

    /// <summary>Whether lines of it are numbered.</summary>
    public bool HasNumbers => Rows.Any(row => row.Tag.Length > 0);
}

public sealed record GridRow(Items<Expression> Cells)
{
    public bool HasRuleAbove { get; init; }

    /// <summary>The number that the author gave the line, brackets included; empty for none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>What each two of its cells say together, where they are the sides of an equation.</summary>
    public IEnumerable<Expression> Equations => Cells.Chunk(2).Select(sides => Row.Of(sides));
}

/// <summary>Words within a formula.</summary>
/// <param name="Value">Never empty; blanks at its ends count.</param>
public sealed record Words(string Value, WordsStyle Style = WordsStyle.None) : Expression;

/// <param name="Width">In em; negative to draw closer.</param>
public sealed record Space(double Width) : Expression;

/// <summary>A part in a size of the author's choice.</summary>
public sealed record Styled(Expression Content, MathStyle Style) : Expression;

/// <summary>A part that does not show, or that takes less room than it shows.</summary>
public sealed record Phantom(Expression Content, bool IsShown = false) : Expression
{
    public bool KeepsWidth { get; init; } = true;

    public bool KeepsHeight { get; init; } = true;

    public bool KeepsDepth { get; init; } = true;
}

/// <param name="Colour">As #rrggbb, in lower case.</param>
/// <param name="IsGround">Whether it is what the part stands on.</param>
public sealed record Coloured(Expression Content, string Colour, bool IsGround = false)
    : Expression;

public sealed record Enclosed(Expression Content, Enclosure Enclosure) : Expression;

/// <summary>A part that leads somewhere: to a numbered formula or out of the document.</summary>
/// <param name="Target">An address, or # with the label of a formula.</param>
public sealed record CrossReference(Expression Content, string Target) : Expression;

/// <summary>A formula with its number.</summary>
/// <param name="Tag">As it is shown, brackets included; empty for none.</param>
/// <param name="Label">What references call it; empty for none.</param>
public sealed record Numbered(Expression Content, string Tag, string Label) : Expression;
