using System.Diagnostics.CodeAnalysis;
using Publisher.Images;
using Publisher.Model;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using Image = SixLabors.ImageSharp.Image;

namespace Publisher.Editions.Images;

/// <summary>Pictures of kinds that few readers know as pictures of kinds that all do.</summary>
internal static class Raster
{
    /// <summary>All pixels are in memory at once, four bytes each.</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>A PNG shows each pixel as it is; of a photograph that was kept with loss it is many times as long.</summary>
    private const double MostGrowth = 1.2;

    private static readonly Configuration Formats = new(
        new BmpConfigurationModule(),
        new TiffConfigurationModule(),
        new WebpConfigurationModule()
    );

    /// <summary>A PNG, or a JPEG of what was kept with loss and would grow; upright. Null where it can't be read.</summary>
    /// <param name="problem">Why, as a sentence's end.</param>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "A decoder of others meets crafted files; whatever it throws, the picture can't be read."
    )]
    public static ImageFile? Convert(ImageFile file, out string problem)
    {
        problem = "";
        if ((long)file.Width * file.Height > MostPixels)
        {
            problem =
                $"it is {file.Format.Name} of {file.Width} x {file.Height} pixels, more than {MostPixels / 1_000_000} million.";
            return null;
        }

        try
        {
            // ImageSharp asks for these by reflection while it reads a TIFF, into an array that the compiler of the native
            // file makes only where it sees one.
            _ = Enum.GetValues<ExifDataType>();
            using var picture = Image.Load<Rgba32>(Formats, file.Bytes.Span);
            Turn(picture, file.Orientation);
            return ImageFile.Recognise(Encoded(picture, file))?.Named(file.Name);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            problem = $"it is {file.Format.Name} that is broken or of a rare kind.";
            return null;
        }
    }

    /// <summary>Pixels as a PNG.</summary>
    /// <param name="rgba">Red, green, blue and opacity, a byte each.</param>
    public static byte[] Png(byte[] rgba, int width, int height)
    {
        using var picture = Image.WrapMemory<Rgba32>(rgba.AsMemory(), width, height);
        return Saved(picture, PngOf(picture, isColoured: false));
    }

    private static byte[] Encoded(Image<Rgba32> picture, ImageFile file)
    {
        var isLossy =
            file.Format == ImageFormat.WebP
            && picture.Metadata.GetWebpMetadata().FileFormat == WebpFileFormatType.Lossy;
        picture.Metadata.ExifProfile = null;
        picture.Metadata.XmpProfile = null;
        var metadata = picture.Metadata;
        // Of a TIFF each picture has one.
        metadata.IccProfile ??= picture.Frames.RootFrame.Metadata.IccProfile;
        var profile = metadata.IccProfile?.ToByteArray() ?? [];
        if (!PngProfile.IsOfRgb(profile))
        {
            // Of the inks that the pixels were converted from.
            (profile, metadata.IccProfile) = ([], null);
        }

        var encoder = PngOf(picture, isColoured: profile.Length > 0);
        var png = PngProfile.Add(Saved(picture, encoder), profile);
        if (
            !isLossy
            || encoder.ColorType == PngColorType.RgbWithAlpha
            || png.Length <= file.Bytes.Length * MostGrowth
        )
        {
            return png;
        }

        foreach (var quality in (ReadOnlySpan<int>)[90, 85, 80, 75])
        {
            var jpeg = Saved(picture, new JpegEncoder { Quality = quality });
            png = jpeg.Length < png.Length ? jpeg : png;
            if (png.Length <= file.Bytes.Length * MostGrowth)
            {
                break;
            }
        }

        return png;
    }

    /// <param name="isColoured">Whether even greys are kept as colours, which a profile of colours says what they are.</param>
    private static PngEncoder PngOf(Image<Rgba32> picture, bool isColoured)
    {
        var (isGray, isOpaque) = Colours(picture);
        return new()
        {
            ColorType =
                !isOpaque ? PngColorType.RgbWithAlpha
                : isGray && !isColoured ? PngColorType.Grayscale
                : PngColorType.Rgb,
            BitDepth = PngBitDepth.Bit8,
            FilterMethod = PngFilterMethod.Adaptive,
        };
    }

    private static byte[] Saved(Image picture, SixLabors.ImageSharp.Formats.IImageEncoder encoder)
    {
        using var stream = new MemoryStream();
        picture.Save(stream, encoder);
        return stream.ToArray();
    }

    private static (bool IsGray, bool IsOpaque) Colours(Image<Rgba32> picture)
    {
        // The bits in which a colour differs from another of its pixel, and those that every opacity has.
        var (different, opacity) = (0, (int)byte.MaxValue);
        picture.ProcessPixelRows(rows =>
        {
            for (var y = 0; y < rows.Height; y++)
            {
                var (differentHere, opacityHere) = (0, (int)byte.MaxValue);
                foreach (ref readonly var pixel in rows.GetRowSpan(y))
                {
                    differentHere |= (pixel.R ^ pixel.G) | (pixel.B ^ pixel.G);
                    opacityHere &= pixel.A;
                }

                different |= differentHere;
                opacity &= opacityHere;
            }
        });
        return (different == 0, opacity == byte.MaxValue);
    }

    /// <param name="orientation">Exif 2.32, 4.6.4, tag 274.</param>
    private static void Turn(Image picture, int orientation)
    {
        var (turn, flip) = orientation switch
        {
            2 => (RotateMode.None, FlipMode.Horizontal),
            3 => (RotateMode.Rotate180, FlipMode.None),
            4 => (RotateMode.None, FlipMode.Vertical),
            5 => (RotateMode.Rotate90, FlipMode.Horizontal),
            6 => (RotateMode.Rotate90, FlipMode.None),
            7 => (RotateMode.Rotate270, FlipMode.Horizontal),
            8 => (RotateMode.Rotate270, FlipMode.None),
            _ => (RotateMode.None, FlipMode.None),
        };
        if ((turn, flip) != (RotateMode.None, FlipMode.None))
        {
            picture.Mutate(context => context.RotateFlip(turn, flip));
        }
    }
}
