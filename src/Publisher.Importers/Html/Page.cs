using Publisher.Importers.Accounting;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Repairs;
using Publisher.Model;

namespace Publisher.Importers.Html;

/// <summary>A page under repair: its body, what the repairs took out of it, and what they have to say.</summary>
/// <param name="format">What the document came in.</param>
/// <param name="ledger">Of the export that the page stands for; null where the page is the export.</param>
internal sealed class Page(
    string file,
    Element body,
    Stylesheet sheet,
    Features.ExportFormat format = Features.ExportFormat.Html,
    ImportLedger? ledger = null
)
{
    /// <summary>What our own editions call their program.</summary>
    public const string Publisher = "Publisher";

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

    /// <summary>What relative addresses are relative to; null where the page does not say.</summary>
    public Uri? Base { get; init; }

    /// <summary>The program that made the page; empty where it does not say.</summary>
    public string Generator { get; init; } = "";

    /// <summary>What the page says of its date; null where it says none.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Those that its head names.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>What its head says that it is about; empty where it does not say.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Whether Google wrote the page: its quirks are no other page's.</summary>
    public bool IsOfGoogle { get; init; }

    /// <summary>Whether it is an edition of ours.</summary>
    public bool IsEdition => Generator == Publisher;

    /// <summary>What the document came in.</summary>
    public Features.ExportFormat Format { get; } = format;

    /// <summary>Number of the last paragraph.</summary>
    public int LastOrdinal { get; init; }

    public ImportLedger Ledger { get; } = ledger ?? new(file, format);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Tells of something that the document can't hold.</summary>
    /// <param name="same">What it has in common with others of its kind, which are told once; empty for none.</param>
    public void Report(
        Severity severity,
        string message,
        string hint,
        string quote,
        int ordinal,
        string same = ""
    ) =>
        _findings.Add(
            new("imported-whole", severity, message, hint)
            {
                Quote = quote,
                Same = same,
                Source = new(File, ordinal, []),
            }
        );

    /// <summary>Enters into the account what is left out of the page.</summary>
    public void Omit(Element element, string reason) =>
        Ledger.Omit(
            PageContent.Of([element]),
            reason,
            element.SelfAndDescendants().Max(inner => inner.Ordinal),
            element.SpacedWords()
        );

    /// <summary>Tells of what stands in code and is no character of it.</summary>
    public void OmitFromCode(List<Element> lines, Element place)
    {
        var content = PageContent.Of(lines);
        var lost = 0;
        foreach (
            var kind in (ReadOnlySpan<ContentKind>)
                [ContentKind.Link, ContentKind.Image, ContentKind.Equation]
        )
        {
            Ledger.Omit(kind, "stands in code", place.Ordinal, content[kind]);
            lost += content[kind];
        }

        if (lost > 0)
        {
            Report(
                Severity.Warning,
                "Code holds links or pictures; only its characters are kept.",
                "Put the links and pictures beside the code.",
                Blank.Single(place.Words()),
                place.Ordinal
            );
        }
    }

    /// <summary>The body, the notes and every element within them.</summary>
    public IEnumerable<Element> Elements() =>
        Notes.Prepend(Body).SelectMany(root => root.SelfAndDescendants());

    /// <summary>Exchanges the children of every element that holds blocks, the innermost first.</summary>
    public void RewriteBlocks(Func<Element, List<Element>> children)
    {
        foreach (var element in Containers())
        {
            element.Children = children(element);
        }
    }

    /// <summary>The innermost first. Most of a page is words, and no block stands within them.</summary>
    private List<Element> Containers()
    {
        var containers = new List<Element>();
        var open = new Stack<Element>(Notes.Prepend(Body).Reverse());
        while (open.TryPop(out var element))
        {
            if (IsContainer(element))
            {
                containers.Add(element);
            }

            for (var at = element.Children.Count - 1; at >= 0; at--)
            {
                if (MayHoldBlocks(element.Children[at]))
                {
                    open.Push(element.Children[at]);
                }
            }
        }

        containers.Reverse();
        return containers;
    }

    private static bool MayHoldBlocks(Element element) =>
        element.HoldsBlock
        || (element.IsBlock && element.Name is not ("p" or "hr") && !element.IsHeading);

    private static bool IsContainer(Element element) =>
        element.Name
            is "body"
                or "td"
                or "th"
                or "caption"
                or "li"
                or "dt"
                or "dd"
                or "blockquote"
                or "figcaption"
        || Figures.IsFigure(element);
}
