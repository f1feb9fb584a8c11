using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Delimiters around what they enclose (The TeXbook, appendix G, rule 19).</summary>
internal sealed class FenceSetter(FormulaSetter setter, MathFace face)
{
    // TeX's \delimiterfactor and \delimitershortfall: what of a formula a delimiter covers at least.
    private const double Share = 0.901;
    private const double Shortfall = 0.5;

    public MathBox Set(FenceAtom atom, MathStyle style)
    {
        var contents = atom.Parts.Select(part => setter.Write(part, style)).ToArray();
        var axis = face[MathConstant.AxisHeight] * setter.SizeOf(style);
        var reach = contents
            .Select(box => Math.Max(box.Height - axis, box.Depth + axis))
            .DefaultIfEmpty()
            .Max();
        // Those of a matrix stand as high as its lines do, else its rules would look over them.
        var height = atom.Parts.Any(part => part is TableAtom)
            ? 2 * reach
            : Math.Max(2 * reach * Share, (2 * reach) - (Shortfall * setter.SizeOf(style)));
        var parts = new List<PlacedMathBox>();
        var pen = 0.0;
        void Add(MathBox box)
        {
            parts.Add(new(box, pen, 0));
            pen += box.Width;
        }

        Add(setter.Glyphs.Delimiter(atom.Open, height, style));
        for (var i = 0; i < contents.Length; i++)
        {
            if (i > 0)
            {
                Add(setter.Glyphs.Delimiter(atom.Middles[i - 1], height, style));
            }

            Add(contents[i]);
        }

        Add(setter.Glyphs.Delimiter(atom.Close, height, style));
        return MathBox.Of(pen, [.. parts]);
    }
}
