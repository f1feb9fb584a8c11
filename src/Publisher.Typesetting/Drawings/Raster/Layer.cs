namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>Pixels that things are drawn onto, their colours multiplied by their opacity, 0 to 1.</summary>
internal sealed class Layer(int width, int height)
{
    private const int Channels = 4;

    private readonly float[] pixels = new float[width * height * Channels];

    /// <summary>Lays colours over a row, each pixel as far as it is covered.</summary>
    /// <param name="mask">What else limits it, a share a pixel of the layer; null for nothing.</param>
    public void Paint(int y, float[] coverage, float[]? mask, Brush brush)
    {
        for (var x = 0; x < width; x++)
        {
            var share = Math.Min(1, coverage[x]) * (mask?[(y * width) + x] ?? 1);
            if (share > 0)
            {
                var (red, green, blue, opacity) = brush.At(x + 0.5, y + 0.5);
                Over((y * width) + x, red, green, blue, opacity * share);
            }
        }
    }

    /// <summary>Lays another layer over this one.</summary>
    public void Add(Layer other, double opacity)
    {
        for (var at = 0; at < pixels.Length; at += Channels)
        {
            var alpha = other.pixels[at + 3];
            if (alpha > 0)
            {
                Over(
                    at / Channels,
                    other.pixels[at] / alpha,
                    other.pixels[at + 1] / alpha,
                    other.pixels[at + 2] / alpha,
                    (float)(alpha * opacity)
                );
            }
        }
    }

    public static int BytesOf(int width, int height) => width * height * Channels;

    /// <summary>Red, green, blue and opacity of each pixel, a byte each.</summary>
    public void Write(Span<byte> bytes)
    {
        for (var at = 0; at < pixels.Length; at += Channels)
        {
            var alpha = pixels[at + 3];
            for (var channel = 0; channel < 3 && alpha > 0; channel++)
            {
                bytes[at + channel] = Byte(pixels[at + channel] / alpha);
            }
            bytes[at + 3] = Byte(alpha);
        }
    }

    private void Over(int pixel, float red, float green, float blue, float alpha)
    {
        var rest = 1 - alpha;
        var to = pixels.AsSpan(pixel * Channels, Channels);
        to[0] = (red * alpha) + (to[0] * rest);
        to[1] = (green * alpha) + (to[1] * rest);
        to[2] = (blue * alpha) + (to[2] * rest);
        to[3] = alpha + (to[3] * rest);
    }

    private static byte Byte(float share) => (byte)MathF.Round(Math.Clamp(share, 0, 1) * 255);
}
