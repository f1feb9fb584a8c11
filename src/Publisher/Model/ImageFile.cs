using System.Security.Cryptography;
using Publisher.Images;

namespace Publisher.Model;

/// <summary>A picture's bytes, and what they say of themselves.</summary>
public sealed record ImageFile
{
    private const double ScreenResolution = 96;
    private const double PointsInInch = 72;

    private readonly ImageHeader _header;

    private ImageFile(ReadOnlyMemory<byte> bytes, ImageFormat format, ImageHeader header)
    {
        (Bytes, Format, _header) = (bytes, format, header);
        Digest = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        Name = $"image-{Digest[..12]}{format.Extension}";
    }

    /// <summary>As the author named the file, with the ending of its kind; for a picture that has no name of the author's
    /// <c>image-</c> and twelve hexadecimal digits of its <see cref="Digest"/>, which are the same in every export.</summary>
    public string Name { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal digits: the same picture in every export.</summary>
    public string Digest { get; }

    /// <summary>One that editions show.</summary>
    public ImageFormat Format { get; }

    public string MediaType => Format.MediaType;

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Width in pixels, upright; for a drawing in CSS pixels.</summary>
    public int Width => IsSideways ? _header.Height : _header.Width;

    /// <summary>Height in pixels, upright; for a drawing in CSS pixels.</summary>
    public int Height => IsSideways ? _header.Width : _header.Height;

    /// <summary>How its rows and columns are turned to be upright, 1 to 8 (Exif 2.32, 4.6.4, tag 274).</summary>
    public int Orientation => _header.Orientation;

    /// <summary>In points, for where nobody says a size: 96 pixels to the inch, or as many as it says that it is made
    /// for. Fewer are what programs write that know nothing of it.</summary>
    public (double Width, double Height) NaturalSize
    {
        get
        {
            var (x, y) = _header.Resolution;
            if (!(x > ScreenResolution && y > ScreenResolution))
            {
                (x, y) = (ScreenResolution, ScreenResolution);
            }
            (x, y) = IsSideways ? (y, x) : (x, y);
            return (Width * PointsInInch / x, Height * PointsInInch / y);
        }
    }

    private bool IsSideways => _header.Orientation > 4;

    public bool Equals(ImageFile? other) =>
        other is not null && Name == other.Name && Digest == other.Digest;

    public override int GetHashCode() => Digest.GetHashCode(StringComparison.Ordinal);

    /// <summary>Recognises a picture by its content; null for what no edition shows, whose kind
    /// <see cref="ImageFormat.Of"/> tells.</summary>
    public static ImageFile? Recognise(ReadOnlyMemory<byte> bytes)
    {
        if (ImageFormat.Of(bytes.Span) is not { IsShown: true } format)
        {
            return null;
        }

        var header = ImageHeader.Read(format, bytes.Span);
        return header is { Width: > 0, Height: > 0 } ? new(bytes, format, header) : null;
    }

    /// <summary>The same picture under the author's name for it.</summary>
    /// <param name="path">Where the author has it; what says nothing leaves the name as it is.</param>
    public ImageFile Named(string path) =>
        PictureName.Stem(path) is { Length: > 0 } stem
            ? this with
            {
                Name = stem + Format.Extension,
            }
            : this;
}
