using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing.Markup;
using Publisher.Importers.MathMarkup;
using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Importers.Html.Parsing;

/// <summary>The parser's nodes as elements that know their rules. Elements deeper than <see cref="MaximumDepth"/> lose
/// themselves and keep their characters, paragraphs and breaks, so that everything after may recurse.</summary>
internal sealed class ElementTree
{
    public const int MaximumDepth = 200;

    /// <summary>Paragraphs end where their tags are too deep as well, up to here.</summary>
    private const int MaximumParagraphDepth = MaximumDepth + 50;

    private const int LargestSheet = 1 << 20;

    private readonly Stylesheet _sheet = new();
    private readonly DrawingRules _drawings = new();
    private readonly Looks _looks;
    private int _ordinal;
    private bool _isEdition;
    private string _language = "";

    private ElementTree() => _looks = new(_sheet);

    /// <param name="sheet">Gives the style sheet of an address; null where it is not at hand.</param>
    /// <param name="isEdition">Whether it is known to be of an edition of ours.</param>
    /// <param name="ledger">Of the export that the page stands for; null where the page is the export.</param>
    /// <param name="language">Tag of the export that the page stands for; null where the page is the export.</param>
    /// <param name="ordinal">Number of the last paragraph before the page, where it is one of several.</param>
    public static Page Read(
        string html,
        string file,
        Func<string, string?>? sheet = null,
        int ordinal = 0,
        bool isEdition = false,
        ImportLedger? ledger = null,
        string? language = null
    )
    {
        var root = PairedMarkup.Read(html) ?? LenientMarkup.Read(html);
        var tree = new ElementTree { _ordinal = ordinal };
        var head = new PageHead();
        foreach (var node in root.Descendants())
        {
            switch (node.Name)
            {
                // A drawing's own say nothing of the page.
                case "style" or "title" when node.IsWithin("svg"):
                    break;
                case "style":
                    tree.Add(node.InnerText());
                    break;
                case "link" when IsSheet(node):
                    tree.AddSheet(sheet?.Invoke(node.Value("href").Trim()));
                    break;
                case "html":
                    tree._drawings.Root(node.Value("class"));
                    head.Read(node);
                    break;
                default:
                    head.Read(node);
                    break;
            }
        }

        tree._isEdition = isEdition || head.Generator == Page.Publisher;
        tree._language = language ?? head.Language;
        var body = tree.Build(root);
        return new(file, body, tree._sheet, ledger: ledger)
        {
            Title = head.Title,
            Language = head.Language,
            Base = head.Base,
            Generator = head.Generator,
            Date = head.Date,
            Authors = head.Authors,
            Description = head.Description,
            Keywords = head.Keywords,
            IsOfGoogle = GooglePage.IsOne(html),
            LastOrdinal = tree._ordinal,
        };
    }

    private static bool IsSheet(MarkupNode link) =>
        link.Value("rel").Trim().Equals("stylesheet", StringComparison.OrdinalIgnoreCase)
        && link.Value("media").Trim() is "" or "all" or "screen";

    private void AddSheet(string? sheet)
    {
        if (sheet?.Length < LargestSheet)
        {
            Add(sheet);
        }
    }

    private void Add(string sheet)
    {
        _sheet.Add(sheet);
        _drawings.Add(sheet);
    }

    private Element Build(MarkupNode root)
    {
        var body = new Element("body");
        var open = new Stack<(MarkupNode Node, Element Element)>();
        open.Push((root, body));
        var next = root.FirstChild;
        while (true)
        {
            if (next is null)
            {
                var (closed, element) = open.Pop();
                if (open.Count == 0)
                {
                    return body;
                }

                var parent = open.Peek().Element;
                parent.HoldsBlock |= element != parent && (element.IsBlock || element.HoldsBlock);
                next = closed.Next;
            }
            else if (Enter(next, open.Peek().Element, open.Count) is { } entered)
            {
                open.Push((next, entered));
                next = next.FirstChild;
            }
            else
            {
                next = next.Next;
            }
        }
    }

