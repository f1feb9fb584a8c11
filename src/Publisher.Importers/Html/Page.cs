using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html;

/// <summary>A page under repair: its body, what the repairs took out of it, and what they have to say.</summary>
internal sealed class Page(string file, Element body, Stylesheet sheet)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Name of the HTML file, with no folder.</summary>
    public string File { get; } = file;

    public Element Body { get; } = body;

    public Stylesheet Sheet { get; } = sheet;

    /// <summary>Text of the title element; empty when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page's lang attribute; empty when there is none.</summary>
    public string Language { get; init; } = "";

    /// <summary>Bodies of the footnotes, in the order of their marks.</summary>
    public List<Element> Notes { get; } = [];

    public List<Comment> Comments { get; } = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Tells of something that the document can't hold.</summary>
    public void Report(Severity severity, string message, string hint, string quote, int ordinal) =>
        _findings.Add(
            new("imported-whole", severity, message, hint)
            {
                Quote = quote,
                Source = new(File, ordinal, []),
            }
        );

    /// <summary>The body, the notes and every element within them.</summary>
    public IEnumerable<Element> Elements() =>
        Notes.Prepend(Body).SelectMany(root => root.SelfAndDescendants());

    /// <summary>Exchanges the children of every element that holds blocks, the innermost first.</summary>
    public void RewriteBlocks(Func<Element, List<Element>> children)
    {
        foreach (var element in Elements().Where(IsContainer).Reverse().ToList())
        {
            element.Children = children(element);
        }
    }

    private static bool IsContainer(Element element) =>
        element.Name is "body" or "td" or "th" or "li" or "blockquote";
}
