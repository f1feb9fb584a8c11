using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>A page and what stands around its text. Measures are points.</summary>
public sealed record PageDesign
{
    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>From the edges of the page to the text area.</summary>
    public required double MarginTop { get; init; }

    public required double MarginBottom { get; init; }

    public required double MarginLeft { get; init; }

    public required double MarginRight { get; init; }

    /// <summary>The baseline of the running head, from the upper edge of the page.</summary>
    public required double HeadBaseline { get; init; }

    /// <summary>The baseline of the folio, from the upper edge of the page.</summary>
    public required double FolioBaseline { get; init; }

    public required TextStyle HeadStyle { get; init; }

    public required TextStyle FolioStyle { get; init; }

    /// <summary>Stands above the notes of a page.</summary>
    public NoteRule NoteRule { get; init; } = new(Pdf.RgbColor.Black, 0.4, 72, 6, 3);

    public double Measure => Width - MarginLeft - MarginRight;

    public double TextHeight => Height - MarginTop - MarginBottom;
}
