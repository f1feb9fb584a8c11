using Publisher.Typesetting.Drawings;

namespace Publisher.Typesetting.Pdf;

/// <summary>A drawing as a PDF holds it: a form that fills the unit square (ISO 32000-1, 8.10), so that it is placed as images
/// are. Its words are text, which readers search and copy.</summary>
public sealed class DrawnImage(VectorDrawing drawing) : PdfImage(drawing.Width, drawing.Height)
{
    internal override int Write(PdfDocument document)
    {
        var writer = new DrawingWriter(document, (drawing.Width, drawing.Height));
        writer.Add(drawing.Items);
        // y grows downwards in a drawing and upwards in the unit square.
        var matrix = new Matrix(1.0 / drawing.Width, 0, 0, -1.0 / drawing.Height, 0, 1);
        return writer.Finish(matrix, isGroup: false);
    }
}
