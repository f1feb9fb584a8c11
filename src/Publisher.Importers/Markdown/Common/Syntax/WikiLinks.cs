using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>A link to what it names, <c>[[Crumb]]</c> or <c>[[Crumb|the soft part]]</c>; and words in brackets that only
/// carry attributes, <c>[words]{.small}</c>.</summary>
internal sealed partial class WikiLinks : InlineParser
{
    private const int Longest = 400;

    public WikiLinks() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var text = rest[..Math.Min(rest.Length, Longest)].ToString();
        if (
            slice.PeekCharExtra(-1) is not ('[' or '!')
            && Link().Match(text) is { Success: true } link
            && !(link.Length < text.Length && text[link.Length] is '(' or '[' or ']')
        )
        {
            processor.Inline = Of(link);
            slice.Start += link.Length;
            return true;
        }

        if (Span().Match(text) is { Success: true } span)
        {
            processor.Inline = new LiteralInline(span.Groups["words"].Value);
            slice.Start += span.Length;
            return true;
        }

        return false;
    }

    private static LinkInline Of(Match match)
    {
        var target = match.Groups["target"].Value.Trim();
        var label = match.Groups["label"].Value.Trim();
        var place = target[(target.LastIndexOf('#') + 1)..].TrimStart('^').Trim();
        var link = new LinkInline("#" + (place.Length > 0 ? place : target), "")
        {
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline(label.Length > 0 ? label : Shown(target)));
        return link;
    }

    /// <summary>The name of a place, or of a file and the place in it.</summary>
    private static string Shown(string target) =>
        target.TrimStart('#').Replace("#", " > ", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\[\[(?<target>[^\[\]|\n*`<]*[\p{L}\p{N}][^\[\]|\n*`<]*)(\\?\|(?<label>[^\[\]\n]+))?\]\]",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\[(?<words>[^\[\]\n`*_<]+)\]\{:?\s*(?:[.#]|[\w-]+=)[\w .#:=""'-]*\}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Span();
}
