using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using V = DocumentFormat.OpenXml.Vml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Drawings in either of the two languages that Word has for them.</summary>
/// <param name="part">Path of the part that they stand in.</param>
internal sealed class Shapes(DocxExport export, string part)
{
    /// <param name="IsRule">Whether it is a horizontal rule.</param>
    internal sealed record Found(
        IReadOnlyList<Image> Images,
        IReadOnlyList<OpenXmlElement> Boxes,
        bool IsRule
    );

    /// <summary>What shows a picture within a shape.</summary>
    public static IEnumerable<OpenXmlElement> Images(OpenXmlElement shape) =>
        shape
            .Descendants()
            .Where(element =>
                element is P.Picture or V.ImageData
                && !element
                    .Ancestors()
                    .TakeWhile(outer => outer != shape)
                    .Any(outer => outer is W.TextBoxContent)
            );

    /// <summary>The text boxes of a shape; those within them are read with them.</summary>
    public static List<W.TextBoxContent> Boxes(OpenXmlElement shape) =>
        [
            .. shape
                .Descendants<W.TextBoxContent>()
                .Where(box =>
                    !box.Ancestors()
                        .TakeWhile(outer => outer != shape)
                        .OfType<W.TextBoxContent>()
                        .Any()
                ),
        ];

    public Found Read(OpenXmlElement shape)
    {
        if (shape.Descendants<V.Rectangle>().Any(line => line.Horizontal.Words() is "t" or "true"))
        {
            return new([], [], IsRule: true);
        }

        var images =
            shape is W.Drawing ? export.Pictures.Of(shape, part)
            : export.Pictures.OfShape(shape, part) is { } image ? [image]
            : [];
        var boxes = Boxes(shape);
        if (images.Count == 0 && boxes.Count == 0)
        {
            export.Find(
                Severity.Warning,
                "A drawing, chart or embedded object is left out: it is no picture that an edition could show.",
                "Insert it as a picture (PNG), and export again.",
                ""
            );
        }

        return new(images, boxes, IsRule: false);
    }
}
