using System.Globalization;
using System.Xml.Linq;
using Publisher.Features;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Reading;
using Publisher.Importers.Html.Repairs;
using Publisher.Languages;
using Publisher.Model;
using static Publisher.Importers.Odt.OdtNames;
using Page = Publisher.Importers.Html.Page;

namespace Publisher.Importers.Odt;

/// <summary>Turns the flow of a text into the elements that web pages are read from, one case a kind of element. Both know
/// paragraphs, lists, tables, notes and links, and are mended and read by the same steps from there on.</summary>
internal sealed class OdtReader
{
    private const int MaximumDepth = 180;
    private const int MostRepeats = 1000;

    /// <summary>Steps of <see cref="Repair"/> that are about what elements mean, and not about how Google writes them.</summary>
    private static readonly Action<Page>[] Repairs =
    [
        HiddenElements.Drop,
        Footnotes.TakeOut,
        Figures.Gather,
        Anchors.Attach,
        RedirectedLinks.Open,
        BlockStructure.Flatten,
        Ticks.ReadSigns,
        MonospaceParagraphs.Gather,
        ContentsTable.Drop,
        SpacerParagraphs.Drop,
        IndentedQuotes.Gather,
        ListTrees.Grow,
    ];

    private readonly OdtParts _parts;
    private readonly Page _page;
    private readonly OdtStyles _styles = new();
    private readonly OdtLists _lists;
    private readonly OdtHeadingNumbers _numbers;
    private readonly OdtInlines _inlines;
    private int _ordinal;

    public OdtReader(OdtParts parts, string file, IExportFiles files, ImportSettings settings)
    {
        _parts = parts;
        if (parts.Styles is not null)
        {
            _styles.Add(parts.Styles);
        }

        if (parts.Styles != parts.Content)
        {
            _styles.Add(parts.Content);
        }

        var meta = parts.Meta?.Descendants(Office + "meta").FirstOrDefault();
        _page = new(file, new("body") { HoldsBlock = true }, new(), ExportFormat.Odt)
        {
            Title = Blank.Single(meta?.Element(Dc + "title")?.Value ?? ""),
            Language =
                _styles.Language.Length > 0
                    ? _styles.Language
                    : meta?.Element(Dc + "language")?.Value ?? "",
        };
        _lists = new(_styles);
        _numbers = new(_styles);
        var changes = new OdtChanges(parts.Body, settings.AppliesSuggestions);
        _inlines = new(this, _styles, _page, new(parts.Body, files), changes);
    }

    /// <summary>Number of the last paragraph.</summary>
    public int Ordinal => _ordinal;

    public Page Page()
    {
        Blocks(_parts.Body?.Elements() ?? [], _page.Body, 0);
        _page.Body.Children.AddRange(_inlines.Notes);
        Account();
        _inlines.Tell();
        TellFurniture();
        return _page;
    }

    /// <summary>What did not become an element of the page is missing in the account, unless whoever left it out told.</summary>
    private void Account()
    {
        var came = OdtContent.Of(_parts.Body?.Elements() ?? [], _inlines.Shown);
        came[ContentKind.Word] += _inlines.Added;
        var read = PageContent.Of([_page.Body]);
        var missing = new ContentCount();
        foreach (
            var kind in (ReadOnlySpan<ContentKind>)
                [ContentKind.Word, ContentKind.Image, ContentKind.Table, ContentKind.Footnote]
        )
        {
            missing[kind] = Math.Max(0, came[kind] - read[kind]);
        }

        _page.Ledger.Enter(missing);
    }

    public static Document Read(Page page, Pictures pictures, DateTimeOffset? date)
    {
        page.Ledger.Enter(PageContent.Of([page.Body]));
        foreach (var repair in Repairs)
        {
            repair(page);
        }

        return new DocumentReader(page, pictures).Read(date);
    }

    /// <summary>Adds what a container of the flow holds.</summary>
    public void Blocks(IEnumerable<XElement> elements, Element into, int depth)
    {
        into.HoldsBlock = true;
        foreach (var element in elements)
        {
            Block(element, into, depth);
        }

        OdtCaptions.Gather(into.Children);
    }

