using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Editions.Docx.Parts;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Words;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>Writes blocks and inlines as paragraphs, tables and runs (ISO/IEC 29500-1, 17.3 and 17.4).</summary>
internal sealed class DocxContent(
    DocxNumbering numbering,
    DocxPictures pictures,
    DocxNotes notes,
    DocxStyleSheet styles,
    List<Finding> findings,
    Action<string, M.OfficeMath> keep
) : DocumentWriter<DocxPlace>
{
    private int _bookmarks;

    /// <summary>Ids of the entry or section that the next paragraph heads.</summary>
    private IReadOnlyList<string> _anchors = [];

    /// <summary>The num of the bullets at the left margin that the next such item goes on with.</summary>
    private int? _bullets;

    /// <summary>Where the terms stand in the head that is written.</summary>
    private IReadOnlyList<DefinedTerms.Stretch> _terms = [];

    /// <summary>Room above what follows a table, in twentieths of a point.</summary>
    private const int BelowTable = 160;

    /// <summary>Room above a paragraph that follows a list, in twentieths of a point: as between two paragraphs.</summary>
    private const int BelowList = 120;

    /// <summary>In twentieths of a point: enough for a box of its own, too little to be seen.</summary>
    private const int Narrower = 20;

    /// <summary>Whether the last block of the container was a table, to which nothing has been added since.</summary>
    private bool _followsTable;

    /// <summary>Whether the last line was one of a list.</summary>
    private bool _followsItem;

    /// <summary>The marks for the index; null where there is none.</summary>
    public IndexMarks? Marks { get; init; }

    /// <summary>The titles of sections, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the lines of the document run from right to left.</summary>
    public bool RunsRightToLeft { get; init; }

    /// <summary>The page that a link names; null where it names none.</summary>
    public Func<Link, string?> PageOf { get; init; } = _ => null;

    /// <summary>What stands before the number of a page.</summary>
    public string PageWord { get; init; } = "";

    /// <summary>Whether a section of the first level opens a page.</summary>
    public Func<Section, bool> OpensPage { get; init; } = _ => false;

    /// <summary>The first and the last term that was marked for the running heads; null where none was.</summary>
    public (string First, string Last)? Headwords { get; private set; }

    public void WriteTitles(Document document, DocxPlace place)
    {
        if (document.Title.Count > 0)
        {
            Line(document.Title, DocxStyles.Title, place);
        }

        if (document.Subtitle.Count > 0)
        {
            Line(document.Subtitle, DocxStyles.Subtitle, place);
        }
    }

    public void WriteBlocks(Items<Block> blocks, DocxPlace place)
    {
        Flow(blocks, place);
        EndTable(place);
    }

    /// <summary>Blocks in their order: a line that announces what follows stays with it.</summary>
    private void Flow(Items<Block> blocks, DocxPlace into)
    {
        var isNarrower = false;
        for (var at = 0; at < blocks.Count; at++)
        {
            isNarrower =
                !isNarrower && at > 0 && blocks[at] is CodeBlock && blocks[at - 1] is CodeBlock;
            Write(
                blocks[at],
                into with
                {
                    KeepsWithNext =
                        into.KeepsWithNext
                        || (blocks[at] is Model.Paragraph && Keeps.WithNext(blocks, at)),
                    IsNarrower = isNarrower,
                }
            );
        }
    }

    protected override void Paragraph(Paragraph node, DocxPlace into)
    {
        var isFree = into is { Style: DocxStyles.Normal, Marker: null } && node.Content.Count > 0;
        var style =
            isFree && node.Content.All(inline => inline is Model.Image or Model.LineBreak)
                ? DocxStyles.Figure
            : isFree
            && node.Content.All(inline => inline is Formula { IsDisplay: true } or Model.LineBreak)
                ? DocxStyles.Equation
            : into.Style;
        Mark(node);
        Line(node.Content, style, into.At(node.Source));
    }

    /// <summary>The style has the look alone, since the heading is none of the document's own; its level stands beside it.</summary>
    protected override void Heading(Heading node, DocxPlace into)
    {
        Mark(node);
        Line(
            node.Content,
            DocxStyles.InnerHeading,
            into.At(node.Source) with
            {
                OutlineLevel = node.Level,
            }
        );
    }

    protected override void Section(Section node, DocxPlace into)
    {
        var inner = into.At(node.Source) with
        {
            SectionDepth = into.SectionDepth + 1,
            Section = node.Id,
        };
        _anchors = [node.Id];
        var opensPage = into.SectionDepth == 0 && OpensPage(node);
        Line(
            node.Title,
            DocxStyles.Heading(inner.SectionDepth),
            inner with
            {
                OpensPage = opensPage,
            }
        );
        Flow(node.Blocks, inner);
    }

    protected override void Entry(Entry node, DocxPlace into)
    {
        var place = into.At(node.Source) with { Entry = node.Headword.Id };
        _anchors = Anchors(node.Headword);
        var terms = DefinedTerms.In(node.Head, node.Headword);
        switch (node.Form)
        {
            case EntryForm.Item:
                var bullets = BulletsAt(into);
                var item = InItem(bullets, bullets, place);
                var style = into.ListDepth == 0 ? DocxStyles.EntryItem : DocxStyles.ListItem;
                Head(node.Head, terms, style, item with { Marker = bullets });
                Flow(node.Body, item);
                break;
            case EntryForm.Heading:
                var inner = place with { SectionDepth = into.SectionDepth + 1 };
                Head(node.Head, terms, DocxStyles.Heading(inner.SectionDepth), inner);
                Flow(node.Body, inner);
                break;
            default:
                var own = into.ListDepth == 0 ? DocxStyles.Entry : into.Style;
                Head(node.Head, terms, own, place);
                Flow(node.Body, place);
                break;
        }
    }

    /// <summary>The line that opens an entry, its terms marked as such.</summary>
    private void Head(
        Items<Inline> head,
        IReadOnlyList<DefinedTerms.Stretch> terms,
        string style,
        DocxPlace place
    )
    {
        _terms = terms;
        Line(head, style, place);
        _terms = [];
    }

    protected override void List(List node, DocxPlace into)
    {
        Mark(node);
        var place = into.At(node.Source);
        int? bullets = node.IsOrdered ? null : BulletsAt(into);
        if (node.IsOrdered && node.Start < 0)
        {
            findings.Add(
                Found(
                    "counted-list",
                    FormattableString.Invariant(
                        $"Word counts from 0 up: the list that begins with {node.Start} begins with 0 in the DOCX."
                    ),
                    "Write the numbers as words of the items, if a reader of the DOCX needs them.",
                    PlainText.Of(node.Items[0].Blocks).Trim(),
                    place
                )
            );
        }

        var list = bullets ?? numbering.OpenOrdered(node.Style, node.Start, into.ListDepth);
        foreach (var item in node.Items)
        {
            var marker = item.Checked is { } state ? numbering.Checklist(state) : list;
            Write(item.Blocks, marker, InItem(marker, bullets, place));
        }

        if (node.IsOrdered)
        {
            numbering.CloseOrdered(node.Style, into.ListDepth);
        }
    }

    private void Write(Items<Block> blocks, int marker, DocxPlace item)
    {
        if (blocks is [Model.Paragraph or Model.Heading or Model.CodeBlock, .. var rest])
        {
            Write(blocks[0], item with { Marker = marker });
            Flow(rest, item);
            return;
        }

        // Word hangs a marker on a paragraph only, so an item that opens with anything else gets one of its own.
        Line([], DocxStyles.ListItem, item with { Marker = marker });
        Write(blocks, item);
    }

    private int BulletsAt(DocxPlace place) =>
        place.ListDepth > 0
            ? place.Bullets ?? numbering.AddBullets()
            : _bullets ??= numbering.AddBullets();

    private DocxPlace InItem(int marker, int? bullets, DocxPlace place) =>
        place with
        {
            ListDepth = place.ListDepth + 1,
            Bullets = bullets,
            Indent = place.ListOffset + numbering.Left(marker, place.ListDepth),
            Style = place.Style is DocxStyles.Normal or DocxStyles.Quote
                ? DocxStyles.ListContinue
                : place.Style,
        };

    protected override void Table(Table node, DocxPlace into)
    {
        Mark(node);
        var grid = new TableGrid(node);
        if (grid.Columns == 0)
        {
            return;
        }

        var place = into.At(node.Source);
        EndBullets(place);
        EndTable(place);
        Write(node.Caption, place with { Style = DocxStyles.TableCaption });
        var size = grid.SizeWithin(place.Width - place.Indent);
        var widths = grid.Widths(place.Width - place.Indent, size);
        var table = DocxTable.Start(
            widths,
            place.Indent,
            node.HeaderRows > 0,
            node.FooterRows > 0,
            size
        );
        var together = grid.RowsTogether(node.HeaderRows, widths, size);
        for (var at = 0; at < grid.Rows.Count; at++)
        {
            var isHeader = at < node.HeaderRows;
            var isWhole = isHeader || TableGrid.StandsWhole(grid.Rows[at], widths, size);
            var isFooter = at >= grid.Rows.Count - node.FooterRows;
            var row = table.AppendChild(DocxTable.Row(isHeader, isFooter, isWhole));
            var style = isHeader ? size.HeadingStyle : size.TextStyle;
            var headword = node.Rows[at].Headword;
            _anchors = headword is null ? _anchors : Anchors(headword);
            var entry = headword?.Id ?? place.Entry;
            foreach (var cell in grid.Rows[at])
            {
                _terms =
                    headword is not null && cell == grid.Rows[at][0] ? Terms(cell, headword) : [];
                var own = cell.Cell is { IsRowHead: true } ? size.HeadingStyle : style;
                row.AppendChild(
                    Cell(
                        cell,
                        widths,
                        size,
                        place with
                        {
                            Style = own,
                            Entry = entry,
                            KeepsWithNext = place.KeepsWithNext || at < together,
                        }
                    )
                );
            }
        }

        _terms = [];
        place.Append(table);
        _followsTable = true;
    }

    private static IReadOnlyList<DefinedTerms.Stretch> Terms(GridCell cell, Headword headword) =>
        cell.Cell?.Blocks.OfType<Paragraph>().FirstOrDefault() is { } head
            ? DefinedTerms.In(head.Content, headword)
            : [];

    /// <summary>Between two tables, which Word would make one, and below one that ends the text stands an empty paragraph;
    /// elsewhere what follows keeps clear of the table itself.</summary>
    private void EndTable(DocxPlace place)
    {
        if (_followsTable)
        {
            place.Append(DocxTable.Paragraph(DocxStyles.TableEnd));
            _followsTable = false;
        }
    }

    private W.TableCell Cell(GridCell cell, int[] widths, TableSize size, DocxPlace place)
    {
        var width = widths.AsSpan(cell.Column, cell.Span).ToArray().Sum();
        var written = DocxTable.Cell(cell, width);
        var inside = new DocxPlace(
            element => written.AppendChild(element),
            place.Part,
            width - size.Padding,
            place.Style
        )
        {
            IsNote = place.IsNote,
            Source = place.Source,
            Section = place.Section,
            Entry = place.Entry,
            KeepsWithNext = place.KeepsWithNext,
        };
        Write(cell.Cell?.Blocks ?? [], inside);
        if (written.LastChild is not W.Paragraph)
        {
            Line([], place.Style, inside);
        }

        _followsTable = false;

        return written;
    }

    protected override void DefinitionList(DefinitionList node, DocxPlace into)
    {
        Mark(node);
        foreach (var group in node.Groups)
        {
            var place = into.At(node.Source);
            if (group.Headword is { } headword)
            {
                _anchors = [.. _anchors, .. Anchors(headword)];
                place = place with { Entry = headword.Id };
            }

            foreach (var term in group.Terms)
            {
                _terms =
                    group.Headword is { } named && term is [Model.Paragraph head, ..]
                        ? DefinedTerms.In(head.Content, named)
                        : [];
                Write(term, place with { Style = DocxStyles.Term });
                _terms = [];
            }

            foreach (var definition in group.Definitions)
            {
                Definition(definition, place);
            }
        }
    }

    /// <summary>The style of its paragraphs tells where a definition begins and that it goes on; all else in it is moved
    /// in as far.</summary>
    private void Definition(Items<Block> blocks, DocxPlace place)
    {
        var own = styles.Left(DocxStyles.Definition);
        for (var at = 0; at < blocks.Count; at++)
        {
            Write(
                blocks[at],
                blocks[at] is Model.Paragraph
                    ? place with
                    {
                        Style = at == 0 ? DocxStyles.Definition : DocxStyles.DefinitionContinue,
                    }
                    : place with
                    {
                        Indent = place.Indent + own,
                        ListOffset = place.ListOffset + own,
                    }
            );
        }
    }

    protected override void Figure(Figure node, DocxPlace into)
    {
        Mark(node);
        var place = into.At(node.Source);
        var caption = place with
        {
            Style = node.IsCaptionFirst ? DocxStyles.TableCaption : DocxStyles.Caption,
        };
        Write(node.IsCaptionFirst ? node.Caption : [], caption);
        Write(node.Blocks, place);
        Write(node.IsCaptionFirst ? [] : node.Caption, caption);
    }

    protected override void Quote(Quote node, DocxPlace into)
    {
        Mark(node);
        var own = styles.Left(DocxStyles.Quote);
        var place = into.At(node.Source);
        foreach (var block in node.Blocks)
        {
            // The style moves its paragraphs in; all else is moved in as far.
            Write(
                block,
                block is Model.Paragraph
                    ? place with
                    {
                        Style = DocxStyles.Quote,
                    }
                    : place with
                    {
                        Indent = place.Indent + own,
                        ListOffset = place.ListOffset + own,
                    }
            );
        }
    }

    protected override void CodeBlock(CodeBlock node, DocxPlace into)
    {
        Mark(node);
        Line([new Text(node.Code)], styles.Code(node.Language), into.At(node.Source));
    }

    protected override void Rule(Rule node, DocxPlace into)
    {
        Mark(node);
        Line([], DocxStyles.Rule, into.At(node.Source));
    }

    /// <summary>The next paragraph is the place that a link leads to.</summary>
    private void Mark(Block block) =>
        _anchors = block.Place.Length > 0 ? [.. _anchors, block.Place] : _anchors;

    private void Line(Items<Inline> content, string style, DocxPlace place)
    {
        EndBullets(place);
        var properties = Properties(style, place);
        properties.BiDi = WritingDirection.Of(content.AsSpan(), RunsRightToLeft) switch
        {
            null => RunsRightToLeft ? new() : null,
            var isRightToLeft => isRightToLeft.Value ? new() : null,
        };
        var line = new W.Paragraph(properties);
        _followsTable = false;
        var anchors = _anchors.Where(id => id.Length > 0).ToList();
        var first = _bookmarks + 1;
        _anchors = [];
        _bookmarks += anchors.Count;
        for (var at = 0; at < anchors.Count; at++)
        {
            line.AppendChild(
                new W.BookmarkStart
                {
                    Id = Number(first + at),
                    Name = BookmarkNames.Of(anchors[at]),
                }
            );
        }

        foreach (var run in anchors.SelectMany(Defining))
        {
            line.AppendChild(run);
        }

        Write(content, place with { Line = line });
        for (var at = 0; at < anchors.Count; at++)
        {
            line.AppendChild(new W.BookmarkEnd { Id = Number(first + at) });
        }

        place.Append(line);
    }

    private IEnumerable<W.Run> Defining(string id) => Marks?.Defining(id) ?? [];

    private static List<string> Anchors(Headword headword) => [headword.Id, .. headword.ExtraIds];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void EndBullets(DocxPlace place)
    {
        if (place.ListDepth == 0)
        {
            _bullets = null;
        }
    }

    private W.ParagraphProperties Properties(string style, DocxPlace place)
    {
        var properties = new W.ParagraphProperties();
        if (_followsTable && styles.Of(style).Before < BelowTable)
        {
            properties.SpacingBetweenLines = new() { Before = Twips(BelowTable) };
        }
        else if (_followsItem && place.ListDepth == 0 && style == DocxStyles.Normal)
        {
            properties.SpacingBetweenLines = new() { Before = Twips(BelowList) };
        }

        _followsItem = place.ListDepth > 0;

        if (place.KeepsWithNext)
        {
            properties.KeepNext = new();
        }

        if (place.OpensPage)
        {
            properties.PageBreakBefore = new();
        }

        if (place.OutlineLevel is { } level)
        {
            properties.OutlineLevel = new() { Val = level - 1 };
        }

        if (place.Marker is not { } marker)
        {
            properties.ParagraphStyleId = new() { Val = style };
            if (place.Indent > 0)
            {
                properties.Indentation = new() { Left = Twips(place.Indent + styles.Left(style)) };
            }

            if (place.IsNarrower)
            {
                properties.Indentation ??= new();
                properties.Indentation.Right = Twips(styles.Of(style).Right + Narrower);
            }

            return properties;
        }

        var depth = place.ListDepth - 1;
        properties.ParagraphStyleId = new() { Val = ItemStyle(style, place) };
        properties.NumberingProperties = new(
            new W.NumberingLevelReference { Val = DocxNumbering.Level(depth) },
            new W.NumberingId { Val = marker }
        );
        if (place.ListOffset > 0)
        {
            properties.Indentation = new()
            {
                Left = Twips(place.Indent),
                Hanging = Twips(numbering.Hanging(marker, depth)),
            };
        }

        return properties;
    }

    /// <summary>An item looks like its surroundings in a table, a note, or as an entry; else like its level.</summary>
    private static string ItemStyle(string style, DocxPlace place) =>
        style is not (DocxStyles.ListContinue or DocxStyles.ListItem) ? style
        : place.ListDepth == 1 ? DocxStyles.ListItem
        : DocxStyles.NestedListItem;

    private static string Twips(int length) => length.ToString(CultureInfo.InvariantCulture);

    protected override void Text(Text node, DocxPlace into)
    {
        var text = XmlCharacters.Keep(node.Value);
        if (!ReferenceEquals(text, node.Value))
        {
            findings.Add(
                Found(
                    "representable-character",
                    "The text holds control characters that no document file can hold; they were left out.",
                    "Retype the words, or paste them again as plain text.",
                    text,
                    into
                )
            );
        }

        var at = 0;
        // What no file can hold is nowhere in a term.
        var terms = ReferenceEquals(text, node.Value) ? _terms : [];
        foreach (
            var term in terms
                .Where(term => ReferenceEquals(term.Run, node))
                .OrderBy(term => term.Start)
        )
        {
            Run(text[at..term.Start], node, into);
            at = term.Start + term.Length;
            Run(text[term.Start..at], node, into, DocxStyles.Headword);
        }

        Run(text[at..], node, into);
    }

    /// <param name="node">What the characters are of.</param>
    /// <param name="otherwise">Its character style where it is neither code nor linked.</param>
    private void Run(string text, Text node, DocxPlace into, string? otherwise = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        var isHeadword =
            otherwise is not null && into.LinkStyle is null && !node.Style.HasFlag(TextStyle.Code);
        if (isHeadword && !into.IsNote)
        {
            Headwords = (Headwords?.First ?? text, text);
        }

        into.Line!.AppendChild(
            DocxRun.Of(text, node.Style, isHeadword ? otherwise : into.LinkStyle, node.Language)
        );
    }

    protected override void Link(Link node, DocxPlace into)
    {
        if (node.Content.Count == 0 || node is { Destination: null, Address: "" or "#" })
        {
            Write(node.Content, into);
            return;
        }

        if (node.Destination is { } named && IsTitle(node, named, into))
        {
            Reference(node, named, into);
            PageReference(node, named, into);
        }
        else if (node.Destination is { } target)
        {
            var link = new W.Hyperlink { Anchor = BookmarkNames.Of(target), History = true };
            var style =
                node.Kind == LinkKind.Author
                    ? DocxStyles.CrossReference
                    : DocxStyles.AddedReference;
            Linked(node, link, style, into);
            Mention(target, into);
            PageReference(node, target, into);
        }
        else if (node.IsInternal)
        {
            // It leads nowhere yet; whoever edits the document can mend it.
            var link = new W.Hyperlink { Anchor = node.Address[1..], History = true };
            Linked(node, link, DocxStyles.Hyperlink, into);
        }
        else
        {
            External(node, into);
        }
    }

    /// <summary>A link out of the document. One that leads nowhere from a file on its own is kept, so that it can be mended.</summary>
    private void External(Link node, DocxPlace into)
    {
        if (!DocxPart.IsFollowable(node.Address))
        {
            findings.Add(
                Found(
                    "absolute-address",
                    LostLink.Message(node.Address),
                    LostLink.Hint,
                    PlainText.Of(node.Content),
                    into
                )
            );
        }

        if (into.Part.Link(node.Address) is { } relationship)
        {
            var link = new W.Hyperlink { Id = relationship, History = true };
            Linked(node, link, DocxStyles.Hyperlink, into);
        }
        else
        {
            Write(node.Content, into);
        }
    }

    /// <summary>Whether a link says the title of the section that it leads to, no more and no less: then Word can say it anew
    /// when the title changes. Of any other link Word would replace the author's words.</summary>
    private bool IsTitle(Link link, string target, DocxPlace into) =>
        into is { Line: W.Paragraph, IsNote: false }
        && Titles.TryGetValue(target, out var title)
        && PlainText.Of(link.Content) == title;

    /// <summary>A cross-reference (REF, ISO/IEC 29500-1, 17.16.5.55).</summary>
    private void Reference(Link node, string target, DocxPlace into)
    {
        var field = $"REF {BookmarkNames.Of(target)} \\h \\* MERGEFORMAT";
        into.Line!.Append(FieldRuns.Open(field));
        Write(node.Content, into with { LinkStyle = DocxStyles.CrossReference });
        into.Line.AppendChild(FieldRuns.Close());
    }

    /// <summary>The page of what a link leads to (PAGEREF, 17.16.5.45), where the theme wants it said.</summary>
    private void PageReference(Link node, string target, DocxPlace into)
    {
        if (into.IsNote || PageOf(node) is not { } page)
        {
            return;
        }

        into.Line!.AppendChild(DocxRun.Styled($"\u00A0{PageWord}\u00A0", DocxStyles.PageReference));
        foreach (
            var run in FieldRuns.Styled(
                $"PAGEREF {BookmarkNames.Of(target)} \\h",
                page,
                DocxStyles.PageReference
            )
        )
        {
            into.Line.AppendChild(run);
        }
    }

    private void Mention(string target, DocxPlace into)
    {
        var place = into.Entry.Length > 0 ? into.Entry : into.Section;
        foreach (var run in into.IsNote || Marks is null ? [] : Marks.Mentioning(target, place))
        {
            into.Line!.AppendChild(run);
        }
    }

    private void Linked(Link node, W.Hyperlink link, string style, DocxPlace into)
    {
        into.Line!.AppendChild(link);
        Write(node.Content, into with { Line = link, LinkStyle = style });
    }

    protected override void LineBreak(LineBreak node, DocxPlace into) =>
        into.Line!.AppendChild(new W.Run(new W.Break()));

    protected override void Image(Image node, DocxPlace into)
    {
        var altText = XmlCharacters.Keep(node.AltText);
        if (pictures.Find(node, out var problems) is { } file)
        {
            var relationship = into.Part.Picture(file);
            var width = Math.Max(into.Width - into.Indent, 1);
            into.Line!.AppendChild(
                new W.Run(pictures.Inline(node, altText, file, relationship, width))
            );
            return;
        }

        findings.AddRange(
            problems is [var problem, ..]
                ? [Found(problem.Check, problem.Message, problem.Hint, problem.Quote, into)]
            : node.File is not null ? []
            :
            [
                Found(
                    "present-picture",
                    "A picture is not in the export; its description stands in its place.",
                    "Export the document again with the picture in it.",
                    altText,
                    into
                ),
            ]
        );
        var words = altText.Length > 0 ? $"[{altText.ReplaceLineEndings(" ")}]" : "[…]";
        into.Line!.AppendChild(DocxRun.Styled(words, DocxStyles.MissingPicture));
    }

    protected override void Formula(Formula node, DocxPlace into)
    {
        if (node.Content is not { } content)
        {
            into.Line!.AppendChild(
                DocxRun.Styled(
                    XmlCharacters.Keep(node.Tex),
                    node.IsDisplay ? DocxStyles.DisplayFormula : DocxStyles.Formula
                )
            );
            return;
        }

        var equation = DocxRun.Equation(content, node.IsDisplay);
        keep(node.Tex, equation);
        into.Line!.AppendChild(
            node.IsDisplay ? (OpenXmlElement)new M.Paragraph(equation) : equation
        );
    }

    protected override void NoteReference(NoteReference node, DocxPlace into)
    {
        if (notes.Number(node.Note) is not { } number)
        {
            findings.Add(
                Found(
                    "resolved-note",
                    $"The footnote \"{node.Note}\" has a mark and no text; the mark was left out.",
                    "Delete the mark, or write the footnote.",
                    "",
                    into
                )
            );
        }
        else if (!into.IsNote && notes.Refer(node.Note))
        {
            into.Line!.AppendChild(DocxRun.NoteReference(number));
        }
        else
        {
            // Word has one mark a note, and none within notes: any other is the number alone.
            into.Line!.AppendChild(
                DocxRun.Styled(
                    number.ToString(CultureInfo.InvariantCulture),
                    DocxStyles.FootnoteReference
                )
            );
        }
    }

    private static Finding Found(
        string check,
        string message,
        string hint,
        string quote,
        DocxPlace at
    ) =>
        new(check, Severity.Warning, message, hint)
        {
            Source = at.Source,
            Section = at.Section,
            Entry = at.Entry,
            Quote = quote,
        };
}
