using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages.Footnotes;

/// <summary>A note that stands at the foot of the page where its mark stands. A run of text carries it, and so each line,
/// row or page brings it along; one note belongs to one run.</summary>
/// <param name="content">With its label; set as wide as the page's text.</param>
/// <param name="tag">The Note, which takes its place in the structure tree right after its mark, wherever it is drawn.</param>
public sealed class Footnote(FlowBlock content, StructureElement? tag) : Insert(tag)
{
    internal FlowBlock Content => content;

    /// <summary>The note as it is set; null until then.</summary>
    internal IReadOnlyList<Slice>? Slices { get; set; }
}

/// <summary>The rule above the notes of a page. Measures are points.</summary>
/// <param name="Width">From the left edge of the text area.</param>
/// <param name="Before">Between the text and the rule, at least.</param>
/// <param name="After">Between the rule and the first note.</param>
public sealed record NoteRule(
    RgbColor Color,
    double Thickness,
    double Width,
    double Before,
    double After
);
