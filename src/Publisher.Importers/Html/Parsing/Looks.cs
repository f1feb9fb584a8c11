using Publisher.Model;

namespace Publisher.Importers.Html.Parsing;

/// <summary>How characters look: what an element's rules, its name and its surroundings make of them.</summary>
internal sealed class Looks(Stylesheet sheet)
{
    private const TextStyle Raised = TextStyle.Superscript | TextStyle.Subscript;

    public static TextStyle Of(Element element, TextStyle inherited)
    {
        var style = element.Style;
        var look = inherited;
        look = Set(look, TextStyle.Bold, style.Bold ?? Named(element, "b", "strong"));
        look = Set(
            look,
            TextStyle.Italic,
            style.Italic ?? Named(element, "i", "em", "cite", "var", "dfn")
        );
        look = Set(
            look,
            TextStyle.Code,
            style.Monospace ?? Named(element, "code", "tt", "kbd", "samp")
        );
        // The line through a checked item is the item's, not its words' (see Checklists).
        var strike =
            element.Name == "li" ? false : style.Strike ?? Named(element, "s", "strike", "del");
        look = Set(look, TextStyle.Strike, strike);
        return element.IsBlock ? look & ~Raised : Raise(element, look);
    }

    /// <summary>The look that belongs to a kind of block. A heading's rules are the theme's; a paragraph's tell the
    /// document's own font, so that a document set in a monospaced font is not one piece of code.</summary>
    public TextStyle OfKind(Element element, TextStyle inherited) =>
        element switch
        {
            { IsHeading: true } => element.Look,
            { Name: "p" } when element.HasClass("title") || element.HasClass("subtitle") =>
                element.Look,
            { Name: "th" or "dt" } => element.Look,
            { Name: "p" } => (element.Look & TextStyle.Code)
                | Rule("p")
                | (inherited & TextStyle.Bold),
            { Name: "li" } => (element.Look & TextStyle.Code) | Rule("p") | Rule("li"),
            _ => inherited,
        };

    private TextStyle Rule(string name)
    {
        var style = sheet.OfName(name);
        return Set(TextStyle.None, TextStyle.Bold, style.Bold)
            | Set(TextStyle.None, TextStyle.Italic, style.Italic)
            | Set(TextStyle.None, TextStyle.Code, style.Monospace);
    }

    private static TextStyle Raise(Element element, TextStyle look) =>
        (element.Style.VerticalAlign, element.Name) switch
        {
            ("super", _) or (null, "sup") => (look & ~Raised) | TextStyle.Superscript,
            ("sub", _) or (null, "sub") => (look & ~Raised) | TextStyle.Subscript,
            (null or "inherit", _) => look,
            _ => look & ~Raised,
        };

    private static bool? Named(Element element, params ReadOnlySpan<string> names) =>
        names.Contains(element.Name) ? true : null;

    private static TextStyle Set(TextStyle look, TextStyle flag, bool? value) =>
        value switch
        {
            true => look | flag,
            false => look & ~flag,
            null => look,
        };
}
