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
        "legend",
        "hgroup",
        "search",
        "dialog",
        "optgroup",
        "option",
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
        "param",
        "head"
    );

    /// <summary>Lists and listings by another name (HTML Standard, 4.4.7 and 16.2).</summary>
    public static string Canonical(string name) =>
        name switch
        {
            "menu" or "dir" => "ul",
            "listing" or "xmp" or "plaintext" => "pre",
            _ => name,
        };

    /// <summary>Those that hold nothing and stay where tags are too deep.</summary>
    public static readonly FrozenSet<string> Void = FrozenSet.Create("br", "hr", "img", "wbr");

    /// <summary>Elements of the line that rules may set as blocks.</summary>
    public static bool MayBeBlock(string name) =>
        name
            is "span"
                or "a"
                or "b"
                or "strong"
                or "i"
                or "em"
                or "small"
                or "big"
                or "font"
                or "label"
                or "code"
                or "cite"
                or "mark"
                or "time"
                or "dfn";
}
