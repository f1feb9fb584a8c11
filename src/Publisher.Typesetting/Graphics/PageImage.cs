using System.Diagnostics.CodeAnalysis;
using Publisher.Typesetting.Graphics.Formats;

namespace Publisher.Typesetting.Graphics;

/// <summary>An image that pages show: samples, or a drawing. The same object drawn again is stored once.</summary>
public abstract class PageImage
{
    private protected PageImage(int width, int height) => (Width, Height) = (width, height);

    /// <summary>In pixels, as stored.</summary>
    public int Width { get; }

    /// <summary>In pixels, as stored.</summary>
    public int Height { get; }

    /// <summary>How it is turned when it is drawn, so that it stands upright: 1 to 8 (Exif 2.32, 4.6.4, tag 274).</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Reads a PNG, JPEG or GIF (of which the first frame is taken), whatever its name says. What browsers show of a
    /// damaged one is read.</summary>
    /// <param name="orientation"><inheritdoc cref="Orientation"/></param>
    /// <param name="problem">Where the answer is false: what is wrong with the image, as a sentence that says what to do.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out PageImage? image,
        [NotNullWhen(false)] out string? problem,
        int orientation = 1
    )
    {
        (image, problem) = (null, null);
        try
        {
            image = ImageReader.Read(file, orientation);
            return true;
        }
        catch (InvalidImageException e)
        {
            problem = e.Message;
            return false;
        }
    }
}
