using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Repairs;
using Publisher.Model;

namespace Publisher.Importers.Html.Reading;

/// <summary>Turns a repaired page into the model: one case for each kind of block.</summary>
internal sealed partial class DocumentReader(Page page, Pictures pictures)
{
    private readonly InlineReader _inlines = new(pictures);

    public Document Read(DateTimeOffset? date)
    {
        var blocks = page.Body.Children;
        var (title, subtitle, lines) = FrontMatter.Take(blocks);
        lines.ForEach(line => page.Omit(line, Omission.FrontMatter));
        TellLaterTitles(blocks, title);
        var document = new Document([])
        {
            Title = title is null ? [] : Placed(title),
            Subtitle = subtitle is null ? [] : Placed(subtitle),
            Language = LanguageTag.IsPlausible(page.Language) ? page.Language : "en",
            Authors =
            [
                .. lines
                    .Where(line => FrontMatter.IsOf(line, "author"))
                    .Select(line => Blank.Single(line.Words())),
            ],
            Date =
                lines
                    .Where(FrontMatter.IsDate)
                    .Select(line => DayOf.Words(line.Words()))
                    .FirstOrDefault()
                ?? date,
            Blocks = Blocks(
                blocks.Where(block => block != title && block != subtitle && !lines.Contains(block))
            ),
            Notes =
            [
                .. page.Notes.Select(
                    (note, at) =>
                        new Note(
                            (at + 1).ToString(CultureInfo.InvariantCulture),
                            Blocks(note.Children)
                        )
                ),
            ],
            Comments = page.Comments.ToItems(),
        };
        return Described(document) with { Images = pictures.Images, Name = Name(document) };
    }

    /// <summary>What the head of a page says; that of an edition of ours repeats what stands in the text.</summary>
    private Document Described(Document document) =>
        page.IsEdition
            ? document
            : document with
            {
                Authors = document.Authors.Count > 0 ? document.Authors : page.Authors.ToItems(),
                Description = page.Description,
                Keywords = page.Keywords.ToItems(),
            };

    private void TellLaterTitles(List<Element> blocks, Element? title)
    {
        var titles = blocks
            .Where(block => block != title && FrontMatter.IsOf(block, "title"))
            .ToList();
        if (titles.Count > 0)
        {
            page.Report(
                Severity.Note,
                LaterTitles.Message(titles.Count),
                LaterTitles.Hint,
                Blank.Single(titles[0].Words()),
                titles[0].Ordinal
            );
        }
    }

    /// <summary>The title; else, of a page that was made for the web, the one heading over all of its text, which its readers
    /// see where its own title may name the site as well; else the page's title, which Google wrote until 2015; else the first
    /// heading; else the file's name.</summary>
    private string Name(Document document)
    {
        var heading = document.Blocks.OfType<Heading>().FirstOrDefault();
        var isOverAll =
            document.Blocks is [Heading { Level: 1 }, .. var rest]
            && !rest.Any(block => block is Heading { Level: 1 });
        return new[]
        {
            Blank.Single(PlainText.Of(document.Title)),
            isOverAll && !page.IsOfGoogle ? Blank.Single(PlainText.Of(heading!.Content)) : "",
            page.Title,
            heading is null ? "" : Blank.Single(PlainText.Of(heading.Content)),
            Path.GetFileNameWithoutExtension(page.File),
        }.First(name => name.Length > 0);
    }

    /// <summary>A title has no block to carry its anchors: its first inline does.</summary>
    private Items<Inline> Placed(Element block)
    {
        var inlines = _inlines.Read(block);
        return inlines.Count == 0
            ? inlines
            : [inlines[0] with { Source = Place(block) }, .. inlines.Skip(1)];
    }

    private Source Place(Element block) =>
        new(
            page.File,
            block.Ordinal,
            block.HasAnchors ? block.Anchors.Distinct(StringComparer.Ordinal).ToItems() : []
        );

    private Items<Block> Blocks(IEnumerable<Element> elements) =>
        [.. elements.Select(Block).OfType<Block>()];

    private Block? Block(Element element)
    {
        Block? block = element.Name switch
        {
            "ul" or "ol" => List(element),
            "table" => Table(element),
            "hr" => new Rule(),
            "blockquote" => Blocks(element.Children) is { Count: > 0 } blocks
                ? new Quote(blocks)
                : null,
            "pre" => Code(element),
            "dl" => DefinitionList(element),
            "figure" => Figure(element),
            ['h', var level] => _inlines.Read(element) is { Count: > 0 } content
                ? new Heading(level - '0', content)
                : null,
            _ => _inlines.Read(element) is { Count: > 0 } content ? new Paragraph(content) : null,
        };
        return block is null ? null : block with { Source = Place(element) };
    }

