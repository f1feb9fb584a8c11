using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Drawings;

/// <summary>A drawing that is placed as images are. Its words are text, which readers search and copy.</summary>
public sealed class DrawnImage(VectorDrawing drawing) : PageImage(drawing.Width, drawing.Height)
{
    internal VectorDrawing Drawing => drawing;
}