    private void Block(XElement element, Element into, int depth)
    {
        var name = element.Name.LocalName;
        if (depth > MaximumDepth)
        {
            into.Children.Add(Element.OfText(" " + element.Value + " ", TextStyle.None));
        }
        else if (name is "h" or "p")
        {
            Paragraph(element, into, depth);
        }
        else if (name == "list")
        {
            _lists.Read(element, into, (child, item) => Block(child, item, depth + 1));
        }
        else if (name == "table")
        {
            into.Children.Add(Table(element, depth));
        }
        else if (name == "section" && element.Value(Texts + "display") == "none")
        {
            Omit(element, "hidden section");
        }
        else if (
            name
            is "table-of-content"
                or "alphabetical-index"
                or "illustration-index"
                or "table-index"
                or "object-index"
                or "user-index"
        )
        {
            Omit(element, name == "table-of-content" ? "table of contents" : "index of pages");
        }
        else if (
            name
            is "section"
                or "bibliography"
                or "index-body"
                or "index-title"
                or "meta"
                or "numbered-paragraph"
                or "text-box"
                or "g"
                or "page"
        )
        {
            Blocks(element.Elements(), into, depth + 1);
        }
        else if (
            element.Name.Namespace == Draw
            || name
                is "soft-page-break"
                    or "change"
                    or "change-start"
                    or "change-end"
                    or "bookmark"
                    or "bookmark-start"
        )
        {
            _inlines.Loose(element, into, depth);
        }
        else if (!OdtContent.IsApart(element))
        {
            Blocks(element.Elements(), into, depth + 1);
        }
    }

    private void Paragraph(XElement element, Element into, int depth)
    {
        var look = _styles.Look("paragraph", element.Value(Texts + "style-name"));
        var level =
            element.Name.LocalName == "h"
                ? element.Count(Texts + "outline-level") ?? 1
                : look.HeadingLevel;
        var block = new Element(
            level > 0 ? $"h{Math.Clamp(level, 1, 6)}"
            : IsCode(look) ? "pre"
            : "p"
        )
        {
            Look = look.Characters,
            Language = ForeignWords.Tag(look.Language, _page.Language),
            KindLook = look.Kind,
            Ordinal = ++_ordinal,
            Style = IsOfTable(look)
                ? Html.Parsing.Style.None
                : Html.Parsing.Style.OfMargins(look.MarginLeft, look.MarginRight),
            ["class"] =
                look.Is("Title") ? "title"
                : look.Is("Subtitle") ? "subtitle"
                : look.Is("Author") ? "author"
                : look.Is("Date") ? "date"
                : "",
        };
        if (level > 0)
        {
            block["id"] = OdtInlines.Anchor(Blank.Single(element.Value) + "|outline");
        }

        var isHidden =
            look.IsHidden
            || element
                .Descendants(Texts + "hidden-paragraph")
                .Any(hidden => hidden.Value(Texts + "is-hidden") == "true");
        _inlines.Read(element, block, look, depth);
        if (isHidden)
        {
            block.LeftOut = "hidden";
        }
        else if (level > 0 && block.HasWords() && _numbers.Next(element, level) is [_, ..] number)
        {
            _inlines.Add(number);
            block.Children.Insert(0, Element.OfText(number + " ", look.Characters));
        }

        if (look.HasRule && !block.IsVisible())
        {
            into.Children.Add(new("hr"));
            return;
        }

        // Lines of code are paragraphs of their own.
        if (block.Name == "pre" && into.Children is [.., { Name: "pre" } before])
        {
            before.Children.Add(Element.OfText("\n", TextStyle.None));
            before.Children.AddRange(block.Children);
            return;
        }

        if (PartOf(look) is { Length: > 0 } part)
        {
            Define(block, part, into);
            return;
        }

        if (look.Is("Quotations") || look.Is("Quote"))
        {
            Quote(block, into);
            return;
        }

        OdtCaptions.Tell(block, look);
        into.Children.Add(block);
    }

    /// <summary>In LibreOffice's style, in pandoc's, or in those of our own edition for word processors.</summary>
    private static bool IsCode(OdtLook look) =>
        look.Is("Preformatted_20_Text") || look.Is("Source_20_Code") || look.Is("Code");

    /// <summary>The margins of a table's own styles are its look.</summary>
    private static bool IsOfTable(OdtLook look) =>
        look.Is("Table_20_Contents") || look.Is("Table_20_Heading");

    /// <summary>The styles of definition lists that LibreOffice and pandoc write.</summary>
    private static string PartOf(OdtLook look) =>
        look.Is("List_20_Heading") || look.IsKindOf("Definition_20_Term") ? "dt"
        : look.Is("List_20_Contents")
        || look.IsKindOf("Definition_20_Definition")
        || look.Is("Definition")
            ? "dd"
        : "";

    private static void Define(Element block, string part, Element into)
    {
        if (into.Children is not [.., { Name: "dl" } list])
        {
            into.Children.Add(list = new("dl") { HoldsBlock = true });
        }

        block.Style = Html.Parsing.Style.None;
        list.Children.Add(new(part) { Children = [block], HoldsBlock = true });
    }

    private static void Quote(Element block, Element into)
    {
        if (into.Children is not [.., { Name: "blockquote" } quote])
        {
            into.Children.Add(quote = new("blockquote") { HoldsBlock = true });
        }

        block.Style = Html.Parsing.Style.None;
        quote.Children.Add(block);
    }

