using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>Links whose addresses hold brackets within brackets up to a depth, as CommonMark allows of a parser: Markdig looks
/// for the last of them to the end of the text, at every <c>](</c> anew.</summary>
internal sealed class BoundedLinks : LinkInlineParser
{
    /// <summary>What cmark, the reference, takes.</summary>
    private const int Deepest = 32;

    public static void AddTo(MarkdownPipelineBuilder builder) =>
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinks());

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || !IsTooDeep(slice.AsSpan()[1..]))
        {
            return base.Match(processor, ref slice);
        }

        var end = slice.End;
        slice.End = slice.Start;
        var isLink = base.Match(processor, ref slice);
        slice.End = end;
        return isLink;
    }

    /// <summary>Whether brackets open an address that does not come to an end before they are too many.</summary>
    private static bool IsTooDeep(ReadOnlySpan<char> rest)
    {
        if (rest is not ['(', ..])
        {
            return false;
        }

        var depth = 0;
        for (var at = 0; at < rest.Length && !char.IsWhiteSpace(rest[at]); at++)
        {
            switch (rest[at])
            {
                case '\\':
                    at++;
                    break;
                case '(' when ++depth > Deepest:
                    return true;
                case ')' when --depth == 0:
                    return false;
            }
        }

        return false;
    }
}
