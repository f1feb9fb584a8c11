using Publisher.Model;
using Publisher.Typesetting.Drawings;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Images;

/// <summary>Drawings as PNG, for readers that know no SVG.</summary>
internal static class DrawnFallback
{
    private const double PixelsPerUnit = 2;
    private const double MostPixels = 4_200_000;

    /// <summary>Twice as fine as a screen, as far as that is no giant. Null where the drawing can't be read.</summary>
    /// <param name="problem">Why, as a sentence's end.</param>
    /// <param name="pixelsPerUnit">At most.</param>
    public static ImageFile? Of(
        ImageFile svg,
        DrawingFonts fonts,
        out string problem,
        double pixelsPerUnit = PixelsPerUnit
    )
    {
        if (
            !VectorDrawing.TryRead(
                svg.Bytes,
                (svg.Width, svg.Height),
                fonts,
                new Shaper(),
                out var drawing,
                out var wrong
            )
        )
        {
            problem = wrong;
            return null;
        }

        problem = "";
        var scale = Math.Min(
            pixelsPerUnit,
            Math.Sqrt(MostPixels / ((double)svg.Width * svg.Height))
        );
        var (width, height) = (Pixels(svg.Width, scale), Pixels(svg.Height, scale));
        var png = Raster.Png(drawing.ToPixels(width, height), width, height);
        return ImageFile.Recognise(png)?.Named(svg.Name);
    }

    private static int Pixels(int length, double scale) => (int)Math.Max(1, length * scale);
}
