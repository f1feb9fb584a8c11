using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>Lines that each open with their term, <c>**Build** - a run of the pipeline</c>, with no blank line between them:
/// Markdown makes one paragraph of them, and their author, whose program kept the lines apart, meant one each.</summary>
internal static class LeadLines
{
    /// <summary>Whether behind the end of a line the next term begins: that line opens with words in bold that a mark sets
    /// apart from what follows, and so does the paragraph.</summary>
    public static bool BeginBehind(LineBreakInline end) =>
        end.Parent is { Parent: null } paragraph
        && IsLead(paragraph.FirstChild)
        && IsLead(end.NextSibling);

    private static bool IsLead(Inline? inline) =>
        inline is EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' or '_' } bold
        && (
            EndsInMark(bold)
            || (
                bold.NextSibling is LiteralInline next
                && next.Content.AsSpan().TrimStart()
                    is [':' or '-' or '\u2013' or '\u2014' or '=', ..]
            )
        );

    private static bool EndsInMark(EmphasisInline bold) =>
        bold.LastChild is LiteralInline last && last.Content.AsSpan() is [.., ':' or '.'];
}
