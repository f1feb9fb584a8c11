using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Publisher.Importers.Markdown.Common.Lines;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>What stands between lines of colons. A note to the reader is a quotation that opens with its title; any other
/// container is a wrapper of what stands in it.</summary>
internal sealed partial class ContainerWriter : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        var said = $"{obj.Info} {obj.Arguments}".Trim();
        var kind = Kind().Match(said).Groups["kind"].Value;
        var name = Admonitions.IsKind(kind) ? "blockquote" : "div";
        renderer.EnsureLine();
        renderer.Write('<').Write(name);
        if (Id().Match(said) is { Success: true } id)
        {
            renderer.Write(" id=\"").WriteEscape(id.Groups["id"].Value).Write("\"");
        }

        renderer.WriteLine(">");
        var title = Title(said);
        title = title.Length == 0 && name == "blockquote" ? Admonitions.Label(kind) : title;
        if (title.Length > 0)
        {
            renderer.Write("<p><strong>").WriteEscape(title).WriteLine("</strong></p>");
        }

        renderer.WriteChildren(obj);
        renderer.Write("</").Write(name).WriteLine(">");
    }

    /// <summary>What stands behind the kind: bare, in quotes, in brackets, or as an attribute.</summary>
    private static string Title(string said)
    {
        var named = Named().Match(said);
        if (named.Success)
        {
            return named.Groups["title"].Value;
        }

        var title = Braces().Replace(Kind().Replace(said, ""), "").Trim().Trim('"');
        return title is ['[', .. var inner, ']'] ? inner : title;
    }

    [GeneratedRegex(
        @"^\{?\.?(?:callout-)?(?<kind>[A-Za-z][\w-]*)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Kind();

    [GeneratedRegex(
        @"\b(?:title|summary)=""(?<title>[^""]+)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\{[^}]*#(?<id>[\w:.-]+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Id();

    [GeneratedRegex(
        @"[^{]*\}|\{[^}]*\}?",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Braces();
}
