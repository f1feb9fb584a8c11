namespace Publisher.Typesetting.Pdf.Images;

/// <summary>The screen that a GIF's frame is drawn on: what no frame covers is transparent.</summary>
internal sealed class GifCanvas
{
    private readonly int width;
    private readonly int height;
    private readonly byte[] palette;
    private readonly int transparent;
    private readonly byte[] colours;
    private readonly byte[] opacity;

    public GifCanvas(int width, int height, ReadOnlySpan<byte> palette, int transparent)
    {
        (this.width, this.height, this.transparent) = (width, height, transparent);
        this.palette = palette.ToArray();
        colours = new byte[width * height * 3];
        opacity = new byte[width * height];
    }

    public void Draw(int x, int y, ReadOnlySpan<byte> indices)
    {
        for (var column = 0; column < indices.Length; column++)
        {
            var index = indices[column];
            var pixel = (y * width) + x + column;
            if (index == transparent || (index * 3) + 2 >= palette.Length)
            {
                continue;
            }
            palette.AsSpan(index * 3, 3).CopyTo(colours.AsSpan(pixel * 3));
            opacity[pixel] = 255;
        }
    }

    public PdfImage Image() => PdfImage.OfSamples(width, height, "RGB", colours, opacity);
}
