using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>The outlines of a row of glyphs (OpenType, table glyf), where they are drawn with quadratic curves; other glyphs are
/// left out.</summary>
internal static class GlyphShapes
{
    private const int DeepestPart = 5;
    private const int Words = 0x0001;
    private const int Offsets = 0x0002;
    private const int OneScale = 0x0008;
    private const int More = 0x0020;
    private const int TwoScales = 0x0040;
    private const int FourScales = 0x0080;
    private const double UnitOfScale = 1 << 14;

    /// <summary>In the units of the text's matrix: y down, the baseline at 0.</summary>
    public static Outline Of(DrawnText text)
    {
        var outline = new Outline();
        var (font, pen) = (text.Font, 0.0);
        var size = text.Size / font.UnitsPerEm;
        foreach (var glyph in text.Glyphs)
        {
            var place = new Matrix(size, 0, 0, -size, pen + glyph.Right, -glyph.Up);
            Add(font, glyph.Id, place, outline, 0);
            pen += (font.Advance(glyph.Id) * size) + glyph.Adjustment;
        }
        return outline;
    }

    private static void Add(Font font, int glyph, Matrix matrix, Outline into, int depth)
    {
        try
        {
            if (font.TrueType?.Of(glyph) is not { Length: >= 10 } table || depth > DeepestPart)
            {
                return;
            }
            if (table.I16(0) >= 0)
            {
                into.Append(Simple(table), matrix);
            }
            else
            {
                AddParts(font, table, matrix, into, depth);
            }
        }
        catch (InvalidFontException)
        {
            // A glyph that can't be read is drawn as nothing.
        }
    }

    private static void AddParts(Font font, FontTable table, Matrix matrix, Outline into, int depth)
    {
        var at = 10;
        int flags;
        do
        {
            flags = table.U16(at);
            var part = table.U16(at + 2);
            var isWide = (flags & Words) != 0;
            var (x, y) = isWide
                ? (table.I16(at + 4), table.I16(at + 6))
                : ((sbyte)(table.U16(at + 4) >> 8), (sbyte)table.U16(at + 4));
            at += isWide ? 8 : 6;
            double Scale(int index) => table.I16(at + (2 * index)) / UnitOfScale;
            var (a, b, c, d) =
                (flags & OneScale) != 0 ? (Scale(0), 0, 0, Scale(0))
                : (flags & TwoScales) != 0 ? (Scale(0), 0, 0, Scale(1))
                : (flags & FourScales) != 0 ? (Scale(0), Scale(1), Scale(2), Scale(3))
                : (1.0, 0.0, 0.0, 1.0);
            at +=
                (flags & OneScale) != 0 ? 2
                : (flags & TwoScales) != 0 ? 4
                : (flags & FourScales) != 0 ? 8
                : 0;
            var isPlaced = (flags & Offsets) != 0;
            var own = new Matrix(a, b, c, d, isPlaced ? x : 0, isPlaced ? y : 0);
            Add(font, part, own.Then(matrix), into, depth + 1);
        } while ((flags & More) != 0);
    }

    private static Outline Simple(FontTable table)
    {
        var ends = new int[table.I16(0)];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = table.U16(10 + (2 * i));
        }
        var points = Points(table, 10 + (2 * ends.Length), ends.Length > 0 ? ends[^1] + 1 : 0);
        var outline = new Outline();
        var start = 0;
        foreach (var end in ends)
        {
            Contour(points[start..(end + 1)], outline);
            start = end + 1;
        }
        return outline;
    }

    private static (Point Place, bool IsOn)[] Points(FontTable table, int at, int count)
    {
        at += 2 + table.U16(at);
        int Byte() => table.Bytes.Span[at++];
        var flags = new int[count];
        for (var i = 0; i < count; )
        {
            var flag = Byte();
            for (var times = (flag & 8) != 0 ? Byte() + 1 : 1; times > 0 && i < count; times--)
            {
                flags[i++] = flag;
            }
        }
        double[] Places(int isShort, int isSame)
        {
            var places = new double[count];
            var place = 0;
            for (var i = 0; i < count; i++)
            {
                if ((flags[i] & isShort) != 0)
                {
                    place += (flags[i] & isSame) != 0 ? Byte() : -Byte();
                }
                else if ((flags[i] & isSame) == 0)
                {
                    place += table.I16(at);
                    at += 2;
                }
                places[i] = place;
            }
            return places;
        }
        var (x, y) = (Places(2, 16), Places(4, 32));
        return [.. flags.Select((flag, i) => (new Point(x[i], y[i]), (flag & 1) != 0))];
    }

    /// <summary>Between two controls in a row stands a point of the curve in their middle.</summary>
    private static void Contour((Point Place, bool IsOn)[] points, Outline outline)
    {
        if (points.Length < 2)
        {
            return;
        }
        var first = Array.FindIndex(points, point => point.IsOn);
        var start = first >= 0 ? points[first].Place : (points[0].Place + points[^1].Place) * 0.5;
        outline.MoveTo(start);
        Point? control = null;
        for (var i = 1; i <= points.Length; i++)
        {
            var (place, isOn) = points[(Math.Max(first, -1) + i) % points.Length];
            if (control is { } before)
            {
                outline.QuadraticTo(before, isOn ? place : (before + place) * 0.5);
            }
            else if (isOn)
            {
                outline.LineTo(place);
            }
            control = isOn ? null : place;
        }
        if (control is { } last)
        {
            outline.QuadraticTo(last, start);
        }
        outline.Close();
    }
}