    private CodeBlock? Code(Element element)
    {
        page.OmitFromCode([element], element);
        return CodeLines.Canonical(element.Words()) is { Length: > 0 } code
            ? new(code, LanguageOf(element))
            : null;
    }

    /// <summary>As a class of the code, or of what holds it, names it.</summary>
    private static string LanguageOf(Element element) =>
        element
            .SelfAndDescendants()
            .SelectMany(inner => inner.Classes)
            .Select(name => Language().Match(name).Groups["name"].Value)
            .FirstOrDefault(name => name.Length > 0, Highlighted(element));

    /// <summary>As pandoc names it, beside the class of all code that it colours.</summary>
    private static string Highlighted(Element element) =>
        element
            .SelfAndDescendants()
            .Where(inner => inner.HasClass("sourceCode"))
            .SelectMany(inner => inner.Classes)
            .FirstOrDefault(
                name => name is not ("sourceCode" or "numberSource" or "numberLines"),
                ""
            );

    [GeneratedRegex(
        @"^(?:language|lang)-\{?\.?(?<name>[\w+#.-]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Language();

    private List? List(Element list)
    {
        var isOrdered = list[ListMarkers.Style] != nameof(ListStyle.Bullet);
        var items = new List<ListItem>();
        foreach (var item in list.Children)
        {
            var blocks = Blocks(item.Children);

            // An empty bullet is a slip; an empty number still counts.
            if (blocks.Count > 0 || isOrdered)
            {
                items.Add(
                    new(blocks)
                    {
                        Checked = item[Checklists.State] switch
                        {
                            "true" => true,
                            "false" => false,
                            _ => null,
                        },
                    }
                );
            }
            else
            {
                page.Ledger.Omit(ContentKind.ListItem, "empty bullet", item.Ordinal);
            }
        }

        return items.Count == 0
            ? null
            : new(
                Enum.Parse<ListStyle>(list[ListMarkers.Style]),
                Number(list[ListMarkers.Start]),
                [.. items]
            );
    }

    private DefinitionList? DefinitionList(Element list)
    {
        var groups = new List<DefinitionGroup>();
        foreach (var part in list.Children)
        {
            if (Blocks(part.Children) is not { Count: > 0 } blocks)
            {
                continue;
            }

            var isTerm = part.Name == "dt";
            if (groups.Count == 0 || (isTerm && groups[^1].Definitions.Count > 0))
            {
                groups.Add(new([], []));
            }

            groups[^1] = isTerm
                ? groups[^1] with
                {
                    Terms = [.. groups[^1].Terms, blocks],
                }
                : groups[^1] with
                {
                    Definitions = [.. groups[^1].Definitions, blocks],
                };
        }

        return groups.Count == 0 ? null : new(groups.ToItems());
    }

    /// <summary>Without a caption, or without what it is of, there is no figure: the reader's caller sees to that.</summary>
    private Figure? Figure(Element figure)
    {
        var at = figure.Children.FindIndex(child => child.Name == "figcaption");
        if (at < 0)
        {
            return null;
        }

        return new(
            Blocks(figure.Children.Where((_, index) => index != at)),
            Blocks(figure.Children[at].Children)
        )
        {
            IsCaptionFirst = at == 0,
        };
    }

    private Table? Table(Element table)
    {
        var captions = table.Children.Where(child => child.Name == "caption");
        var parts = table.Children.Where(child => child.Name != "caption").ToList();
        var rows = Spans.Bound([.. parts.Select((row, at) => Row(row, parts.Count - at))]);
        if (rows.Exists(row => row.Cells.Count > 0))
        {
            return new([.. rows], Number(table[TableRows.HeadRows]))
            {
                Caption = [.. captions.SelectMany(caption => Blocks(caption.Children))],
                FooterRows = Number(table[TableRows.FootRows]),
            };
        }

        page.Ledger.Omit(ContentKind.Table, "table without cells", table.Ordinal);
        return null;
    }

    private TableRow Row(Element row, int rowsLeft) =>
        new([
            .. row.Children.Select(cell => new TableCell(Blocks(cell.Children))
            {
                ColumnSpan = Math.Clamp(Number(cell["colspan"]), 1, 1000),
                RowSpan = Math.Clamp(Number(cell["rowspan"]), 1, rowsLeft),
                IsRowHead = cell[TableRows.RowHead].Length > 0,
            }),
        ]);

    private static int Number(string text) =>
        int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
