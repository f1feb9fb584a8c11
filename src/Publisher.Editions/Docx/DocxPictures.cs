using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Publisher.Model;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The pictures of a document: each file once in the package, each use with a number of its own.</summary>
internal sealed class DocxPictures(Document document, int textHeight)
{
    private const double EmusInPoint = 12700;
    private const double EmusInTwip = 635;
    private const double PointsInPixel = 72.0 / 96;

    private readonly Dictionary<string, ImageFile> _files = document.Images.ToDictionary(
        file => file.Name,
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, ImagePart> _parts = new(StringComparer.Ordinal);
    private uint _uses;

    public ImageFile? Find(string? name) => name is null ? null : _files.GetValueOrDefault(name);

    public void Relate(OpenXmlPart from, ImageFile file, string id)
    {
        if (_parts.TryGetValue(file.Name, out var part))
        {
            from.AddPart(part, id);
            return;
        }

        part = from.AddNewPart<ImagePart>(file.MediaType, id);
        using var bytes = new MemoryStream(file.Bytes.ToArray(), writable: false);
        part.FeedData(bytes);
        _parts[file.Name] = part;
    }

    /// <summary>A picture in the line, at the author's size or 96 pixels an inch, made smaller where it would not fit.</summary>
    /// <param name="width">The most that fits, in twentieths of a point.</param>
    public W.Drawing Inline(
        Image image,
        string altText,
        ImageFile file,
        string relationship,
        int width
    )
    {
        var (x, y) = Size(image, file, width * EmusInTwip, textHeight * EmusInTwip);
        var number = ++_uses;
        var name = $"Picture {number.ToString(CultureInfo.InvariantCulture)}";
        return new(
            new Frame.Inline(
                new Frame.Extent { Cx = x, Cy = y },
                new Frame.DocProperties
                {
                    Id = number,
                    Name = name,
                    Description = altText,
                },
                new Frame.NonVisualGraphicFrameDrawingProperties(
                    new Drawing.GraphicFrameLocks { NoChangeAspect = true }
                ),
                new Drawing.Graphic(
                    new Drawing.GraphicData(Picture(number, name, altText, relationship, x, y))
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                    }
                )
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
    }

    private static Pictures.Picture Picture(
        uint number,
        string name,
        string altText,
        string relationship,
        long x,
        long y
    ) =>
        new(
            new Pictures.NonVisualPictureProperties(
                new Pictures.NonVisualDrawingProperties
                {
                    Id = number,
                    Name = name,
                    Description = altText,
                },
                new Pictures.NonVisualPictureDrawingProperties()
            ),
            new Pictures.BlipFill(
                new Drawing.Blip { Embed = relationship },
                new Drawing.Stretch(new Drawing.FillRectangle())
            ),
            new Pictures.ShapeProperties(
                new Drawing.Transform2D(
                    new Drawing.Offset { X = 0, Y = 0 },
                    new Drawing.Extents { Cx = x, Cy = y }
                ),
                new Drawing.PresetGeometry(new Drawing.AdjustValueList())
                {
                    Preset = Drawing.ShapeTypeValues.Rectangle,
                }
            )
        );

    private static (long X, long Y) Size(Image image, ImageFile file, double mostX, double mostY)
    {
        var ratio = (double)file.Height / file.Width;
        var (width, height) = (image.Width, image.Height) switch
        {
            ({ } x and > 0, { } y and > 0) => (x, y),
            ({ } x and > 0, _) => (x, x * ratio),
            (_, { } y and > 0) => (y / ratio, y),
            _ => (file.Width * PointsInPixel, file.Height * PointsInPixel),
        };
        var (fullX, fullY) = (width * EmusInPoint, height * EmusInPoint);
        var scale = Math.Min(1, Math.Min(mostX / fullX, mostY / fullY));
        return (Emus(fullX * scale), Emus(fullY * scale));
    }

    private static long Emus(double length) => Math.Max(1, (long)Math.Round(length));
}
