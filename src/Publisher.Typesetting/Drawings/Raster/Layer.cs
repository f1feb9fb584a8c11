using System.Runtime.Intrinsics;

namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>Pixels that things are drawn onto, their colours multiplied by their opacity, 0 to 1.</summary>
internal sealed class Layer(int width, int height)
{
    private const int Channels = 4;
    private const int Opacity = 3;

    private readonly float[] pixels = new float[width * height * Channels];

    public void Clear() => Array.Clear(pixels);

    /// <summary>Lays colours over a row, each pixel as far as it is covered.</summary>
    /// <param name="first">The pixel that the first share is of.</param>
    /// <param name="mask">What else limits it, a share a pixel of the layer; null for nothing.</param>
    public void Paint(int y, int first, ReadOnlySpan<float> shares, float[]? mask, Brush brush)
    {
        var start = (y * width) + first;
        var solid = brush.Solid;
        for (var i = 0; i < shares.Length; i++)
        {
            var share = Math.Min(1, shares[i]) * (mask?[start + i] ?? 1);
            if (share > 0)
            {
                var colour = solid ?? brush.At(first + i + 0.5, y + 0.5);
                Over(start + i, colour, colour[Opacity] * share);
            }
        }
    }

    /// <summary>Lays another layer over this one, of as many rows or fewer.</summary>
    public void Add(Layer other, double opacity)
    {
        for (var at = 0; at < other.pixels.Length; at += Channels)
        {
            var colour = Vector128.Create<float>(other.pixels.AsSpan(at, Channels));
            var alpha = colour[Opacity];
            if (alpha > 0)
            {
                Over(at / Channels, colour / alpha, (float)(alpha * opacity));
            }
        }
    }

    public static int BytesOf(int width, int height) => width * height * Channels;

    /// <summary>Red, green, blue and opacity of as many pixels as there is room for, a byte each.</summary>
    public void Write(Span<byte> bytes)
    {
        var last = Vector128<float>.Zero;
        for (var at = 0; at < bytes.Length; at += Channels)
        {
            // Most pixels are like the one before.
            var pixel = Vector128.Create<float>(pixels.AsSpan(at, Channels));
            if (at > 0 && pixel == last)
            {
                bytes.Slice(at - Channels, Channels).CopyTo(bytes[at..]);
                continue;
            }
            last = pixel;
            for (var channel = 0; channel < Opacity && pixel[Opacity] > 0; channel++)
            {
                bytes[at + channel] = Byte(pixel[channel] / pixel[Opacity]);
            }
            bytes[at + Opacity] = Byte(pixel[Opacity]);
        }
    }

    /// <param name="colour">Its own opacity is in <paramref name="alpha"/>.</param>
    private void Over(int pixel, Vector128<float> colour, float alpha)
    {
        var to = pixels.AsSpan(pixel * Channels, Channels);
        var below = Vector128.Create<float>(to);
        var above = colour.WithElement(Opacity, 1) * alpha;
        (above + (below * (1 - alpha))).CopyTo(to);
    }

    private static byte Byte(float share) => (byte)MathF.Round(Math.Clamp(share, 0, 1) * 255);
}
