using System.Diagnostics.CodeAnalysis;

namespace Publisher.Typesetting.Pdf;

/// <summary>An image as a PDF holds it. The same object drawn again is stored once.</summary>
public sealed class PdfImage
{
    /// <param name="entries">The entries of the image's dictionary besides its size and the length.</param>
    internal PdfImage(int width, int height, string entries, ReadOnlyMemory<byte> data) =>
        (Width, Height, Entries, Data) = (width, height, entries, data);

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    internal string Entries { get; }

    internal ReadOnlyMemory<byte> Data { get; }

    /// <summary>Whether the data is raw samples, for us to compress.</summary>
    internal bool IsRaw { get; init; }

    /// <summary>Whether the samples are amounts of ink: cyan, magenta, yellow and black.</summary>
    internal bool IsInk { get; init; }

    /// <summary>Opacity, 8 bits a pixel; null where all is opaque.</summary>
    internal byte[]? Opacity { get; init; }

    /// <summary>An image of 8 bits a sample.</summary>
    /// <param name="space">Gray or RGB.</param>
    /// <param name="opacity">8 bits a pixel; forgotten where all is opaque.</param>
    internal static PdfImage OfSamples(
        int width,
        int height,
        string space,
        byte[] colours,
        byte[] opacity
    ) =>
        new(width, height, $"/ColorSpace/Device{space}/BitsPerComponent 8", colours)
        {
            IsRaw = true,
            Opacity = IsOpaque(opacity) ? null : opacity,
        };

    private static bool IsOpaque(ReadOnlySpan<byte> opacity) =>
        !opacity.ContainsAnyExcept((byte)255);

    /// <summary>Reads a PNG, JPEG or GIF (of which the first frame is taken), whatever its name says.</summary>
    /// <param name="problem">Where the answer is false: what is wrong with the image, as a sentence that says what to do.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out PdfImage? image,
        [NotNullWhen(false)] out string? problem
    )
    {
        (image, problem) = (null, null);
        try
        {
            image = Images.ImageReader.Read(file);
            return true;
        }
        catch (Images.InvalidImageException e)
        {
            problem = e.Message;
            return false;
        }
    }
}
