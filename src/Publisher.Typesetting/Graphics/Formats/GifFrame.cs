using System.Globalization;
using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>Where the frame of a GIF stands on its screen.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GifFrame(int X, int Y, int Width, int Height, bool IsInterlaced)
{
    private const int MostColours = 256;

    /// <param name="indices">Of the frame's pixels, as the file has them; it may have fewer than there are.</param>
    /// <param name="transparent">The index that stands for no colour; negative for none.</param>
    public SampledImage On(
        (int Width, int Height) screen,
        ReadOnlySpan<byte> indices,
        byte[] palette,
        int transparent
    )
    {
        var pixels = new byte[screen.Width * screen.Height];
        var isDrawn = new bool[pixels.Length];
        Draw(screen.Width, indices, pixels, isDrawn, transparent);
        if (Array.TrueForAll(isDrawn, drawn => drawn))
        {
            return Image(screen, palette, pixels, "", null);
        }
        // An index that no drawn pixel has stands for those that are not.
        var free = transparent >= 0 ? transparent : palette.Length / 3;
        if (free >= MostColours)
        {
            var opacity = Array.ConvertAll(isDrawn, drawn => drawn ? (byte)255 : (byte)0);
            return Image(screen, palette, pixels, "", opacity);
        }
        for (var pixel = 0; pixel < pixels.Length; pixel++)
        {
            pixels[pixel] = isDrawn[pixel] ? pixels[pixel] : (byte)free;
        }
        Array.Resize(ref palette, Math.Max(palette.Length, 3 * (free + 1)));
        var key = string.Create(CultureInfo.InvariantCulture, $"/Mask[{free} {free}]");
        return Image(screen, palette, pixels, key, null);
    }

    private void Draw(
        int stride,
        ReadOnlySpan<byte> indices,
        byte[] pixels,
        bool[] isDrawn,
        int transparent
    )
    {
        var source = 0;
        foreach (var row in IsInterlaced ? Interlaced(Height) : Enumerable.Range(0, Height))
        {
            var pixel = ((Y + row) * stride) + X;
            for (var column = 0; column < Width && source < indices.Length; column++, source++)
            {
                pixels[pixel + column] = indices[source];
                isDrawn[pixel + column] = indices[source] != transparent;
            }
        }
    }

    private static SampledImage Image(
        (int Width, int Height) screen,
        byte[] palette,
        byte[] pixels,
        string key,
        byte[]? opacity
    ) =>
        new(
            screen.Width,
            screen.Height,
            ImageColours.Rgb with
            {
                Palette = palette.Length > 0 ? palette : [0, 0, 0],
            },
            $"/BitsPerComponent 8{key}",
            pixels
        )
        {
            IsRaw = true,
            Opacity = opacity is null
                ? null
                : new(
                    screen.Width,
                    screen.Height,
                    ImageColours.Gray,
                    "/BitsPerComponent 8",
                    opacity
                )
                {
                    IsRaw = true,
                },
        };

    private static IEnumerable<int> Interlaced(int height) =>
        new (int First, int Step)[] { (0, 8), (4, 8), (2, 4), (1, 2) }.SelectMany(pass =>
            Enumerable
                .Range(0, Math.Max(0, (height - pass.First + pass.Step - 1) / pass.Step))
                .Select(row => pass.First + (row * pass.Step))
        );
}
