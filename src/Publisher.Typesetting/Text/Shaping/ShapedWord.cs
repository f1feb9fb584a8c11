using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>A glyph where it stands in its word.</summary>
/// <param name="Advance">To the next glyph, kerning included, in ems.</param>
/// <param name="Characters">The UTF-16 units of the word that it prints: several for a ligature, none where the glyph before
/// it stands for them too.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShapedGlyph(Font Font, ushort Glyph, double Advance, int Characters)
{
    /// <summary>How far to the right of the pen it is drawn, in ems: a mark on its letter.</summary>
    public double X { get; init; }

    /// <summary>How far above the baseline it is drawn, in ems.</summary>
    public double Y { get; init; }
}

/// <summary>Glyphs between two places where a line may end.</summary>
/// <param name="Width">In ems.</param>
/// <param name="Penalty">What it costs to end the line after it.</param>
/// <param name="IsHyphenated">Whether a line that ends after it shows a hyphen there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordPart(
    int From,
    int To,
    double Width,
    int Penalty,
    bool IsHyphenated = false
)
{
    /// <summary>Where the hyphen after it falls within a ligature: the ligature's letters before the hyphen.</summary>
    public ShapedWord? BeforeHyphen { get; init; }

    /// <summary>Where it is a ligature that a hyphen may part: the letters that begin the next line.</summary>
    public ShapedWord? AfterHyphen { get; init; }

    /// <summary>In ems: how far its first glyph may stand out to the left of a straight edge.</summary>
    public double HangLeft { get; init; }

    /// <summary>In ems: how far its last glyph may stand out to the right.</summary>
    public double HangRight { get; init; }
}

/// <summary>The glyphs of the characters between two blanks, whatever the size: words recur, and are shaped once.</summary>
internal sealed record ShapedWord(string Text, ShapedGlyph[] Glyphs, WordPart[] Parts)
{
    /// <summary>Where the characters of each glyph begin, and after the last one the end; made for long words, which are
    /// asked for it at every glyph.</summary>
    private readonly int[]? starts = Glyphs.Length > LongWord ? Starts(Glyphs) : null;

    private const int LongWord = 40;

    /// <summary>The code points that no font has.</summary>
    public IReadOnlyList<int> Lacking { get; init; } = [];

    /// <summary>The index in <see cref="Text"/> of each glyph's first character.</summary>
    public int CharacterOf(int glyph)
    {
        if (starts is not null)
        {
            return starts[glyph];
        }

        var character = 0;
        for (var i = 0; i < glyph; i++)
        {
            character += Glyphs[i].Characters;
        }

        return character;
    }

    private static int[] Starts(ShapedGlyph[] glyphs)
    {
        var counted = new int[glyphs.Length + 1];
        for (var i = 0; i < glyphs.Length; i++)
        {
            counted[i + 1] = counted[i] + glyphs[i].Characters;
        }

        return counted;
    }

    public double Width(int from, int to)
    {
        var width = 0.0;
        for (var i = from; i < to; i++)
        {
            width += Glyphs[i].Advance;
        }

        return width;
    }
}
