using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Finds forms of glyphs that are high or wide enough, and puts such together of pieces where no form is (OpenType 1.9,
/// MathVariants).</summary>
internal sealed class Stretching(MathFace face)
{
    // More than a page is high or wide, whatever a font says of its pieces.
    private const int MostRepeats = 400;
    private const double Tolerance = 0.001;

    /// <param name="height">In ems.</param>
    public StretchedGlyph Vertical(ushort glyph, double height) => Find(glyph, height, true);

    /// <param name="width">In ems.</param>
    public StretchedGlyph Horizontal(ushort glyph, double width) => Find(glyph, width, false);

    /// <summary>The widest form that is no wider than the room: an accent, which may be narrower than what it stands on.</summary>
    /// <param name="width">In ems.</param>
    public ushort WidestWithin(ushort glyph, double width)
    {
        var found = glyph;
        foreach (var (form, size) in face.FormsOf(glyph, isVertical: false)?.Variants ?? [])
        {
            found = face.Ems(size) <= width + Tolerance ? form : found;
        }

        return found;
    }

    /// <summary>Pieces on top of one another.</summary>
    /// <param name="text">What the whole stands for.</param>
    public MathBox Stacked(StretchedGlyph pieces, string text, double size, MathStyle style) =>
        Assembled(pieces, text, size, style, isVertical: true);

    /// <summary>Pieces side by side.</summary>
    public MathBox Joined(StretchedGlyph pieces, string text, double size, MathStyle style) =>
        Assembled(pieces, text, size, style, isVertical: false);

    private StretchedGlyph Find(ushort glyph, double wanted, bool isVertical)
    {
        if (face.FormsOf(glyph, isVertical) is not { } forms)
        {
            return new(glyph, [], 0);
        }

        // What spans letters ends where they do, if it can be put together so.
        if (!isVertical && forms.Parts.Length > 0 && Length(forms.Parts, 0, overlap: 1) <= wanted)
        {
            return Pieces(forms.Parts, wanted);
        }

        foreach (var (form, size) in forms.Variants)
        {
            if (face.Ems(size) >= wanted - Tolerance)
            {
                return new(form, [], 0);
            }
        }

        return forms.Parts.Length > 0
            ? Pieces(forms.Parts, wanted)
            : new(forms.Variants is [.., var last] ? last.Glyph : glyph, [], 0);
    }

    /// <summary>As few repeats as reach the size with the least overlap, then so much overlap as makes it exact.</summary>
    private StretchedGlyph Pieces(GlyphPart[] parts, double wanted)
    {
        for (var repeats = 0; ; repeats++)
        {
            var most = Length(parts, repeats, overlap: -1);
            if (most < wanted && repeats < MostRepeats && Array.Exists(parts, p => p.IsExtender))
            {
                continue;
            }

            var least = Length(parts, repeats, overlap: 1);
            var share = most > least ? Math.Clamp((most - wanted) / (most - least), 0, 1) : 0;
            return new(null, Placed(parts, repeats, share), Length(parts, repeats, share));
        }
    }

    /// <param name="overlap">From 0, the least overlap, to 1, the most; below 0 the least.</param>
    private double Length(GlyphPart[] parts, int repeats, double overlap) =>
        Placed(parts, repeats, Math.Max(0, overlap)) is [.., var (last, at)]
            ? at + face.Ems(last.Size)
            : 0;

    private List<(GlyphPart Part, double At)> Placed(GlyphPart[] parts, int repeats, double share)
    {
        var placed = new List<(GlyphPart Part, double At)>();
        foreach (var part in parts)
        {
            for (var i = part.IsExtender ? repeats : 1; i > 0; i--)
            {
                placed.Add(
                    (part, placed is [.., var (before, at)] ? at + Step(before, part, share) : 0)
                );
            }
        }

        return placed;
    }

    private double Step(GlyphPart before, GlyphPart part, double share)
    {
        double least = face.Table.Variants!.MinOverlap;
        var most = Math.Max(least, Math.Min(before.End, part.Start));
        return face.Ems(Math.Max(0, before.Size - (least + (share * (most - least)))));
    }

    private MathBox Assembled(
        StretchedGlyph pieces,
        string text,
        double size,
        MathStyle style,
        bool isVertical
    )
    {
        var parts = new List<PlacedMathBox>(pieces.Parts.Count);
        var (top, bottom, width) = (double.NegativeInfinity, double.PositiveInfinity, 0.0);
        foreach (var (part, at) in pieces.Parts)
        {
            var measures = face.Of(part.Glyph);
            var box = new MathBox(
                measures.Advance * size,
                measures.Top * size,
                -measures.Bottom * size
            )
            {
                Glyph = new(face.Font, part.Glyph, size, text, style.Color),
            };
            parts.Add(
                isVertical
                    ? new(box, 0, (at - measures.Bottom) * size)
                    : new(box, (at - measures.Left) * size, 0)
            );
            (top, bottom) = (Math.Max(top, measures.Top), Math.Min(bottom, measures.Bottom));
            width = Math.Max(width, measures.Advance);
        }

        return parts.Count == 0 ? MathBox.Empty
            : isVertical ? new(width * size, pieces.Size * size, 0) { Parts = parts }
            : new(pieces.Size * size, top * size, -bottom * size) { Parts = parts };
    }
}

/// <summary>A glyph in the size that was asked for.</summary>
/// <param name="Single">Null where it is put together.</param>
/// <param name="Parts">In order, and where each begins, in ems.</param>
/// <param name="Size">Of the pieces together, in ems.</param>
internal sealed record StretchedGlyph(
    ushort? Single,
    IReadOnlyList<(GlyphPart Part, double At)> Parts,
    double Size
);
