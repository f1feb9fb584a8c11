using System.Buffers.Binary;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts.Outlines;

/// <summary>The outlines of TrueType at one instance of a variable font. What they are hinted with is left out: it was made
/// for the default.</summary>
internal sealed class VariedOutlines(GlyphVariations variations)
{
    // The two ends of the advance, and those of the vertical one.
    private const int WholeGlyph = 4;

    /// <summary>An outline of the default as it is at the instance.</summary>
    public FontTable Of(int glyph, FontTable outline) =>
        outline.Length < 10 ? outline
        : outline.I16(0) >= 0 ? outline.Of("glyf", Simple(glyph, Contours.Read(outline)))
        : outline.Of("glyf", Composite(glyph, outline));

    /// <summary>By how much the advance differs, where the font has no table of advances for it.</summary>
    public int AdvanceOf(int glyph, FontTable outline)
    {
        var points =
            outline.Length < 10 ? 0
            : outline.I16(0) >= 0 ? Contours.Read(outline).X.Length
            : CompositeParts.Offsets(outline).Count;
        var deltas = new PointDeltas(points + WholeGlyph);
        variations.Move(glyph, deltas, null);
        return (int)
            Math.Round(deltas.X[points + 1] - deltas.X[points], MidpointRounding.AwayFromZero);
    }

    private byte[] Simple(int glyph, Contours outline)
    {
        var deltas = new PointDeltas(outline.X.Length + WholeGlyph);
        variations.Move(glyph, deltas, (moved, isSaid) => Infer(outline, moved, isSaid));
        for (var i = 0; i < outline.X.Length; i++)
        {
            outline.X[i] += deltas.X[i];
            outline.Y[i] += deltas.Y[i];
        }

        return outline.Write([]);
    }

    private byte[] Composite(int glyph, FontTable outline)
    {
        var parts = CompositeParts.Offsets(outline);
        var deltas = new PointDeltas(parts.Count + WholeGlyph);
        variations.Move(glyph, deltas, null);
        var varied = new List<byte>(outline.Slice(0, 10).Bytes.ToArray());
        Span<byte> word = stackalloc byte[2];
        for (var i = 0; i < parts.Count; i++)
        {
            var at = parts[i];
            int flags = outline.U16(at);
            var isWide = (flags & CompositeParts.WordArguments) != 0;
            var (x, y) = isWide
                ? (outline.I16(at + 4), outline.I16(at + 6))
                : ((sbyte)outline.U8(at + 4), (sbyte)outline.U8(at + 5));
            var rest = at + (isWide ? 8 : 6);
            var end = at + CompositeParts.Size(flags);
            if ((flags & CompositeParts.AreOffsets) != 0)
            {
                (x, y) = ((short)Math.Round(x + deltas.X[i]), (short)Math.Round(y + deltas.Y[i]));
            }
            else if (!isWide)
            {
                // Numbers of points, which have no sign.
                (x, y) = ((short)outline.U8(at + 4), (short)outline.U8(at + 5));
            }

            var written = (flags | CompositeParts.WordArguments) & ~CompositeParts.HasInstructions;
            foreach (var value in (ReadOnlySpan<int>)[written, outline.U16(at + 2), x, y])
            {
                BinaryPrimitives.WriteUInt16BigEndian(word, (ushort)value);
                varied.AddRange(word);
            }

            varied.AddRange(outline.Slice(rest, end - rest).Bytes.Span);
        }

        return [.. varied];
    }

    /// <summary>A point of which nothing is said moves with those beside it on its contour (OpenType 1.9, "Inferred
    /// deltas").</summary>
    private static void Infer(Contours outline, PointDeltas moved, bool[] isSaid)
    {
        var first = 0;
        foreach (var last in outline.Ends)
        {
            var said = new List<int>();
            for (var i = first; i <= last && i < outline.X.Length; i++)
            {
                if (isSaid[i])
                {
                    said.Add(i);
                }
            }

            for (var i = 0; i < said.Count; i++)
            {
                var (left, right) = (said[i], said[(i + 1) % said.Count]);
                for (var point = After(left); point != right; point = After(point))
                {
                    moved.X[point] = Between(outline.X, moved.X, left, right, point);
                    moved.Y[point] = Between(outline.Y, moved.Y, left, right, point);
                }
            }

            first = last + 1;
            int After(int point) => point >= last ? first : point + 1;
        }
    }

    private static double Between(double[] places, double[] moved, int left, int right, int point)
    {
        if (places[left] > places[right])
        {
            (left, right) = (right, left);
        }

        var (start, end) = (places[left], places[right]);
        return start == end ? (moved[left] == moved[right] ? moved[left] : 0)
            : places[point] <= start ? moved[left]
            : places[point] >= end ? moved[right]
            : moved[left]
                + ((moved[right] - moved[left]) * (places[point] - start) / (end - start));
    }
}
