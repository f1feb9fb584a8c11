using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Fonts;

/// <summary>What a font draws its glyphs with.</summary>
internal interface IOutlines
{
    /// <summary>The room that a glyph's ink takes; null for a blank.</summary>
    /// <exception cref="InvalidFontException">The outline is broken.</exception>
    GlyphBounds? BoundsOf(int glyph);
}

/// <summary>A rectangle around ink, in font units from the pen and the baseline.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GlyphBounds(double Left, double Bottom, double Right, double Top);
