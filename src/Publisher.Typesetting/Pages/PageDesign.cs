using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages.Footnotes;
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

    /// <summary>Of two-sided pages, the inner margin.</summary>
    public required double MarginLeft { get; init; }

    /// <summary>Of two-sided pages, the outer margin.</summary>
    public required double MarginRight { get; init; }

    /// <summary>Whether left and right pages mirror each other.</summary>
    public bool IsTwoSided { get; init; }

    /// <summary>Whether chapters begin on right pages only, where the pages are two-sided.</summary>
    public bool ChaptersOpenRecto { get; init; }

    /// <summary>Whether the running heads name what is found on the page, beside the title of the section.</summary>
    public bool HasGuideWords { get; init; }

    /// <summary>The baseline of the running head, from the upper edge of the page.</summary>
    public required double HeadBaseline { get; init; }

    /// <summary>The baseline of the folio, from the upper edge of the page.</summary>
    public required double FolioBaseline { get; init; }

    public required TextStyle HeadStyle { get; init; }

    public required TextStyle FolioStyle { get; init; }

    /// <summary>Stands above the notes of a page.</summary>
    public NoteRule NoteRule { get; init; } = new(RgbColor.Black, 0.4, 72, 6, 3);

    /// <summary>Whether a page of a number is a right one.</summary>
    public static bool IsRecto(int page) => page % 2 == 1;

    /// <summary>From the left edge of the page of a number to its text area.</summary>
    public double LeftOf(int page) => IsTwoSided && !IsRecto(page) ? MarginRight : MarginLeft;

    public double Measure => Width - MarginLeft - MarginRight;

    public double TextHeight => Height - MarginTop - MarginBottom;
}
