using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>A formula has no style of its own: within a name that is set apart it is a part of the name.</summary>
internal static class FormulaStyle
{
    /// <summary>The style of the words that a formula touches, or before which it opens the text: "<b>L² norm</b>".</summary>
    public static TextStyle Of(Items<Inline> content, int at)
    {
        var before = at > 0 ? content[at - 1] as Text : null;
        var next = at + 1 < content.Count ? content[at + 1] as Text : null;
        var opens = at == 0 && next is { Value: " " } && at + 2 < content.Count;
        return before is { Value: [.., not ' '] } ? Named(before)
            : next is { Value: [not ' ', ..] } ? Named(next)
            : opens && content[at + 2] is Text first ? Named(first)
            : TextStyle.None;
    }

    /// <summary>Whether what stands at a place is in the style of the formula before it, so that the two are of one name: the
    /// bracket behind that of "<b>Density matrix (ρ)</b>".</summary>
    public static bool GoesOn(Items<Inline> content, int at) =>
        at > 0
        && content[at] is Text { Style: not TextStyle.None } text
        && content[at - 1] is Formula
        && Of(content, at - 1) == text.Style;

    private static TextStyle Named(Text text) =>
        NameList.HasWord(text.Value) ? text.Style : TextStyle.None;
}
