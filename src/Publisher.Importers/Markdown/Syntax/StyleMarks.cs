using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>Google puts the marks of bold, italic and struck text right where the style changes, in the middle of
/// words and beside blanks and punctuation, where CommonMark does not take them for marks
/// (<c>word**:** more</c>, <c>**bold **text</c>). It escapes each asterisk that the author typed, so an unescaped one
/// is always a mark: the marks of a block are read in order, each ending what is open or else opening.
/// An underscore is never a mark.</summary>
internal sealed class StyleMarks : IMarkdownExtension
{
    private const int MostAttempts = 8;

    public static void AddTo(MarkdownPipelineBuilder builder) =>
        builder.Extensions.Add(new StyleMarks());

    /// <summary>Runs after the extension for tables, which looks for the parser that is replaced here.</summary>
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(new StyleMarkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Decides what each mark of a document means.</summary>
    public static void Resolve(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inlines)
            {
                Resolve(inlines);
            }
        }
    }

    /// <summary>Decides what each mark of a block means. The marks in a link are read by themselves where they agree, else
    /// together with those around it.</summary>
    private static void Resolve(ContainerInline block)
    {
        var marks = new List<StyleMark>();
        foreach (var inline in block)
        {
            Collect(inline, marks);
        }

        // A mark that opens and finds no end was no mark; without it, the rest may pair otherwise.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (Pair(marks) is not { } unpaired)
            {
                return;
            }

            unpaired.IsLiteral = true;
        }

        foreach (var mark in marks)
        {
            mark.IsLiteral = true;
        }
    }

    private static void Collect(Markdig.Syntax.Inlines.Inline inline, List<StyleMark> marks)
    {
        switch (inline)
        {
            case StyleMark mark:
                marks.Add(mark);
                break;
            case LinkInline { IsImage: true }:
                break;
            case ContainerInline container:
                var inner = new List<StyleMark>();
                foreach (var child in container)
                {
                    Collect(child, inner);
                }

                marks.AddRange(container is LinkInline && Agree(inner) ? [] : inner);
                break;
            default:
                break;
        }
    }

    private static bool Agree(List<StyleMark> marks)
    {
        var agree = Pair(marks) is null && marks.TrueForAll(mark => !mark.IsLiteral);
        foreach (var mark in marks)
        {
            mark.IsInLink = agree;
            mark.IsLiteral = false;
        }

        return agree;
    }

    /// <summary>Gives each mark the style after it; returns the last one that opened what nothing ends.</summary>
    private static StyleMark? Pair(IReadOnlyList<StyleMark> marks)
    {
        var style = TextStyle.None;
        var open = new List<(StyleMark Mark, TextStyle Style)>();
        var pending = marks.Where(mark => !mark.IsLiteral).ToList();
        for (var at = 0; at < pending.Count; at++)
        {
            var mark = pending[at];
            var ahead =
                at + 1 < pending.Count && pending[at + 1].Character == '*'
                    ? pending[at + 1].Count
                    : 0;
            if (mark.Follow(style, ahead) is not { } next)
            {
                mark.IsLiteral = true;
                continue;
            }

            open.RemoveAll(opener => (opener.Style & next) == TextStyle.None);
            if ((next & ~style) is not TextStyle.None and var opened)
            {
                open.Add((mark, opened));
            }

            style = next;
            mark.After = style;
        }

        return open.Count == 0 ? null : open[^1].Mark;
    }
}
