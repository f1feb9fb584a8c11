using System.Runtime.InteropServices;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Makes glyphs and strokes in their places of boxes, in parts between which a line may end.</summary>
internal static class FormulaParts
{
    // TeX's \binoppenalty and \relpenalty, and how its spaces give way.
    private const int AfterBinary = 700;
    private const int AfterRelation = 500;

    /// <summary>One part, or several: the room on both sides of a relation or a binary sign gives way alike, and a line may end
    /// after it.</summary>
    public static List<InsetPart> OfLine(List<RowElement> elements)
    {
        var parts = new List<InsetPart>();
        var from = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            var penalty = i + 1 == elements.Count ? 0 : Penalty(elements[i], elements[i + 1]);
            if (penalty > 0 || i + 1 == elements.Count)
            {
                parts.Add(Part(elements, from, i + 1, penalty));
                from = i + 1;
            }
        }

        if (parts.Count > 0)
        {
            parts[0] = Clear(parts[0]);
        }

        return parts.Count > 0 ? parts : [Of(MathBox.Empty)];
    }

    /// <summary>What it costs to end a line between two; 0 where they are one part.</summary>
    private static int Penalty(RowElement before, RowElement after) =>
        before.Style.IsScript || after.Style.IsScript ? 0
        : before.Class == AtomClass.Binary ? AfterBinary
        : before.Class == AtomClass.Relation
            ? after.Class == AtomClass.Relation ? 0
                : AfterRelation
        : after.Class is AtomClass.Binary or AtomClass.Relation && after.Before > 0
            ? BreakRules.Never
        : 0;

    /// <summary>A slanted letter that begins to the left of the pen would take the blank before it.</summary>
    private static InsetPart Clear(InsetPart part)
    {
        if (
            part.Glyphs is not [{ X: 0 } first, ..]
            || first.Font.BoundsOf(first.Glyph) is not { Left: < 0 } ink
        )
        {
            return part;
        }

        var by = -ink.Left * first.Size / first.Font.UnitsPerEm;
        return part with
        {
            Width = part.Width + by,
            Glyphs = [.. part.Glyphs.Select(glyph => glyph with { X = glyph.X + by })],
            Strokes = [.. part.Strokes.Select(stroke => stroke with { X = stroke.X + by })],
        };
    }

    public static InsetPart Of(MathBox box)
    {
        var (glyphs, strokes) = (new List<InsetGlyph>(), new List<InsetStroke>());
        Collect(box, 0, 0, glyphs, strokes);
        return new(box.Width, box.Height, box.Depth, glyphs, strokes);
    }

    private static InsetPart Part(List<RowElement> elements, int from, int to, int penalty)
    {
        var after = to < elements.Count ? elements[to].Before : 0;
        return Of(Line(elements, from, to)) with { Penalty = penalty, SpaceAfter = after };
    }

    /// <summary>Some of the elements; the room before the first is that of what stands before it.</summary>
    public static MathBox Line(List<RowElement> elements, int from, int to)
    {
        RowElement[] row = [.. CollectionsMarshal.AsSpan(elements)[from..to]];
        if (from > 0)
        {
            row[0] = row[0] with { Before = 0 };
        }

        return RowSetter.Join(row);
    }

    private static void Collect(
        MathBox box,
        double x,
        double y,
        List<InsetGlyph> glyphs,
        List<InsetStroke> strokes
    )
    {
        if (box.Glyph is { } glyph)
        {
            glyphs.Add(new(glyph.Font, glyph.Id, glyph.Size, glyph.Text, glyph.Color, x, y));
        }

        if (box.Stroke is { } stroke)
        {
            strokes.Add(
                new(x, y, stroke.Width, stroke.Rise, stroke.Thickness, stroke.Color, stroke.IsRule)
            );
        }

        foreach (var (part, right, up) in box.Parts)
        {
            Collect(part, x + right, y + up, glyphs, strokes);
        }
    }
}
