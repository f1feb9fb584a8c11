using DocumentFormat.OpenXml;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using V = DocumentFormat.OpenXml.Vml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading.Drawings;

/// <summary>Drawings in either of the two languages that Word has for them.</summary>
/// <param name="part">Path of the part that they stand in.</param>
internal sealed class Shapes(DocxExport export, string part)
{
    /// <param name="IsRule">Whether it is a horizontal rule.</param>
    internal sealed record Found(
        IReadOnlyList<Image> Images,
        IReadOnlyList<OpenXmlElement> Boxes,
        bool IsRule
    )
    {
        /// <summary>Of a drawing that is no picture.</summary>
        public string Words { get; init; } = "";
    }

    /// <summary>Where a click on a drawing leads; null for nowhere.</summary>
    public static string? Address(OpenXmlElement shape, string part, WordPackage package)
    {
        var link = shape.Descendants<Frame.DocProperties>().FirstOrDefault()?.HyperlinkOnClick;
        return package.Relationship(part, link?.Id?.InnerText)?.Target;
    }

    /// <summary>The words of a drawing that is no picture, no box and no rule.</summary>
    public static string Words(OpenXmlElement shape, string part, WordPackage package) =>
        IsLine(shape) || Images(shape).Any() || Boxes(shape).Count > 0
            ? ""
            : DrawnWords.Of(shape, part, package);

    private static bool IsLine(OpenXmlElement shape) =>
        shape.Descendants<V.Rectangle>().Any(line => line.Horizontal.Words() is "t" or "true");

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
        if (IsLine(shape))
        {
            return new([], [], IsRule: true);
        }

        var images =
            shape is W.Drawing ? export.Pictures.Of(shape, part)
            : export.Pictures.OfShape(shape, part) is { } image ? [image]
            : [];
        var boxes = Boxes(shape);
        var words = Words(shape, part, export.Package);
        if (images.Count == 0 && boxes.Count == 0)
        {
            export.Find(
                Severity.Warning,
                words.Length > 0
                    ? $"A drawing, chart or embedded object is no picture that an edition could show; its words stand in its place: “{Quotation.Of(words, 200)}”."
                    : "A drawing, chart or embedded object is left out: it is no picture that an edition could show.",
                "Insert it as a picture (PNG), and export again.",
                Quotation.Of(words)
            );
        }

        return new(images, boxes, IsRule: false) { Words = words };
    }
}
