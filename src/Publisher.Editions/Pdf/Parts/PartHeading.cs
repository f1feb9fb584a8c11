using System.Collections.Immutable;
using Publisher.Editions.Pdf.Themes;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Editions.Pdf.Parts;

/// <summary>A heading as a block of the flow: what stands over a part of the book, a section, a letter of the index.</summary>
internal static class PartHeading
{
    /// <param name="anchors">What links lead to it by.</param>
    /// <param name="marks">What running heads take from it.</param>
    public static TextBlock Of(
        ShapedText words,
        TypeStyle style,
        StructureElement tag,
        ImmutableArray<string> anchors,
        ImmutableArray<HeadMark> marks
    ) =>
        new(words, style.Leading)
        {
            Tag = tag,
            Alignment = style.Alignment,
            Anchors = anchors,
            Marks = marks,
            SpaceBefore = style.Before,
            SpaceAfter = style.After,
            KeepsWithNext = true,
        };

    /// <summary>Over a part that the edition adds, which running heads name like a section.</summary>
    public static TextBlock OfPart(
        Setting setting,
        string words,
        TypeStyle style,
        StructureElement tag,
        string anchor
    ) => Of(setting.Shape(words, style), style, tag, [anchor], [new(MarkClass.Section, words)]);
}
