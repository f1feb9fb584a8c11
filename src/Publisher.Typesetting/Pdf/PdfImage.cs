using System.Diagnostics.CodeAnalysis;

namespace Publisher.Typesetting.Pdf;

/// <summary>An image as a PDF holds it. The same object drawn again is stored once.</summary>
public abstract class PdfImage
{
    private protected PdfImage(int width, int height) => (Width, Height) = (width, height);

    /// <summary>In pixels, as stored.</summary>
    public int Width { get; }

    /// <summary>In pixels, as stored.</summary>
    public int Height { get; }

    /// <summary>How it is turned when it is drawn, so that it stands upright: 1 to 8 (Exif 2.32, 4.6.4, tag 274).</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Writes the object that fills the unit square when it is drawn (ISO 32000-1, 8.9.5), and returns its number.</summary>
    internal abstract int Write(PdfDocument document);

    /// <summary>Reads a PNG, JPEG or GIF (of which the first frame is taken), whatever its name says. What browsers show of a
    /// damaged one is read.</summary>
    /// <param name="orientation"><inheritdoc cref="Orientation"/></param>
    /// <param name="problem">Where the answer is false: what is wrong with the image, as a sentence that says what to do.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out PdfImage? image,
        [NotNullWhen(false)] out string? problem,
        int orientation = 1
    )
    {
        (image, problem) = (null, null);
        try
        {
            image = Images.ImageReader.Read(file, orientation);
            return true;
        }
        catch (Images.InvalidImageException e)
        {
            problem = e.Message;
            return false;
        }
    }
}
