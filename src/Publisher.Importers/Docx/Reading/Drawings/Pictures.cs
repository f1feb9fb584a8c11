using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Gathering;
using Publisher.Importers.Docx.Package;
using Publisher.Model;
using A = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using V = DocumentFormat.OpenXml.Vml;

namespace Publisher.Importers.Docx.Reading.Drawings;

/// <summary>The pictures of a document: parts of the package, or addresses that are never fetched.</summary>
internal sealed class Pictures(DocxExport export)
{
    private const double EmusInPoint = 12700;

    private readonly Dictionary<string, ImageFile?> _byPath = new(StringComparer.Ordinal);
    private readonly PictureFiles _pictures = new();

    public Items<ImageFile> Images => _pictures.InOrder;

    /// <summary>The pictures of a drawing (ISO/IEC 29500-1, 20.4); none when it has another kind of content.</summary>
    /// <param name="part">Path of the part that the drawing stands in.</param>
    public IReadOnlyList<Image> Of(OpenXmlElement drawing, string part)
    {
        var properties = drawing.Descendants<Frame.DocProperties>().FirstOrDefault();
        var title = properties?.Title.Words() ?? "";
        var alt = properties?.Description.Words() is { Length: > 0 } written ? written : title;
        var pictures = Shapes.Images(drawing).OfType<P.Picture>().ToList();
        return pictures.ConvertAll(picture =>
        {
            var frame = drawing.Descendants<Frame.Extent>().FirstOrDefault();
            var own = picture.ShapeProperties?.Transform2D?.Extents;
            var isOnly = pictures.Count == 1 && frame is not null;
            var fill = picture.BlipFill;
            var image = Read(
                part,
                fill?.Blip?.Embed?.InnerText ?? fill?.Blip?.Link?.InnerText,
                alt,
                NameOf(picture)
            ) with
            {
                Width = Points(isOnly ? frame?.Cx : own?.Cx),
                Height = Points(isOnly ? frame?.Cy : own?.Cy),
            };
            TellCrop(fill?.SourceRectangle, image);
            return image;
        });
    }

    /// <summary>The picture of a shape in the older drawing language; null when it shows none.</summary>
    public Image? OfShape(OpenXmlElement shape, string part)
    {
        if (shape.Descendants<V.ImageData>().FirstOrDefault() is not { } data)
        {
            return null;
        }

        var around = data.Ancestors<V.Shape>().FirstOrDefault();
        var style = around?.Style.Words() ?? "";
        var title = around?.Alternate.Words() is { Length: > 0 } alt ? alt : data.Title.Words();
        return Read(part, data.RelationshipId?.InnerText, title) with
        {
            Width = Declared(style, "width"),
            Height = Declared(style, "height"),
        };
    }

    /// <summary>Word and others keep here what the file was called that was inserted, and "Picture 1" where they don't know.</summary>
    private static string NameOf(P.Picture picture)
    {
        var name =
            picture.NonVisualPictureProperties?.NonVisualDrawingProperties?.Name?.Value ?? "";
        return Path.HasExtension(name) ? name : "";
    }

    /// <param name="name">Of the author's file; empty where nothing tells it.</param>
    private Image Read(string part, string? id, string alt, string name = "")
    {
        var relationship = export.Package.Relationship(part, id);
        var file = relationship is { IsExternal: false } ? File(relationship.Target, name) : null;
        var image = new Image(file?.Name, InlineRuns.Canonical(alt))
        {
            Address = relationship is { IsExternal: true } ? relationship.Target : "",
        };
        if (file is null)
        {
            Tell(relationship, image);
        }

        return image;
    }

    private ImageFile? File(string path, string name)
    {
        if (!_byPath.TryGetValue(path, out var file))
        {
            file = _pictures.Add(export.Package.Bytes(path), name);
            _byPath.Add(path, file);
        }

        return file;
    }

    private void Tell(Relationship? relationship, Image image)
    {
        var name = Quotation.Of(relationship?.Target ?? "", 120);
        var (message, hint) = relationship is { IsExternal: true }
            ? (
                $"The picture “{name}” is not in the document, only its address.",
                "Insert the picture itself, and export again."
            )
            : PictureFiles.Problem(
                relationship is null ? null : export.Package.Bytes(relationship.Target),
                relationship?.Target ?? ""
            );
        export.Find(Severity.Warning, message, hint, image.AltText);
    }

    private void TellCrop(A.SourceRectangle? crop, Image image)
    {
        Int32Value?[] edges = [crop?.Left, crop?.Top, crop?.Right, crop?.Bottom];
        if (edges.Any(edge => edge.Number() is not (null or 0)))
        {
            export.Find(
                Severity.Note,
                "A picture is cropped in the document; its file, which the editions show, is whole.",
                "Crop the picture before you insert it, if what is cut off must not be seen.",
                image.AltText
            );
        }
    }

    private static double? Points(Int64Value? emus) =>
        long.TryParse(
            emus?.InnerText,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var length
        )
        && length > 0
            ? length / EmusInPoint
            : null;

    private static double? Declared(string style, string property)
    {
        var value = style
            .Split(';')
            .Select(declaration => declaration.Split(':', 2))
            .FirstOrDefault(pair => pair.Length == 2 && pair[0].Trim() == property)
            ?[1].Trim();
        return
            value is not null
            && value.EndsWith("pt", StringComparison.Ordinal)
            && new StringValue(value).Points() is > 0 and var points
            ? points
            : null;
    }
}
