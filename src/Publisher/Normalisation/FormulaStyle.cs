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

    private static TextStyle Named(Text text) =>
        NameList.HasWord(text.Value) ? text.Style : TextStyle.None;
}
