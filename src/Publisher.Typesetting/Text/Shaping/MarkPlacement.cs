using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Layout;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>
/// Sets marks that no font anchors: centred on their letters, above or below all that stands there. A mark may be of
/// another font than its letter, so measures are ems here.
/// </summary>
internal sealed class MarkPlacement(List<(Font Font, LaidGlyph Glyph)> glyphs)
{
    private const double Gap = 1 / 16.0;

    // Of an accent that is drawn for small letters, over one of them: it is left at the height that it was drawn at.
    private const double SmallLetter = 0.03;

    private Box ink;
    private Font? letterFont;
    private int letterAt;
    private double toPen;

    public void Place()
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            var (font, glyph) = glyphs[i];
            if (!IsCombining(glyph))
            {
                (ink, letterFont, letterAt) = (InkOf(font, glyph), font, i);
                toPen = Ems(font, glyph.Advance);
                continue;
            }

            if (glyph.Anchor == 0)
            {
                glyph = letterFont is null ? Alone(font, glyph) : OnLetter(font, glyph);
            }

            glyphs[i] = (font, glyph);
            if (letterFont is not null)
            {
                SpeakFor(i);
            }

            var mark = InkOf(font, glyph);
            ink = ink with
            {
                Bottom = Math.Min(ink.Bottom, mark.Bottom),
                Top = Math.Max(ink.Top, mark.Top),
            };
            toPen += Ems(font, glyph.Advance);
        }
    }

    private static bool IsCombining(in LaidGlyph glyph) =>
        glyph.IsMark
        || (
            glyph.CodePoint >= 0x300
            && Rune.IsValid(glyph.CodePoint)
            && Rune.GetUnicodeCategory(new(glyph.CodePoint))
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
        );

    /// <summary>A letter stands for its marks too: readers that go by the places of glyphs take a mark above for another
    /// line, or for a word.</summary>
    private void SpeakFor(int mark)
    {
        var placed = CollectionsMarshal.AsSpan(glyphs);
        placed[letterAt].Glyph.Characters += placed[mark].Glyph.Characters;
        placed[mark].Glyph.Characters = 0;
    }

    /// <summary>Without a letter it stands by itself, as wide as its ink.</summary>
    private static LaidGlyph Alone(Font font, LaidGlyph mark)
    {
        if (font.BoundsOf(mark.Glyph) is { } bounds)
        {
            mark.X = (int)-bounds.Left;
            mark.Advance = (int)(bounds.Right - bounds.Left);
        }

        return mark;
    }

    private LaidGlyph OnLetter(Font font, LaidGlyph mark)
    {
        (mark.X, mark.Y, mark.Advance) = (0, 0, 0);
        if (font.BoundsOf(mark.Glyph) is null || ink.IsEmpty)
        {
            return mark;
        }

        var own = InkOf(font, mark);
        var place = MarkPlaces.Of(mark.CodePoint);
        var up = place switch
        {
            MarkPlace.Above or MarkPlace.RightAbove => Above(font, own),
            MarkPlace.Below => Math.Min(0, ink.Bottom - Gap - own.Top),
            MarkPlace.Over => (ink.Bottom + ink.Top - own.Bottom - own.Top) / 2,
            _ => 0,
        };
        var centre = place == MarkPlace.RightAbove ? ink.Right : (ink.Left + ink.Right) / 2;
        // A slanted letter leans away from its middle with the height.
        var height = ((own.Bottom + own.Top) / 2) + up - ((ink.LetterBottom + ink.LetterTop) / 2);
        centre += height * Math.Tan(-letterFont!.ItalicAngle * Math.PI / 180);
        var right = centre - ((own.Left + own.Right) / 2) - toPen;
        mark.X = (int)Math.Round(right * font.UnitsPerEm);
        mark.Y = (int)Math.Round(up * font.UnitsPerEm);
        return mark;
    }

    private double Above(Font font, in Box mark)
    {
        // As far from its letter as it is drawn to be from a small one, where that is near.
        var clearance = mark.Bottom - Ems(font, font.XHeight);
        var up = ink.Top + Math.Clamp(clearance, Gap / 2, Gap * 1.5) - mark.Bottom;
        var isSmall = Math.Abs(ink.Top - Ems(font, font.XHeight)) < SmallLetter;
        return isSmall && clearance > 0 ? 0 : up;
    }

    private static Box InkOf(Font font, in LaidGlyph glyph)
    {
        if (font.BoundsOf(glyph.Glyph) is not { } bounds)
        {
            return default;
        }

        var (x, y) = (Ems(font, glyph.X), Ems(font, glyph.Y));
        var (bottom, top) = (y + Ems(font, bounds.Bottom), y + Ems(font, bounds.Top));
        return new(x + Ems(font, bounds.Left), bottom, x + Ems(font, bounds.Right), top)
        {
            LetterBottom = bottom,
            LetterTop = top,
        };
    }

    private static double Ems(Font font, double units) => units / font.UnitsPerEm;

    /// <summary>What is taken by a letter and, upwards and downwards, by the marks that it already has.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Box(double Left, double Bottom, double Right, double Top)
    {
        public double LetterBottom { get; init; }

        public double LetterTop { get; init; }

        public bool IsEmpty => Right <= Left;
    }
}
