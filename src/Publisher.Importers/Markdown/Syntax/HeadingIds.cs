using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>A heading that something links to ends in <c>{#id}</c>. The id is the heading's text in lower case with
/// hyphens for blanks and all its punctuation, so it is taken as it stands up to the brace that ends the line.</summary>
internal static class HeadingIds
{
    private const string Opening = "{#";

    private static readonly object Key = new();

    public static void AddTo(MarkdownPipelineBuilder builder)
    {
        if (builder.BlockParsers.Find<HeadingBlockParser>() is { } headings)
        {
            headings.TryParseAttributes = Take;
        }
    }

    /// <summary>The id that the heading was exported with; null when it has none.</summary>
    public static string? Of(HeadingBlock heading) => heading.GetData(Key) as string;

    private static bool Take(BlockProcessor processor, ref StringSlice slice, IBlock block)
    {
        var text = slice.AsSpan().TrimEnd();
        var opening = text.LastIndexOf(Opening, StringComparison.Ordinal);
        if (opening < 0 || text[^1] != '}' || (opening > 0 && text[opening - 1] == '\\'))
        {
            return false;
        }

        block.SetData(Key, text[(opening + Opening.Length)..^1].ToString());
        slice.End = slice.Start + opening - 1;
        return true;
    }
}
