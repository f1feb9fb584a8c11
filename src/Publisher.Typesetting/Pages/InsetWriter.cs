using System.Text;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>Draws the glyphs of a formula in as few runs as their places allow.</summary>
/// <param name="x">From the left edge of the page.</param>
internal readonly struct InsetWriter(PdfPage page, double x, double baseline)
{
    private const double Tolerance = 1e-6;

    public void Write(IReadOnlyList<InsetGlyph> glyphs)
    {
        var run = new List<TextGlyph>();
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var isLast = i + 1 == glyphs.Count || !Follows(glyph, glyphs[i + 1]);
            var advance = glyph.Font.Advance(glyph.Glyph) * glyph.Size / glyph.Font.UnitsPerEm;
            var kerning = isLast ? 0 : glyphs[i + 1].X - glyph.X - advance;
            run.Add(new(glyph.Glyph, glyph.Text.Length, kerning));
            text.Append(glyph.Text);
            if (isLast)
            {
                Flush(glyphs[i + 1 - run.Count], run, text.ToString());
                run.Clear();
                text.Clear();
            }
        }
    }

    private void Flush(InsetGlyph first, List<TextGlyph> run, string text) =>
        page.ShowText(
            first.Font,
            first.Size,
            first.Color,
            x + first.X,
            baseline - first.Y,
            text,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(run)
        );

    private static bool Follows(InsetGlyph left, InsetGlyph right) =>
        left.Font == right.Font
        && left.Size == right.Size
        && left.Color == right.Color
        && Math.Abs(left.Y - right.Y) < Tolerance;
}
