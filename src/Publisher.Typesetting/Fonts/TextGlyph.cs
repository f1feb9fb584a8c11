using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Fonts;

/// <summary>One glyph of a run.</summary>
/// <param name="Id">The glyph's number in the font.</param>
/// <param name="TextLength">
/// How many UTF-16 units of the run's text the glyph stands for: 1 mostly, more for a ligature or a surrogate pair,
/// 0 for a glyph that adds nothing to the text, such as the second of two that draw one character.
/// </param>
/// <param name="Adjustment">Points added after the glyph's own advance: kerning, justification, letter spacing.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextGlyph(ushort Id, int TextLength = 1, double Adjustment = 0)
{
    /// <summary>Points to the right of the pen that it is drawn at: a mark on its letter. The pen does not move.</summary>
    public double Right { get; init; }

    /// <summary>Points above the baseline that it is drawn at.</summary>
    public double Up { get; init; }
}
