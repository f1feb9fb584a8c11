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
            processor.Inline = Spanned(span);
            slice.Start += span.Length;
            return true;
        }

        return false;
    }

    /// <summary>Of the attributes count the id, which is a place, and the language.</summary>
    private static Inline Spanned(Match span)
    {
        var words = new LiteralInline(span.Groups["words"].Value);
        var attributes = span.Groups["attributes"].Value;
        var (id, language) = (
            BracedAttributes.Id(attributes),
            BracedAttributes.Language(attributes)
        );
        if (id.Length + language.Length == 0)
        {
            return words;
        }

        var spanned = new ContainerInline { IsClosed = true };
        spanned.AppendChild(
            new HtmlInline(
                "<span"
                    + (id.Length > 0 ? $" id=\"{id}\"" : "")
                    + (language.Length > 0 ? $" lang=\"{language}\"" : "")
                    + ">"
            )
        );
        spanned.AppendChild(words);
        spanned.AppendChild(new HtmlInline("</span>"));
        return spanned;
    }

    private static WikiLink Of(Match match)
    {
        var target = match.Groups["target"].Value.Trim();
        var label = match.Groups["label"].Value.Trim();
        var place = target[(target.LastIndexOf('#') + 1)..].TrimStart('^').Trim();
        var link = new WikiLink("#" + (place.Length > 0 ? place : target)) { IsClosed = true };
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
        @"^\[(?<words>[^\[\]\n`*_<]+)\](?<attributes>\{:?\s*(?:[.#]|[\w-]+=)[\w .#:=""'-]*\})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Span();
}

/// <summary>A link whose address is the name that its author wrote.</summary>
internal sealed class WikiLink(string address) : LinkInline(address, "");
