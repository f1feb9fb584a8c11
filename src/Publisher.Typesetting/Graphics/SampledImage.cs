namespace Publisher.Typesetting.Graphics;

/// <summary>An image of rows of samples.</summary>
/// <param name="entries">The entries of the image's dictionary besides its size, colours and length.</param>
/// <param name="data">As the entries say, or, where it <see cref="IsRaw"/>, for us to compress.</param>
internal sealed class SampledImage(
    int width,
    int height,
    ImageColours colours,
    string entries,
    ReadOnlyMemory<byte> data
) : PageImage(width, height)
{
    public ImageColours Colours => colours;

    public string Entries => entries;

    public ReadOnlyMemory<byte> Data => data;

    /// <summary>Whether the data is raw samples, for us to compress.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Opacity of each pixel, an image in grey; null where all is opaque, or as the colours say.</summary>
    public SampledImage? Opacity { get; init; }
}

/// <summary>What the samples of an image mean.</summary>
/// <param name="Channels">1 grey, 3 red, green and blue, 4 amounts of ink: cyan, magenta, yellow and black.</param>
internal sealed record ImageColours(int Channels)
{
    public static ImageColours Gray { get; } = new(1);

    public static ImageColours Rgb { get; } = new(3);

    /// <summary>The ICC profile that says how the colours look; null for sRGB and its grey.</summary>
    public byte[]? Profile { get; init; }

    /// <summary>The colours, three bytes each, of which a sample is a number; null where samples are colours.</summary>
    public byte[]? Palette { get; init; }
}
