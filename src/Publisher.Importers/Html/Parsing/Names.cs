using System.Collections.Frozen;

namespace Publisher.Importers.Html.Parsing;

/// <summary>The elements of HTML by what they do to the flow.</summary>
internal static class Names
{
    /// <summary>Those that Google writes hold inlines only; some of the others wrap blocks.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "hr",
        "pre",
        "blockquote",
        "div",
        "section",
        "article",
        "main",
        "aside",
        "nav",
        "header",
        "footer",
        "figure",
        "figcaption",
        "address",
        "center",
        "dl",
        "dt",
        "dd",
        "form",
        "fieldset",
        "details",
        "summary",
        "body",
        "html"
    );

    /// <summary>A paragraph in the sense of <see cref="Model.Source.Ordinal"/>.</summary>
    public static readonly FrozenSet<string> Counted = FrozenSet.Create(
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "pre",
        "dt",
        "dd"
    );

    /// <summary>What is never part of the text.</summary>
    public static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        "script",
        "style",
        "title",
        "meta",
        "link",
        "base",
        "noscript",
        "template",
        "iframe",
        "param",
        "head"
    );
}