    /// <summary>Adds what a node stands for; returns the element that takes its children, null when they are not wanted.</summary>
    private Element? Enter(MarkupNode node, Element parent, int depth)
    {
        if (node.IsText)
        {
            AddText(CharacterReferences.Decode(node.Written), parent);
            return null;
        }

        if (EmbeddedPicture.Of(node, _drawings) is { } picture)
        {
            parent.Children.Add(OfPicture(node, parent, picture));
            return null;
        }

        if (EmbeddedFormula.Of(node) is { Tex.Length: > 0 } formula)
        {
            parent.Children.Add(Element.OfFormula(formula.Tex, formula.IsDisplay, formula.Content));
            return null;
        }

        if (
            !node.IsElement
            || Names.Unseen.Contains(node.Name)
            || EmbeddedFormula.IsShownOnly(node)
        )
        {
            return null;
        }

        if (node.Name is "html" or "body")
        {
            return parent;
        }

        var isParagraph = node.Name is "p" or "div" or "li" or ['h', >= '1' and <= '6'];
        if (
            depth > MaximumDepth
            && !Names.Void.Contains(node.Name)
            && !(isParagraph && depth <= MaximumParagraphDepth)
        )
        {
            // What would have been two blocks is at least two words.
            parent.Children.Add(
                Element.OfText(Names.Blocks.Contains(node.Name) ? " " : "", parent.Look)
            );
            return parent;
        }

        var element = Of(node, parent);
        parent.Children.Add(element);
        return element;
    }

    private Element OfPicture(
        MarkupNode node,
        Element parent,
        (string Source, string Description) picture
    )
    {
        var element = Of(node, parent, "img");
        element["src"] = picture.Source;
        element["alt"] = picture.Description;
        return element;
    }

    private Element Of(MarkupNode node, Element parent, string? name = null)
    {
        var element = new Element(name ?? Names.Canonical(node.Name));
        element.Expect(node.Attributes.Length);
        foreach (var attribute in node.Attributes)
        {
            element[attribute.Name] = CharacterReferences.Decode(
                attribute.Value,
                isAttribute: true
            );
        }

        element.Style = _sheet.Of(node.Name, element["class"], element["style"]);
        // The terms of our editions have a look of their own.
        element.Look =
            _isEdition && element.Name == "dfn" ? parent.Look : Looks.Of(element, parent.Look);
        element.KindLook = _looks.OfKind(element, parent.KindLook);
        element.IsBlock |= element.Style.IsBlock && Names.MayBeBlock(element.Name);
        element.KeepsLines = element.Style.KeepsLines ?? parent.KeepsLines;
        element.Ordinal = Names.Counted.Contains(node.Name) ? ++_ordinal : 0;
        element.Language = LanguageOf(element, parent);
        return element;
    }

    /// <summary>Of the element's own attribute, which an empty value takes back, else as around it.</summary>
    private string LanguageOf(Element element, Element parent)
    {
        var name = element.Has("lang") ? "lang" : "xml:lang";
        return !element.Has(name) ? parent.Language
            : LanguageTag.IsPlausible(element[name].Trim())
                ? ForeignWords.Tag(element[name].Trim(), _language)
            : "";
    }

    /// <summary>Line ends count where the rules say so (CSS Text 3, 3).</summary>
    private static void AddText(string text, Element parent)
    {
        if (
            !parent.KeepsLines
            || parent.Name == "pre"
            || !text.Contains('\n', StringComparison.Ordinal)
        )
        {
            parent.Children.Add(Element.OfText(text, parent.Look, parent.Language));
            return;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
            {
                parent.Children.Add(new("br"));
            }

            parent.Children.Add(Element.OfText(lines[at], parent.Look, parent.Language));
        }
    }
}
