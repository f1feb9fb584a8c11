using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>Emphasis and the marks beside it. One tilde lowers within a word and strikes around one; what is raised or
/// lowered has no blank.</summary>
internal sealed class MarkWriter : HtmlObjectRenderer<EmphasisInline>
{
    protected override void Write(HtmlRenderer renderer, EmphasisInline obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(obj);
            return;
        }

        var name = Name(obj);
        if (name is null)
        {
            var mark = new string(obj.DelimiterChar, obj.DelimiterCount);
            renderer.WriteEscape(mark);
            renderer.WriteChildren(obj);
            renderer.WriteEscape(mark);
            return;
        }

        renderer.Write('<').Write(name).Write('>');
        renderer.WriteChildren(obj);
        renderer.Write("</").Write(name).Write('>');
    }

    private static string? Name(EmphasisInline node) =>
        (node.DelimiterChar, node.DelimiterCount) switch
        {
            ('*' or '_', 2) => "strong",
            ('*' or '_', _) => "em",
            ('~', _) when IsLongRun(node) => null,
            ('~', 2) => "del",
            ('~', _) => IsWithinWord(node) && !HasBlank(node) ? "sub" : "del",
            ('^', _) => HasBlank(node) ? null : "sup",
            ('=', _) => "mark",
            ('+', _) => "ins",
            _ => null,
        };

    /// <summary>Three tildes and more strike nothing, nor do two of unlike number.</summary>
    private static bool IsLongRun(EmphasisInline node) =>
        node.Parent is EmphasisInline { DelimiterChar: '~' }
        || node.FirstChild is EmphasisInline { DelimiterChar: '~' }
        || (
            node.PreviousSibling is LiteralInline before
            && before.Content.AsSpan().EndsWith("~", StringComparison.Ordinal)
        )
        || (
            node.NextSibling is LiteralInline after
            && after.Content.AsSpan().StartsWith("~", StringComparison.Ordinal)
        );

    private static bool IsWithinWord(EmphasisInline node) =>
        (node.PreviousSibling is LiteralInline before && IsWord(before.Content.AsSpan(), ^1))
        || (node.NextSibling is LiteralInline after && IsWord(after.Content.AsSpan(), 0));

    private static bool IsWord(ReadOnlySpan<char> text, Index at) =>
        text.Length > 0 && char.IsLetterOrDigit(text[at]);

    private static bool HasBlank(EmphasisInline node)
    {
        foreach (var inline in node)
        {
            if (
                inline is LineBreakInline
                || (
                    inline is LiteralInline text
                    && text.Content.AsSpan().ContainsAny(' ', '\t', '\u00A0')
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
