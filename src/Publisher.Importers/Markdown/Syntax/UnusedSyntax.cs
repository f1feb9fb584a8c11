using Markdig;
using Markdig.Parsers;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>Google writes code in fences, headings with <c>#</c>, and no raw HTML. What looks like another form of
/// these is the author's text: a line that he indented by hand is no code, and a row of hyphens under a line
/// makes it no heading.</summary>
internal static class UnusedSyntax
{
    public static void Remove(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
        {
            paragraphs.ParseSetextHeadings = false;
        }
    }
}
