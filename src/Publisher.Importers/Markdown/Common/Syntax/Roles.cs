using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Publisher.Importers.Markdown.Syntax;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>Words with a role, as MyST and Sphinx write them: <c>{term}`Crumb`</c>, <c>{math}`x^2`</c>. The role is a mark;
/// one that nobody knows leaves its words.</summary>
internal sealed partial class Roles : InlineParser
{
    private const int Longest = 400;

    public Roles() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var role = Role().Match(rest[..Math.Min(rest.Length, Longest)].ToString());
        if (!role.Success)
        {
            return false;
        }

        processor.Inline = Of(role.Groups["role"].Value, role.Groups["words"].Value);
        slice.Start += role.Length;
        return true;
    }

    private static Markdig.Syntax.Inlines.Inline Of(string role, string words) =>
        role switch
        {
            "math" => new FormulaInline(new Formula(words.Trim())),
            "term" or "ref" or "numref" or "doc" or "any" or "eq" => Link(words),
            "kbd" or "code" or "literal" or "file" or "command" or "program" => new CodeInline(
                words
            ),
            "sub" or "subscript" => Styled('~', words),
            "sup" or "superscript" => Styled('^', words),
            "emphasis" => Styled('*', words),
            _ => new LiteralInline(words),
        };

    private static LinkInline Link(string words)
    {
        var titled = Titled().Match(words);
        var target = titled.Success ? titled.Groups["target"].Value : words;
        var link = new LinkInline("#" + target.Trim(), "") { IsClosed = true };
        link.AppendChild(
            new LiteralInline(titled.Success ? titled.Groups["title"].Value.Trim() : words)
        );
        return link;
    }

    private static EmphasisInline Styled(char mark, string words)
    {
        var styled = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            IsClosed = true,
        };
        styled.AppendChild(new LiteralInline(words));
        return styled;
    }

    [GeneratedRegex(
        @"^\{(?<role>[a-z][a-z:_-]{1,30})\}`(?<words>[^`\n]+)`",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?<title>[^<>]+)<(?<target>[^<>]+)>$", RegexOptions.ExplicitCapture)]
    private static partial Regex Titled();
}
