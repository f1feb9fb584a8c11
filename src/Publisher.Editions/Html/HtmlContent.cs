using System.Globalization;
using Publisher.Editions.Images;
using Publisher.Languages;
using Publisher.Model;
using Publisher.References.Index;
using Publisher.Words;

namespace Publisher.Editions.Html;

/// <summary>Turns nodes into elements, one case a node, for every edition that is made of HTML.</summary>
/// <remarks>Whatever an edition shows that the author did not write there - contents, note marks, headings of our own -
/// stands in an element of class <c>furniture</c>. The text of a body without its furniture is the document's text.</remarks>
/// <param name="images">The pictures as the edition shows them.</param>
internal abstract class HtmlContent(
    Document document,
    Anchors anchors,
    EditionWords words,
    ShownImages images
) : DocumentWriter<MarkupWriter>
{
    public const string Furniture = "furniture";

    /// <summary>Of a page's heading above the author's notes.</summary>
    public const string NotesId = "_notes";

    private const int PixelsPerInch = 96;
    private const int PointsPerInch = 72;

    private readonly Backlinks _backlinks = new(new(document, anchors), words);
    private readonly List<Finding> _findings = [];
    private IReadOnlyList<DefinedTerms.Stretch> _terms = [];

    /// <summary>The run whose first characters stand with the formula before it already.</summary>
    private (Text? Run, int Length) _punctuated;
    private readonly bool _runsRightToLeft = WritingDirection.IsRightToLeft(document.Language);
    private string _language = "";
    private bool _isInHeading;
    private bool _isInFigure;

    /// <summary>Whether the next paragraph is the first of an item, which has the id of both.</summary>
    private bool _opensPoint;

    /// <summary>Headings above the current place; so the next is of this level and one.</summary>
    public int Depth { get; set; }

    public IReadOnlyList<Finding> Findings => _findings;

    public Mentions Mentions => _backlinks.Mentions;

    /// <summary>Marks what changed since an earlier edition; null where nothing is to be marked.</summary>
    public RevisionMarkup? Revisions { get; init; }

    /// <summary>The edition's own.</summary>
    protected EditionWords Words => words;

    /// <summary>Where the bytes of a picture are found.</summary>
    protected abstract string Address(ImageFile image);

    /// <summary>Writes what an edition puts before a section's or an entry's own words.</summary>
    protected virtual void Lead(string id, string name, MarkupWriter into) { }

    /// <summary>The number of a section where its title is printed; null for none.</summary>
    protected virtual string? NumberOf(Section section) => null;

    /// <summary>The number of another section that a link leads to, for paper; null where none is to be told.</summary>
    protected virtual string? NumberOf(Link link) => null;

    /// <summary>The id of a point of an entry, where an edition gives it one: a list item, or a paragraph that opens none.</summary>
    protected virtual string? PointId(ReadOnlySpan<Block> blocks) => null;

    /// <summary>Called where the points of an entry begin.</summary>
    /// <returns>The entry around.</returns>
    protected virtual string Enter(string entry) => "";

    /// <summary>Writes what an edition puts where the words of a paragraph, a heading, a section or an entry begin.</summary>
    protected virtual void Begin(Block block, MarkupWriter into) { }

    /// <summary>The address of an entry that has a page of its own, which is linked in its place; null for all others.</summary>
    protected virtual string? PageOf(Entry entry) => null;

    /// <summary>Writes what stands in the document or in a section itself: entries that are list items become blocks.</summary>
    public void Blocks(ReadOnlySpan<Block> blocks, MarkupWriter into) =>
        Blocks(blocks, "entries", into);

    public void Title(MarkupWriter into)
    {
        var isAuthors = document.Title.Count > 0;
        using (into.Block("h1", ("class", isAuthors ? null : Furniture)))
        {
            if (isAuthors)
            {
                Write(document.Title, into);
            }
            else
            {
                into.Text(document.Name);
            }
        }

        if (document.Subtitle.Count > 0)
        {
            using (into.Block("p", ("class", "subtitle")))
            {
                Write(document.Subtitle, into);
            }
        }
    }

    public void Notes(MarkupWriter into) => Notes(document.Notes, into);

    public void Notes(Items<Note> notes, MarkupWriter into)
    {
        if (notes.Count == 0)
        {
            return;
        }

        Depth++;
        using (
            into.Block(
                "section",
                ("class", "notes"),
                ("role", "doc-endnotes"),
                ("aria-label", words.Notes),
                Type("endnotes", into)
            )
        )
        {
            using (into.Block(Level, ("class", Furniture), ("id", into.IsXml ? null : NotesId)))
            {
                into.Text(words.Notes);
            }

            using (into.Block("ol"))
            {
                foreach (var note in notes)
                {
                    Note(note, into);
                }
            }
        }

        Depth--;
    }

    protected override void Paragraph(Paragraph node, MarkupWriter into)
    {
        var isFigure = IsFigure(node) && !_isInFigure;
        var id = Id(node);
        var language = ForeignWords.Of(node.Content.AsSpan()) ?? "";
        using (
            into.Block(
                isFigure ? "figure" : "p",
                (id.Name, id.Value ?? (_opensPoint ? null : PointId([node]))),
                Language("lang", language, into),
                Language("xml:lang", language, into),
                Direction(node.Content)
            )
        )
        {
            _opensPoint = false;
            Begin(node, into);
            _language = language;
            Write(node.Content, into);
            _language = "";
        }
    }

    /// <summary>An attribute that names the language of words; XHTML of an EPUB has it by both names.</summary>
    private static (string Name, string? Value) Language(
        string name,
        string language,
        MarkupWriter into
    ) => (name, language.Length > 0 && (into.IsXml || name == "lang") ? language : null);

    /// <summary>Which way a line runs, where it is not the document's.</summary>
    private (string Name, string? Value) Direction(Items<Inline> line) =>
        (
            "dir",
            WritingDirection.Of(line.AsSpan(), _runsRightToLeft) switch
            {
                true => "rtl",
                false => "ltr",
                null => null,
            }
        );

    /// <summary>As the first line of blocks runs.</summary>
    private (string Name, string? Value) Direction(ReadOnlySpan<Block> blocks) =>
        Direction(
            blocks switch
            {
                [Paragraph first, ..] => first.Content,
                [Heading first, ..] => first.Content,
                _ => [],
            }
        );

    /// <summary>As all items or cells run, so that bullets and columns stand on the side where lines begin.</summary>
    private (string Name, string? Value) Direction(IEnumerable<Items<Block>> parts)
    {
        var directions = parts.Select(part => Direction(part.AsSpan()).Value).Distinct().Take(2);
        return ("dir", directions.ToList() is [var all] ? all : null);
    }

    protected override void Heading(Heading node, MarkupWriter into)
    {
        // HTML allows no heading in the cell that heads a row or a column.
        Depth++;
        using (
            _isInHeading
                ? into.Block("p", ("class", "heading"), Id(node), Direction(node.Content))
                : into.Block(Level, Id(node), Direction(node.Content))
        )
        {
            Begin(node, into);
            Write(node.Content, into);
        }

        Depth--;
    }

    protected override void Section(Section node, MarkupWriter into)
    {
        Depth++;
        var isGlossary = into.IsXml && node.Blocks.Any(block => block is Entry);
        using (
            into.Block(
                "section",
                ("id", node.Id),
                ("epub:type", isGlossary ? "glossary" : null),
                ("role", isGlossary ? "doc-glossary" : null),
                ("aria-label", isGlossary ? Name(node) : null)
            )
        )
        {
            using (into.Block(Level, ("data-number", NumberOf(node)), Direction(node.Title)))
            {
                Begin(node, into);
                Lead(node.Id, PlainText.Of(node.Title), into);
                Write(node.Title, into);
            }

            Revisions?.Mark(node.Id, into);
            Blocks(node.Blocks.AsSpan(), into);
        }

        Depth--;
    }

    /// <summary>What a voice calls a section; null for nothing.</summary>
    private static string? Name(Section section) =>
        PlainText.Of(section.Title).ReplaceLineEndings(" ").Trim() is { Length: > 0 } name
            ? name
            : null;

    protected override void Entry(Entry node, MarkupWriter into)
    {
        if (PageOf(node) is { } page)
        {
            using (into.Block("p", ("class", Furniture)))
            {
                Onward(node, page, into);
            }

            return;
        }

        var isHeading = node.Form == EntryForm.Heading && !_isInHeading;
        Depth += isHeading ? 1 : 0;
        using (
            into.Block(isHeading ? "section" : "div", ("class", "entry"), ("id", node.Headword.Id))
        )
        {
            using (into.Block(isHeading ? Level : "p", Direction(node.Head)))
            {
                Head(node, into);
            }

            Mark(node.Headword, into);
            Points(node, into);
            _backlinks.Write(node.Headword.Id, into);
        }

        Depth -= isHeading ? 1 : 0;
    }

    protected override void List(List node, MarkupWriter into)
    {
        var type = node.Style switch
        {
            ListStyle.LowerLetter => "a",
            ListStyle.UpperLetter => "A",
            ListStyle.LowerRoman => "i",
            ListStyle.UpperRoman => "I",
            _ => null,
        };
        var start =
            node.IsOrdered && node.Start != 1
                ? node.Start.ToString(CultureInfo.InvariantCulture)
                : null;
        using (
            into.Block(
                node.IsOrdered ? "ol" : "ul",
                Id(node),
                ("type", type),
                ("start", start),
                Direction(node.Items.Select(item => item.Blocks))
            )
        )
        {
            foreach (var item in node.Items)
            {
                Item(item, into);
            }
        }
    }

    protected override void Table(Table node, MarkupWriter into)
    {
        // Focusable, so that the keyboard can scroll a table that is wider than the screen.
        using (
            into.Block(
                "div",
                ("class", "wide"),
                ("role", "group"),
                ("aria-label", words.Table),
                ("tabindex", "0")
            )
        )
        using (
            into.Block(
                "table",
                Id(node),
                Direction(node.Rows.SelectMany(row => row.Cells).Select(cell => cell.Blocks))
            )
        )
        {
            Caption("caption", node.Caption, into);
            var rows = TableGrid.Of(node);
            foreach (var group in rows.GroupBy(row => row.Group))
            {
                using (into.Block(group.Key))
                {
                    foreach (var row in group)
                    {
                        Row(row, into);
                    }
                }
            }
        }
    }

    private void Caption(string element, Items<Block> blocks, MarkupWriter into)
    {
        if (blocks.Count > 0)
        {
            using (into.Block(element))
            {
                ItemBlocks(blocks.AsSpan(), into);
            }
        }
    }

    protected override void Figure(Figure node, MarkupWriter into)
    {
        var wasInFigure = _isInFigure;
        _isInFigure = true;
        using (into.Block("figure", Id(node)))
        {
            Caption("figcaption", node.IsCaptionFirst ? node.Caption : [], into);
            Blocks(node.Blocks.AsSpan(), cssClass: null, into);
            Caption("figcaption", node.IsCaptionFirst ? [] : node.Caption, into);
        }

        _isInFigure = wasInFigure;
    }

    protected override void DefinitionList(DefinitionList node, MarkupWriter into)
    {
        using (into.Block("dl", Id(node)))
        {
            foreach (var group in node.Groups)
            {
                Group(group, into);
            }
        }
    }

    /// <summary>HTML wants a term and a definition in every group.</summary>
    private void Group(DefinitionGroup group, MarkupWriter into)
    {
        var headword = group.Headword;
        using (
            into.Block("div", ("class", headword is null ? null : "entry"), ("id", headword?.Id))
        )
        {
            for (var at = 0; at < Math.Max(1, group.Terms.Count); at++)
            {
                Term(at < group.Terms.Count ? group.Terms[at] : [], at == 0, headword, into);
            }

            for (var at = 0; at < Math.Max(1, group.Definitions.Count); at++)
            {
                var blocks = at < group.Definitions.Count ? group.Definitions[at] : [];
                using (into.Block("dd", Direction(blocks.AsSpan())))
                {
                    var around = Enter(headword?.Id ?? "");
                    ItemBlocks(blocks.AsSpan(), into);
                    Enter(around);
                    if (headword is not null && at == group.Definitions.Count - 1)
                    {
                        Mark(headword, into);
                        _backlinks.Write(headword.Id, into);
                    }
                }
            }
        }
    }

    private void Term(Items<Block> blocks, bool isFirst, Headword? headword, MarkupWriter into)
    {
        var wasInHeading = _isInHeading;
        _isInHeading = true;
        using (into.Block("dt", Direction(blocks.AsSpan())))
        {
            if (isFirst && headword is not null)
            {
                ExtraIds(headword, into);
                Lead(headword.Id, headword.Term, into);
            }

            _terms =
                headword is not null && blocks is [Paragraph head, ..]
                    ? DefinedTerms.In(head.Content, headword)
                    : [];
            ItemBlocks(blocks.AsSpan(), into);
            _terms = [];
        }

        _isInHeading = wasInHeading;
    }

    protected override void Quote(Quote node, MarkupWriter into)
    {
        using (into.Block("blockquote", Id(node)))
        {
            Blocks(node.Blocks.AsSpan(), cssClass: null, into);
        }
    }

    protected override void CodeBlock(CodeBlock node, MarkupWriter into)
    {
        using (into.Block("pre", Id(node), ("tabindex", "0")))
        using (
            into.Inline(
                "code",
                ("class", node.Language.Length > 0 ? $"language-{node.Language}" : null)
            )
        )
        {
            Code(node.Code, into);
        }
    }

    /// <summary>The lines of code, with an LF after each but the last.</summary>
    protected virtual void Code(string code, MarkupWriter into) => into.Text(code);

    protected override void Rule(Rule node, MarkupWriter into)
    {
        into.NewLine();
        into.Void("hr", Id(node));
    }

    protected override void Text(Text node, MarkupWriter into)
    {
        if (node.Language == _language)
        {
            Styled(node, ElementsOf(node.Style), into);
            return;
        }

        using (
            into.Inline(
                "span",
                Language("lang", node.Language, into),
                Language("xml:lang", node.Language, into)
            )
        )
        {
            Styled(node, ElementsOf(node.Style), into);
        }
    }

    protected override void Link(Link node, MarkupWriter into)
    {
        var address =
            node.Destination is null && !node.IsInternal ? External(node)
            : node.Destination is null ? null
            : anchors.Address(node.Destination);
        if (address is null)
        {
            Write(node.Content, into);
            return;
        }

        using (
            into.Inline(
                "a",
                ("href", address),
                (
                    "class",
                    node.Kind switch
                    {
                        LinkKind.Added => "added",
                        LinkKind.Seen => "seen",
                        _ => SaysAddress(node) ? "bare" : null,
                    }
                ),
                ("data-section", NumberOf(node))
            )
        )
        {
            Write(node.Content.Where(inline => inline is not Model.NoteReference).ToItems(), into);
        }

        // The mark of a note is a link as well, and no link may stand within another.
        foreach (var mark in node.Content.OfType<NoteReference>())
        {
            NoteReference(mark, into);
        }
    }

    /// <summary>Whether on paper, where addresses stand behind the words that lead to them, its words are enough.</summary>
    private static bool SaysAddress(Link link) =>
        link.Address.Length > 0
        && !link.IsInternal
        && PrintedAddress.IsShownBy(PlainText.Of(link.Content), link.Address);

    protected override void LineBreak(LineBreak node, MarkupWriter into) => into.Void("br");

    protected override void Image(Image node, MarkupWriter into)
    {
        if (images.Of(node) is not { } file)
        {
            _findings.AddRange(images.TakeFindings());
            using (into.Inline("span", ("class", $"{Furniture} missing")))
            {
                into.Text(words.Picture(node.AltText));
            }

            return;
        }

        var share = node.Width is null ? node.WidthShare : null;
        var (width, height) = ImageSize.Of(node with { WidthShare = null }, file, measure: 0);
        into.Void(
            "img",
            ("src", Address(file)),
            ("alt", node.AltText),
            ("width", Number(Pixels(width))),
            ("height", Number(Pixels(height))),
            ("style", share is { } part ? $"width: {Number((int)Math.Round(part * 100))}%" : null)
        );
    }

    /// <summary>Browsers break a line between a formula and the punctuation behind it; one span keeps both together.</summary>
    protected override void Write(Items<Inline> inlines, MarkupWriter into)
    {
        for (var at = 0; at < inlines.Count; at++)
        {
            if (
                inlines[at] is Formula { IsDisplay: false, Content: not null } formula
                && at + 1 < inlines.Count
                && inlines[at + 1] is Text { Style: TextStyle.None } next
                && next.Language == _language
                && FormulaMarkup.Closing(next.Value) is > 0 and var length
            )
            {
                using (into.Inline("span", ("class", "kept")))
                {
                    Write(formula, into);
                    into.Text(next.Value[..length]);
                }

                _punctuated = (next, length);
            }
            else
            {
                Write(inlines[at], into);
            }
        }
    }

    protected override void Formula(Formula node, MarkupWriter into)
    {
        if (node.Content is { } content)
        {
            into.Raw(FormulaMarkup.Of(node, content, document.Language, into.IsXml));
            return;
        }

        using (
            into.Inline(
                "code",
                ("class", node.IsDisplay ? "math display" : "math"),
                ("role", "math"),
                ("translate", "no")
            )
        )
        {
            into.Text(node.Tex);
        }
    }

    protected override void NoteReference(NoteReference node, MarkupWriter into)
    {
        using (into.Inline("sup", ("class", Furniture)))
        using (
            into.Inline(
                "a",
                ("role", "doc-noteref"),
                Type("noteref", into),
                ("id", anchors.AddMark(node.Note)),
                ("href", anchors.Address(Anchors.Note(node.Note)))
            )
        )
        {
            into.Text(node.Note);
        }
    }

    /// <summary>An EPUB says beside the role what a part is.</summary>
    protected static (string Name, string? Value) Type(string type, MarkupWriter into) =>
        ("epub:type", into.IsXml ? type : null);

    /// <summary>The id of a place that a link leads to.</summary>
    private static (string Name, string? Value) Id(Block block) =>
        ("id", block.Place.Length > 0 ? block.Place : null);

    private string Level => $"h{Math.Min(6, Math.Max(1, Depth))}";

    private void Blocks(ReadOnlySpan<Block> blocks, string? cssClass, MarkupWriter into)
    {
        for (var at = 0; at < blocks.Length; )
        {
            var end = EndOfBullets(blocks, at, out var holdsEntries);
            if (holdsEntries)
            {
                Bullets(blocks[at..end], cssClass, into);
            }
            else
            {
                end = Math.Max(end, at + 1);
                foreach (var block in blocks[at..end])
                {
                    Write(block, into);
                }
            }

            at = end;
        }
    }

    /// <summary>Normalisation cuts an author's list where an item is an entry; here it becomes one list again.</summary>
    private static int EndOfBullets(ReadOnlySpan<Block> blocks, int start, out bool holdsEntries)
    {
        holdsEntries = false;
        var end = start;
        while (
            end < blocks.Length
            && blocks[end]
                is Model.List { IsOrdered: false }
                    or Model.Entry { Form: EntryForm.Item }
        )
        {
            holdsEntries |= blocks[end] is Model.Entry;
            end++;
        }

        return end;
    }

    private void Bullets(ReadOnlySpan<Block> blocks, string? cssClass, MarkupWriter into)
    {
        using (into.Block("ul", ("class", cssClass)))
        {
            foreach (var block in blocks)
            {
                if (block is Entry entry)
                {
                    EntryItem(entry, into);
                    continue;
                }

                foreach (var item in ((List)block).Items)
                {
                    Item(item, into);
                }
            }
        }
    }

    private void EntryItem(Entry entry, MarkupWriter into)
    {
        if (PageOf(entry) is { } page)
        {
            using (into.Block("li", ("class", $"entry {Furniture}")))
            {
                Onward(entry, page, into);
            }

            return;
        }

        using (
            into.Block("li", ("class", "entry"), ("id", entry.Headword.Id), Direction(entry.Head))
        )
        {
            if (IsTight(entry.Body.AsSpan()))
            {
                Head(entry, into);
            }
            else
            {
                using (into.Block("p", Direction(entry.Head)))
                {
                    Head(entry, into);
                }
            }

            Mark(entry.Headword, into);
            Points(entry, into);
            _backlinks.Write(entry.Headword.Id, into);
        }
    }

    private void Points(Entry entry, MarkupWriter into)
    {
        var around = Enter(entry.Headword.Id);
        Blocks(entry.Body.AsSpan(), cssClass: null, into);
        Enter(around);
    }

    private static void Onward(Entry entry, string page, MarkupWriter into)
    {
        using (into.Inline("a", ("href", page)))
        {
            into.Text(entry.Headword.Term.ReplaceLineEndings(" "));
        }
    }

    private void Item(ListItem item, MarkupWriter into)
    {
        var id = PointId(item.Blocks.AsSpan());
        using (
            into.Block(
                "li",
                ("class", item.Checked is null ? null : "task"),
                ("id", id),
                Direction(item.Blocks.AsSpan())
            )
        )
        {
            _opensPoint = id is not null;
            if (item.Checked is { } isDone)
            {
                using (
                    into.Inline(
                        "span",
                        ("class", $"{Furniture} {(isDone ? "done" : "open")}"),
                        ("role", "img"),
                        ("aria-label", words.Done(isDone))
                    )
                ) { }
            }

            ItemBlocks(item.Blocks.AsSpan(), into);
        }
    }

    /// <summary>An item of one paragraph, with lists under it or not, is set tight: without an element for the paragraph.</summary>
    private void ItemBlocks(ReadOnlySpan<Block> blocks, MarkupWriter into)
    {
        if (blocks is [Paragraph first, ..] && !IsFigure(first) && IsTight(blocks[1..]))
        {
            if (first.Place.Length > 0)
            {
                using (into.Inline("span", Id(first))) { }
            }

            _opensPoint = false;
            Begin(first, into);
            Write(first.Content, into);
            blocks = blocks[1..];
        }

        Blocks(blocks, cssClass: null, into);
    }

    private void Head(Entry entry, MarkupWriter into)
    {
        Begin(entry, into);
        ExtraIds(entry.Headword, into);
        Lead(entry.Headword.Id, entry.Headword.Term, into);
        Head(entry.Head, entry.Headword, into);
    }

    /// <summary>What changed of an entry. The other terms of its line have the same words.</summary>
    private void Mark(Headword headword, MarkupWriter into)
    {
        Revisions?.Mark(headword.Id, into);
    }

    /// <summary>Places for the links that were made before a term got the name it has now, and for the terms that
    /// share its line.</summary>
    private static void ExtraIds(Headword headword, MarkupWriter into)
    {
        foreach (var id in headword.ExtraIds)
        {
            using (into.Inline("span", ("id", id))) { }
        }
    }

    private void Head(Items<Inline> head, Headword headword, MarkupWriter into)
    {
        _terms = DefinedTerms.In(head, headword);
        Write(head, into);
        _terms = [];
    }

    private void Row(GridRow row, MarkupWriter into)
    {
        using (into.Block("tr", ("id", row.Row.Headword?.Id)))
        {
            for (var at = 0; at < row.Cells.Count; at++)
            {
                Cell(row.Cells[at], row, at == 0 && row.Row.Headword is not null, into);
            }

            Empty(row.Missing, into);
        }
    }

    /// <summary>Cells for the columns that a row leaves empty; for many one, else a wide row would be paid for by each of
    /// the others.</summary>
    private static void Empty(int columns, MarkupWriter into)
    {
        const int Many = 50;
        var widest = columns > Many ? TableGrid.WidestSpan : 1;
        for (int at = 0, span; at < columns; at += span)
        {
            span = Math.Min(widest, columns - at);
            using (into.Block("td", ("colspan", span == 1 ? null : Number(span)))) { }
        }
    }

    private void Cell(GridCell cell, GridRow row, bool isTerm, MarkupWriter into)
    {
        var around = Enter("");
        var wasInHeading = _isInHeading;
        var isRowHead = isTerm || cell.Cell.IsRowHead;
        _isInHeading = row.IsHeader || isRowHead;
        using (
            into.Block(
                _isInHeading ? "th" : "td",
                (
                    "scope",
                    row.IsHeader ? "col"
                    : isRowHead ? "row"
                    : null
                ),
                ("colspan", cell.ColumnSpan == 1 ? null : Number(cell.ColumnSpan)),
                ("rowspan", cell.RowSpan == 1 ? null : Number(cell.RowSpan)),
                Direction(cell.Cell.Blocks.AsSpan())
            )
        )
        {
            if (isTerm && row.Row.Headword is { } headword)
            {
                ExtraIds(headword, into);
                Lead(headword.Id, headword.Term, into);
                _terms = cell.Cell.Blocks.OfType<Paragraph>().FirstOrDefault() is { } head
                    ? DefinedTerms.In(head.Content, headword)
                    : [];
            }

            ItemBlocks(cell.Cell.Blocks.AsSpan(), into);
            _terms = [];
            if (!isTerm && row.Row.Headword is { } defined && cell == row.Cells[^1])
            {
                Mark(defined, into);
                _backlinks.Write(defined.Id, into);
            }
        }

        _isInHeading = wasInHeading;
        Enter(around);
    }

    private void Note(Note note, MarkupWriter into)
    {
        using (into.Block("li", ("id", Anchors.Note(note.Id)), Type("endnote", into)))
        {
            ItemBlocks(note.Blocks.AsSpan(), into);
            foreach (var mark in anchors.Marks(note.Id))
            {
                using (
                    into.Inline(
                        "a",
                        ("class", $"{Furniture} back"),
                        ("role", "doc-backlink"),
                        ("href", anchors.Address(mark)),
                        ("aria-label", words.ToMark(note.Id))
                    )
                )
                {
                    into.Text("↩");
                }
            }
        }
    }

    private void Styled(Text run, ReadOnlySpan<string> elements, MarkupWriter into)
    {
        if (elements is [var element, .. var inner])
        {
            using (into.Inline(element))
            {
                Styled(run, inner, into);
            }

            return;
        }

        var at = ReferenceEquals(_punctuated.Run, run) ? _punctuated.Length : 0;
        var from = at;
        foreach (
            var term in _terms
                .Where(term => ReferenceEquals(term.Run, run) && term.Start >= from)
                .OrderBy(term => term.Start)
        )
        {
            into.Text(run.Value[at..term.Start]);
            using (into.Inline("dfn", Type("glossterm", into)))
            {
                into.Text(run.Value.Substring(term.Start, term.Length));
            }

            at = term.Start + term.Length;
        }

        into.Text(run.Value[at..]);
    }

    private static string[] ElementsOf(TextStyle style) =>
        style == TextStyle.None
            ? []
            :
            [
                .. Element(style, TextStyle.Bold, "strong"),
                .. Element(style, TextStyle.Italic, "em"),
                .. Element(style, TextStyle.Strike, "s"),
                .. Element(style, TextStyle.Superscript, "sup"),
                .. Element(style, TextStyle.Subscript, "sub"),
                .. Element(style, TextStyle.Code, "code"),
            ];

    private static ReadOnlySpan<string> Element(TextStyle style, TextStyle flag, string name) =>
        style.HasFlag(flag) ? new[] { name } : [];

    private string? External(Link link)
    {
        var address = WebAddress.Of(link.Address);
        if (address is null)
        {
            _findings.Add(
                new(
                    "absolute-address",
                    Severity.Warning,
                    LostLink.Message(link.Address),
                    LostLink.Hint
                )
                {
                    Source = link.Source,
                    Quote = PlainText.Of(link.Content),
                }
            );
        }

        return address;
    }

    private static bool IsFigure(Paragraph paragraph) =>
        paragraph.Content is [Model.Image] or [Model.Link { Content: [Model.Image] }];

    private static bool IsTight(ReadOnlySpan<Block> rest)
    {
        foreach (var block in rest)
        {
            if (block is Paragraph)
            {
                return false;
            }
        }

        return true;
    }

    private static int Pixels(double points) =>
        Math.Max(
            1,
            (int)Math.Min(int.MaxValue, Math.Round(points * PixelsPerInch / PointsPerInch))
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
