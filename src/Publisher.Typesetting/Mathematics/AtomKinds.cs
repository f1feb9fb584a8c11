namespace Publisher.Typesetting.Mathematics;

/// <summary>What an atom is to its neighbours (D. E. Knuth, The TeXbook, 1984, chapter 17).</summary>
public enum AtomClass
{
    Ordinary,

    /// <summary>A sum, an integral, the name of a function.</summary>
    Operator,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,

    /// <summary>A fraction, what stands between delimiters.</summary>
    Inner,
}

/// <summary>The sizes of formulas, each with two thirds of the room of the one before, or so.</summary>
public enum MathSize
{
    /// <summary>On a line of its own.</summary>
    Display,

    /// <summary>In a line of text.</summary>
    Text,
    Script,
    ScriptScript,
}

/// <summary>When scripts stand under and over their base.</summary>
public enum Limits
{
    Never,

    /// <summary>To the right of it elsewhere.</summary>
    InDisplays,
    Always,
}

public enum Enclosing
{
    Box,
    UpStrike,
    DownStrike,
    CrossStrike,
    HorizontalStrike,
}

public enum ColumnAlign
{
    Center,
    Left,
    Right,
}

/// <summary>A line of a table.</summary>
public sealed record TableLine(IReadOnlyList<Atom> Cells)
{
    public bool HasRuleAbove { get; init; }
}

/// <summary>How a table is set. Measures are ems of the size around it.</summary>
public sealed record TableLayout
{
    /// <summary>By column; those beyond the last are as the last two, in turn.</summary>
    public IReadOnlyList<ColumnAlign> Columns { get; init; } = [ColumnAlign.Center];

    /// <summary>Between each two columns; beyond the last, in turn as the last two.</summary>
    public IReadOnlyList<double> Gaps { get; init; } = [1];

    /// <summary>The columns that a rule stands before, from 0; their number for one at the end.</summary>
    public IReadOnlyList<int> Rules { get; init; } = [];

    /// <summary>Whether a rule stands under the last line.</summary>
    public bool HasRuleBelow { get; init; }

    /// <summary>From baseline to baseline, where the cells leave room.</summary>
    public double Leading { get; init; } = 1.2;

    /// <summary>Added between lines: much, where they are formulas of their own.</summary>
    public double LineGap { get; init; }

    /// <summary>The style of the cells.</summary>
    public MathSize Size { get; init; } = MathSize.Text;

    /// <summary>Whether <see cref="Size"/> is that of the cells even within scripts.</summary>
    public bool KeepsSize { get; init; }

    /// <summary>Left and right of the whole.</summary>
    public double Margin { get; init; }
}
