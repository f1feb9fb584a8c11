using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Importers.Markdown.Syntax;

/// <summary>The mark of a footnote may stand right before a parenthesis or another mark, <c>[^1][^2]</c>, where
/// Markdown would take the two for a link and its address. A mark whose note exists is a mark first.</summary>
internal sealed class NoteLinks : InlineParser
{
    private const string Opening = "[^";
    private const int LongestMark = 200;

    private NoteLinks() => OpeningCharacters = ['['];

    public static void AddTo(MarkdownPipelineBuilder builder) =>
        builder.InlineParsers.Insert(0, new NoteLinks());

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, LongestMark)];
        var end = rest.IndexOf(']');
        if (
            end < 0
            || !rest.StartsWith(Opening, StringComparison.Ordinal)
            || !processor.Document.TryGetLinkReferenceDefinition(
                rest[1..end].ToString(),
                out var definition
            )
            || definition is not FootnoteLinkReferenceDefinition
        )
        {
            return false;
        }

        processor.Inline = definition.CreateLinkInline?.Invoke(processor, definition, null);
        slice.Start += end + 1;
        return processor.Inline is not null;
    }
}
