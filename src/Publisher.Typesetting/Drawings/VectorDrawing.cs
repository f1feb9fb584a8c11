using System.Diagnostics.CodeAnalysis;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Drawings;

/// <summary>A drawing of lines, areas and words, which stays sharp at any size.</summary>
public sealed class VectorDrawing
{
    internal VectorDrawing(
        int width,
        int height,
        IReadOnlyList<DrawnItem> items,
        IReadOnlyCollection<string> lacking
    ) => (Width, Height, Items, Lacking) = (width, height, items, lacking);

    /// <summary>In CSS pixels.</summary>
    public int Width { get; }

    /// <summary>In CSS pixels.</summary>
    public int Height { get; }

    /// <summary>What of it is not drawn, by its names in SVG: <c>filter</c>, <c>mask</c>, ...</summary>
    public IReadOnlyCollection<string> Lacking { get; }

    internal IReadOnlyList<DrawnItem> Items { get; }

    /// <summary>The drawing as pixels: red, green, blue and opacity, a byte each, from the upper left by rows. Pictures within it
    /// are left out.</summary>
    public byte[] ToPixels(int width, int height) => Raster.Rasteriser.Draw(this, width, height);

    /// <summary>Reads an SVG. Scripts, animations and what lies outside of the file are never looked at.</summary>
    /// <param name="size">In CSS pixels.</param>
    /// <param name="shaper">Sets its words; what its fonts lack is the shaper's to tell.</param>
    /// <param name="problem">Where the answer is false: what is wrong, as a sentence that says what to do.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        (int Width, int Height) size,
        DrawingFonts fonts,
        Shaper shaper,
        [NotNullWhen(true)] out VectorDrawing? drawing,
        [NotNullWhen(false)] out string? problem
    )
    {
        (drawing, problem) = (null, null);
        try
        {
            drawing = SvgReader.Read(file, size, fonts, shaper);
            return true;
        }
        catch (InvalidDrawingException e)
        {
            problem = e.Message;
            return false;
        }
    }
}
