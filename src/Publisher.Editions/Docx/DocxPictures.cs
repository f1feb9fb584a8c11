using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using Publisher.Editions.Images;
using Publisher.Images;
using Publisher.Model;
using Publisher.Typesetting.Drawings;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The pictures of a document: each file once in the package, each use with a number of its own.</summary>
/// <param name="fonts">For the words of drawings, which readers that know no SVG are shown as pixels.</param>
internal sealed class DocxPictures(Document document, int textHeight, DrawingFonts fonts)
{
    private const double EmusInPoint = 12700;
    private const double EmusInTwip = 635;

    private readonly ShownImages _shown = new(
        document,
        "DOCX",
        ImageFormat.Png,
        ImageFormat.Jpeg,
        ImageFormat.Gif,
        ImageFormat.Svg
    );

    private readonly Dictionary<string, ImageFile?> _fallbacks = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ImagePart> _parts = new(StringComparer.Ordinal);
    private uint _uses;

    /// <param name="findings">Takes why there is nothing to show, unless the importer has told.</param>
    public ImageFile? Find(Image node, out Finding[] findings)
    {
        var file = _shown.Of(node);
        if (file is { Format: var format } && format == ImageFormat.Svg)
        {
            file = Fallback(file, node) is null ? null : file;
        }

        findings = _shown.TakeFindings();
        return file;
    }

    /// <summary>Relates a part to a picture; to a drawing by <see cref="DrawingId"/>, and to the pixels of it by the id itself.</summary>
    public void Relate(OpenXmlPart from, ImageFile file, string id)
    {
        if (_fallbacks.GetValueOrDefault(file.Name) is { } pixels)
        {
            Relate(from, pixels, pixels.Bytes, id);
            Relate(from, file, file.Bytes, DrawingId(id));
            return;
        }

        // Word takes no notice of how a camera was held, others do; so the frame turns the picture, and the file says nothing.
        var upright = file.Format == ImageFormat.Jpeg ? JpegTurn.Forgotten(file.Bytes) : file.Bytes;
        Relate(from, file, upright, id);
    }

    private void Relate(OpenXmlPart from, ImageFile file, ReadOnlyMemory<byte> content, string id)
    {
        if (_parts.TryGetValue(file.Name, out var part))
        {
            from.AddPart(part, id);
            return;
        }

        part = Add(from, TypeOf(file), id);
        using var bytes = new MemoryStream(content.ToArray(), writable: false);
        part.FeedData(bytes);
        _parts[file.Name] = part;
    }

    private ImageFile? Fallback(ImageFile drawing, Image node)
    {
        if (!_fallbacks.TryGetValue(drawing.Name, out var pixels))
        {
            pixels = DrawnFallback.Of(drawing, fonts, out var problem);
            _fallbacks.Add(drawing.Name, pixels);
            if (pixels is null)
            {
                _shown.Refuse(drawing.Name, node, problem);
            }
        }

        return pixels;
    }

    private static string DrawingId(string id) => $"{id}drawing";

    private static ImagePart Add(OpenXmlPart from, PartTypeInfo type, string id) =>
        from is FootnotesPart notes
            ? notes.AddImagePart(type, id)
            : ((MainDocumentPart)from).AddImagePart(type, id);

    private static PartTypeInfo TypeOf(ImageFile file) =>
        file.MediaType switch
        {
            "image/png" => ImagePartType.Png,
            "image/gif" => ImagePartType.Gif,
            "image/svg+xml" => ImagePartType.Svg,
            _ => ImagePartType.Jpeg,
        };

    /// <summary>A picture in the line, at the author's size or its natural one, made smaller where it would not fit.</summary>
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
        var frame = new DocxFrame(x, y, file.Orientation);
        OpenXmlElement[] size = frame.Effect() is { } effect
            ? [frame.Extent(), effect]
            : [frame.Extent()];
        return new(
            new Frame.Inline([
                .. size,
                new Frame.DocProperties
                {
                    Id = number,
                    Name = $"Picture {number.ToString(CultureInfo.InvariantCulture)}",
                    Description = altText,
                },
                new Frame.NonVisualGraphicFrameDrawingProperties(
                    new Drawing.GraphicFrameLocks { NoChangeAspect = true }
                ),
                new Drawing.Graphic(
                    new Drawing.GraphicData(Picture(number, file, altText, relationship, frame))
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                    }
                ),
            ])
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
        ImageFile file,
        string altText,
        string relationship,
        DocxFrame frame
    ) =>
        new(
            new Pictures.NonVisualPictureProperties(
                new Pictures.NonVisualDrawingProperties
                {
                    Id = number,
                    Name = XmlCharacters.Keep(file.Name),
                    Description = altText,
                },
                new Pictures.NonVisualPictureDrawingProperties()
            ),
            new Pictures.BlipFill(
                file.Format == ImageFormat.Svg
                    ? Drawn(relationship)
                    : new Drawing.Blip { Embed = relationship },
                new Drawing.Stretch(new Drawing.FillRectangle())
            ),
            new Pictures.ShapeProperties(
                frame.Transform(),
                new Drawing.PresetGeometry(new Drawing.AdjustValueList())
                {
                    Preset = Drawing.ShapeTypeValues.Rectangle,
                }
            )
        );

    /// <summary>Pixels, and beside them the drawing, which Word shows since 2016 ([MS-ODRAWXML], 2.24.3.87).</summary>
    private static Drawing.Blip Drawn(string relationship) =>
        new(
            new Drawing.BlipExtensionList(
                new Drawing.BlipExtension(new SVGBlip { Embed = DrawingId(relationship) })
                {
                    Uri = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}",
                }
            )
        )
        {
            Embed = relationship,
        };

    private static (long X, long Y) Size(Image image, ImageFile file, double mostX, double mostY)
    {
        var (width, height) = ImageSize.Of(image, file, mostX / EmusInPoint);
        var (fullX, fullY) = (width * EmusInPoint, height * EmusInPoint);
        var scale = Math.Min(1, Math.Min(mostX / fullX, mostY / fullY));
        return (Emus(fullX * scale), Emus(fullY * scale));
    }

    private static long Emus(double length) => Math.Max(1, (long)Math.Round(length));
}
