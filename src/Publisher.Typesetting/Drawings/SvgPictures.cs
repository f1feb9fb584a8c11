using System.Xml.Linq;
using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Drawings;

/// <summary>Pictures within a drawing (SVG 2, 12.4), as far as the file itself holds them.</summary>
internal static class SvgPictures
{
    public static void Add(
        SvgReader reader,
        XElement element,
        SvgStyle style,
        Matrix matrix,
        List<DrawnItem> into
    )
    {
        if (Data(SvgReader.Address(element)) is not { } file)
        {
            reader.Lacking.Add("image");
            return;
        }
        if (!PageImage.TryRead(file, out var image, out _))
        {
            reader.Lacking.Add("image");
            return;
        }
        var box = new Box(
            reader.Length(element, "x", Axis.Across, style),
            reader.Length(element, "y", Axis.Down, style),
            reader.Length(element, "width", Axis.Across, style, image.Width),
            reader.Length(element, "height", Axis.Down, style, image.Height)
        );
        if ((string?)element.Attribute("preserveAspectRatio") != "none")
        {
            var scale = Math.Min(box.Width / image.Width, box.Height / image.Height);
            var (width, height) = (image.Width * scale, image.Height * scale);
            box = new(
                box.X + ((box.Width - width) / 2),
                box.Y + ((box.Height - height) / 2),
                width,
                height
            );
        }
        if (box.Width > 0 && box.Height > 0)
        {
            into.Add(
                new DrawnPicture(
                    image,
                    file,
                    // The unit square of an image has its origin at the lower left.
                    new Matrix(box.Width, 0, 0, -box.Height, box.X, box.Y + box.Height).Then(matrix)
                )
            );
        }
    }

    private static byte[]? Data(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (
            comma < 0
            || !address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
            || !address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }
        var digits = string.Concat(address[(comma + 1)..].Where(each => !char.IsWhiteSpace(each)));
        var bytes = new byte[(digits.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(digits, bytes, out var length) ? bytes[..length] : null;
    }
}