    private Element Table(XElement table, int depth)
    {
        var element = new Element("table") { HoldsBlock = true };
        var head = 0;
        Rows(table, isHead: false);
        head = head > 0 ? head : element.Children.TakeWhile(IsAllHeads).Count();
        foreach (var cell in element.Children.Take(head).SelectMany(row => row.Children))
        {
            cell[TableRows.RowHead] = "";
        }

        element[TableRows.HeadRows] = head.ToString(CultureInfo.InvariantCulture);
        return element;

        void Rows(XElement section, bool isHead)
        {
            foreach (var child in section.Elements())
            {
                switch (child.Name.LocalName)
                {
                    case "table-header-rows":
                        Rows(child, isHead: true);
                        break;
                    case "table-rows" or "table-row-group":
                        Rows(child, isHead);
                        break;
                    case "table-row":
                        head += isHead && head == element.Children.Count ? 1 : 0;
                        element.Children.Add(Row(child, depth + 1));
                        break;
                }
            }
        }
    }

    private static bool IsAllHeads(Element row) =>
        row.Children.Count > 0
        && row.Children.TrueForAll(cell => cell[TableRows.RowHead].Length > 0);

    private Element Row(XElement row, int depth)
    {
        foreach (var covered in row.Elements(Tables + "covered-table-cell"))
        {
            LeaveOut(OdtContent.Words(covered), "cell that another covers");
        }

        var element = new Element("tr") { HoldsBlock = true };
        foreach (var cell in row.Elements(Tables + "table-cell"))
        {
            var repeats = Math.Clamp(
                cell.Count(Tables + "number-columns-repeated") ?? 1,
                1,
                MostRepeats
            );
            for (var at = 0; at < repeats && element.Children.Count < MostRepeats; at++)
            {
                var read = new Element("td")
                {
                    ["colspan"] = cell.Value(Tables + "number-columns-spanned"),
                    ["rowspan"] = cell.Value(Tables + "number-rows-spanned"),
                    [TableRows.RowHead] = IsHead(cell) ? "true" : "",
                };
                Blocks(cell.Elements(), read, depth + 1);
                element.Children.Add(read);
            }
        }

        return element;
    }

    /// <summary>Whether all its words are in the style of heads.</summary>
    private bool IsHead(XElement cell)
    {
        var lines = cell.Elements().ToList();
        return lines.Exists(line => line.Value.Length > 0)
            && lines.TrueForAll(line =>
                line.Name == Texts + "p"
                && _styles
                    .Look("paragraph", line.Value(Texts + "style-name"))
                    .Is("Table_20_Heading")
            );
    }

    private void LeaveOut(string words, string reason)
    {
        if (words.Length > 0)
        {
            _page.Body.Children.Add(
                new("p")
                {
                    Children = [Element.OfText(words, TextStyle.None)],
                    Ordinal = ++_ordinal,
                    LeftOut = reason,
                }
            );
        }
    }

    /// <summary>Enters into the account what is no part of the text.</summary>
    private void Omit(XElement element, string reason)
    {
        var content = OdtContent.Of([element]);
        var words = OdtContent.Words(element);
        LeaveOut(words, reason);
        foreach (
            var kind in (ReadOnlySpan<ContentKind>)
                [ContentKind.Image, ContentKind.Table, ContentKind.Footnote]
        )
        {
            _page.Ledger.Omit(kind, reason, _ordinal, content[kind]);
        }

        if (words.Length > 0)
        {
            _page.Report(
                Severity.Note,
                $"Left out as {reason}, from “{(words.Length > 80 ? words[..80] + "…" : words)}” on{(reason == "hidden section" ? "." : ": every edition makes its own.")}",
                "Nothing; it may stay in the document.",
                words.Length > 80 ? words[..80] : words,
                _ordinal
            );
        }
    }

    /// <summary>Page headers and footers belong to pages that an edition does not have.</summary>
    private void TellFurniture()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _parts.Styles?.Descendants(Styling + "master-page").Elements() ?? [])
        {
            var words = Blank.Single(
                string.Join(' ', part.Descendants(Texts + "p").Select(line => line.Value))
            );
            if (
                part.Name.LocalName.StartsWith("header", StringComparison.Ordinal)
                || part.Name.LocalName.StartsWith("footer", StringComparison.Ordinal)
            )
            {
                if (words.Length > 0 && told.Add(words))
                {
                    var place = part.Name.LocalName.StartsWith("header", StringComparison.Ordinal)
                        ? "header"
                        : "footer";
                    _page.Body.Children.Add(
                        new("p")
                        {
                            Children = [Element.OfText(words, TextStyle.None)],
                            LeftOut = $"page {place}",
                        }
                    );
                    _page.Report(
                        Severity.Note,
                        $"The page {place} is left out: it belongs to the pages of the word processor.",
                        "Nothing, unless it says something that the text does not: then move it into the text.",
                        words,
                        ordinal: 0
                    );
                }
            }
        }
    }
}
