using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>Attributes in braces, <c>{#id .class key=value}</c>, kramdown's with a colon: behind a heading, a link, a
/// picture or a style, and at the end of a block. Only the id matters, which is a place to lead to. Any other brace is
/// the author's text: Markdig's own extension would take <c>{word}</c> away.</summary>
internal sealed partial class BracedAttributes : InlineParser
{
    private const int Longest = 300;

    private BracedAttributes() => OpeningCharacters = ['{'];

    public static void AddTo(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.Insert(0, new BracedAttributes());
        if (builder.BlockParsers.Find<HeadingBlockParser>() is { } headings)
        {
            headings.TryParseAttributes = OfHeading;
        }
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var list = List().Match(rest[..Math.Min(rest.Length, Longest)].ToString());
        if (!list.Success)
        {
            return false;
        }

        var before = slice.PeekCharExtra(-1);
        var isBehind = before is ')' or ']' or '*' or '_' or '`' or '=' or '~' or '^' or '>';
        if (!isBehind && !rest[list.Length..].IsWhiteSpace())
        {
            return false;
        }

        var id = Id(list.Value);
        processor.Inline =
            id.Length > 0 ? new HtmlInline($"<a id=\"{id}\"></a>") : new LiteralInline("");
        slice.Start += list.Length;
        return true;
    }

    private static bool OfHeading(BlockProcessor processor, ref StringSlice slice, IBlock block)
    {
        var text = slice.AsSpan().TrimEnd();
        var opening = text.LastIndexOf('{');
        if (
            opening < 0
            || text.Length - opening > Longest
            || List().Match(text[opening..].ToString()) is not { Success: true } list
            || opening + list.Length < text.Length
        )
        {
            return false;
        }

        var id = Id(list.Value);
        if (id.Length > 0)
        {
            block.SetAttributes(new HtmlAttributes { Id = id });
        }

        slice.End = slice.Start + opening - 1;
        return true;
    }

    /// <summary>The id in a list of attributes; empty for none.</summary>
    public static string Id(string list) => Named().Match(list).Groups["id"].Value;

    /// <summary>The tag of the language that a list of attributes names; empty for none.</summary>
    public static string Language(string list) => Tongue().Match(list).Groups["tag"].Value;

    [GeneratedRegex(
        @"^\{:?\s*(?:(?:#[^\s{}""'<>&#]+|\.[\w:.-]+|[\w-]+=(?:""[^""\n]*""|'[^'\n]*'|[^\s""'{}]+)|-)\s*)+\}",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex List();

    [GeneratedRegex(@"#(?<id>[^\s{}""'<>&#]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"[\s{:]lang=[""']?(?<tag>[A-Za-z0-9-]+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tongue();
}
