namespace Publisher.Typesetting.Fonts;

/// <summary>Which of the fonts that a file holds: one of a collection, one instance of a variable font. What a file can't
/// vary is as it is.</summary>
public sealed record FontChoice
{
    public static FontChoice Regular { get; } = new();

    /// <summary>In a collection (.ttc), from 0.</summary>
    public int Index { get; init; }

    /// <summary>400 is regular, 700 bold; as near to it as the font comes.</summary>
    public double Weight { get; init; } = 400;

    /// <summary>Where a font has both in one.</summary>
    public bool IsItalic { get; init; }
}
