using FsCheck;
using FsCheck.Fluent;
using Publisher.Model;

namespace Publisher.Tests.Generators;

/// <summary>Random documents in the form that importers give: canonical inlines; no two lists, quotations or code blocks side by
/// side, because no export tells such two from one.</summary>
internal sealed class DocumentGenerator(DocumentShape shape)
{
    private static readonly string[] CodeLines =
    [
        "def f(x):",
        "    return x  # twice",
        "",
        "for (;;) { }",
        "a < b && \"c\"",
        "  *  _x_",
        "| a | b |",
        "f()",
    ];

    private readonly InlineGenerator _inlines = new(shape);

    public Arbitrary<Document> Documents => Arb.From(Document, DocumentShrinker.Smaller);

    private Gen<Document> Document =>
        from title in Optional(shape.HasTitle, _inlines.Line)
        from subtitle in Optional(shape.HasSubtitle && title.Count > 0, _inlines.Line)
        from blocks in Blocks(1, 8)
        select Notes.Assemble(new Document(blocks) { Title = title, Subtitle = subtitle });

    private static Gen<Items<Inline>> Optional(bool isAllowed, Gen<Items<Inline>> line) =>
        isAllowed
            ? Gen.OneOf(Gen.Constant<Items<Inline>>([]), line)
            : Gen.Constant<Items<Inline>>([]);

    private Gen<Items<Block>> Blocks(int least, int most) =>
        from count in Gen.Choose(least, most)
        from blocks in Gen.ListOf(Block, count)
        select DocumentShrinker.Apart(blocks);

    private Gen<Block> Block =>
        Gen.Frequency(
            (6, Paragraph),
            (3, Heading),
            (5, List(depth: 0)),
            (shape.HasChecklists ? 1 : 0, Checklist),
            (shape.HasTables ? 1 : 0, shape.HasRichTables ? RichTable : PlainTable),
            (shape.HasQuotes ? 1 : 0, Quote(depth: 0)),
            (shape.HasDefinitions ? 2 : 0, Definitions(depth: 0)),
            (shape.HasCodeBlocks ? 1 : 0, CodeBlock),
            (shape.HasCaptions ? 1 : 0, Figure),
            (1, Gen.Constant<Block>(new Rule()))
        );

    /// <summary>What may follow on the first paragraph of an item, a quotation, a definition or a cell.</summary>
    private Gen<Items<Block>> More(int depth) =>
        !shape.HasRichBlocks || depth > 1
            ? Gen.Constant<Items<Block>>([])
            : Gen.Frequency(
                (3, Gen.Constant<Items<Block>>([])),
                (
                    2,
                    from count in Gen.Choose(1, 2)
                    from blocks in Gen.ListOf(Inner(depth + 1), count)
                    select DocumentShrinker.Apart(blocks)
                )
            );

    private Gen<Block> Inner(int depth) =>
        Gen.Frequency(
            (3, Paragraph),
            (1, Heading),
            (1, List(depth: 4)),
            (1, CodeBlock),
            (1, Quote(depth)),
            (1, RichTable),
            (1, Definitions(depth)),
            (1, Figure),
            (1, Gen.Constant<Block>(new Rule()))
        );

    private Gen<Block> Figure =>
        from subject in Gen.OneOf(
            _inlines.Picture.Select(picture => (Block)new Paragraph([picture])),
            CodeBlock
        )
        from caption in _inlines.Line
        from isFirst in Gen.Elements(true, false)
        select (Block)new Figure([subject], [new Paragraph(caption)]) { IsCaptionFirst = isFirst };

    private Gen<Block> Paragraph =>
        from content in _inlines.Paragraph
        select (Block)new Paragraph(content);

    private Gen<Block> Heading =>
        from level in Gen.Choose(1, 6)
        from content in _inlines.Line
        select (Block)new Heading(level, content);

    private Gen<Block> List(int depth) =>
        from style in Gen.Frequency(
            (4, Gen.Constant(ListStyle.Bullet)),
            (2, Gen.Constant(ListStyle.Decimal)),
            (shape.HasListStyles ? 1 : 0, Gen.Elements(Enum.GetValues<ListStyle>()))
        )
        from start in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 30)))
        from count in Gen.Choose(1, 4)
        from items in Gen.ListOf(Item(depth), count)
        select (Block)new List(style, style == ListStyle.Bullet ? 1 : start, [.. items]);

    private Gen<ListItem> Item(int depth) =>
        from paragraph in Paragraph
        from hasList in Gen.Choose(0, depth + 2)
        from inner in hasList == 0 && depth < 5
            ? List(depth + 1).Select(list => (Items<Block>)[list])
            : Gen.Constant<Items<Block>>([])
        from more in More(depth)
        select new ListItem(DocumentShrinker.Apart([paragraph, .. inner, .. more]));

    /// <summary>At least one item is ticked, and no item is struck from end to end: a strike is how an export ticks.</summary>
    private Gen<Block> Checklist =>
        from states in Gen.ListOf(Gen.Elements(true, false), 3)
        from paragraphs in Gen.ListOf(
            Paragraph.Where(block =>
                ((Publisher.Model.Paragraph)block).Content.Any(inline =>
                    inline is Text text
                    && !string.IsNullOrWhiteSpace(text.Value)
                    && !text.Style.HasFlag(TextStyle.Strike)
                )
            ),
            4
        )
        select (Block)
            new List(
                ListStyle.Bullet,
                1,
                [
                    .. paragraphs.Zip(
                        states.Prepend(true),
                        (paragraph, state) => new ListItem([paragraph]) { Checked = state }
                    ),
                ]
            );

    private Gen<Block> PlainTable =>
        from columns in Gen.Choose(1, 3)
        from rows in Gen.Choose(1, 3)
        from cells in Gen.ListOf(_inlines.Line, (rows + 1) * columns)
        select (Block)
            new Table(
                [
                    .. cells
                        .Select(cell => new TableCell([new Paragraph(cell)]))
                        .Chunk(columns)
                        .Select(row => new TableRow([.. row])),
                ],
                HeaderRows: 1
            );

    private Gen<Block> RichTable =>
        from columns in Gen.Choose(2, 3)
        from rows in Gen.Choose(1, 3)
        from heads in Gen.Choose(0, 1)
        from blocks in Gen.ListOf(Cell, rows * columns)
        from wide in Gen.Choose(0, rows * 2)
        from tall in Gen.Choose(0, rows * 2)
        from caption in Caption
        from hasHeads in shape.HasCaptions ? Gen.Elements(true, false) : Gen.Constant(false)
        from feet in shape.HasCaptions ? Gen.Choose(0, 1) : Gen.Constant(0)
        select (Block)Parted(
            new Table(
                [
                    .. blocks
                        .Chunk(columns)
                        .Select(
                            (cells, row) =>
                                Row(
                                    cells,
                                    isWide: row == wide,
                                    isTall: row == tall && row + 1 < rows,
                                    isUnder: row == tall + 1
                                )
                        ),
                ],
                heads
            ),
            caption,
            hasHeads,
            feet
        );

    private Gen<Items<Block>> Caption =>
        shape.HasCaptions
            ? Gen.OneOf(
                Gen.Constant<Items<Block>>([]),
                _inlines.Line.Select(line => (Items<Block>)[new Paragraph(line)])
            )
            : Gen.Constant<Items<Block>>([]);

    /// <summary>A table with a caption, with heads of rows where these have words and other cells, and with a foot; no cell
    /// reaches from one part into another.</summary>
    private Table Parted(Table table, Items<Block> caption, bool hasHeads, int feet)
    {
        if (!shape.HasCaptions)
        {
            return table;
        }

        var cells = table.Rows.SelectMany(row => row.Cells).ToList();
        if (
            table.Rows.All(row => row.Cells.Count < table.Columns)
            || (cells.Exists(cell => cell.RowSpan > 1) && cells.Exists(cell => cell.ColumnSpan > 1))
        )
        {
            // A column that no cell begins in is none, and a row that is short has empty cells.
            table = table with
            {
                Rows =
                [
                    .. table.Rows.Select(row => new TableRow([
                        .. row.Cells.Select(cell => new TableCell(cell.Blocks)),
                        .. Enumerable.Repeat(
                            new TableCell([]),
                            table.Rows.Max(other => other.Cells.Count) - row.Cells.Count
                        ),
                    ])),
                ],
            };
        }

        var isWhole = table.Rows.All(row => row.Cells.All(cell => cell.RowSpan == 1));
        var isPlain = isWhole && table.Rows.Count > table.HeaderRows + feet;
        return table with
        {
            Caption = caption,
            HeaderRows = isWhole ? table.HeaderRows : 0,
            FooterRows = isPlain ? feet : 0,
            Rows =
            [
                .. table.Rows.Select(
                    (row, at) =>
                        at < table.HeaderRows ? Simple(row)
                        : hasHeads && isPlain ? Headed(row)
                        : row
                ),
            ],
        };
    }

    /// <summary>What heads a column is a line.</summary>
    private static TableRow Simple(TableRow row) =>
        new([.. row.Cells.Select(cell => cell with { Blocks = [.. cell.Blocks.Take(1)] })]);

    private static TableRow Headed(TableRow row) =>
        row.Cells is [{ Blocks: [Publisher.Model.Paragraph] } first, _, ..]
            ? row with
            {
                Cells = [first with { IsRowHead = true }, .. row.Cells.Skip(1)],
            }
            : row;

    /// <summary>A row whose first cell reaches into the row below, or is covered from above, and whose last two are one.</summary>
    private static TableRow Row(Items<Block>[] cells, bool isWide, bool isTall, bool isUnder)
    {
        var row = cells.Select(blocks => new TableCell(blocks)).ToList();
        if (isWide)
        {
            row.RemoveAt(row.Count - 1);
            row[^1] = row[^1] with { ColumnSpan = 2 };
        }

        if (isUnder && row.Count > 1)
        {
            row.RemoveAt(0);
        }

        if (isTall)
        {
            row[0] = row[0] with { RowSpan = 2 };
        }

        return new([.. row]);
    }

    private Gen<Items<Block>> Cell =>
        Gen.Frequency(
            (1, Gen.Constant<Items<Block>>([])),
            (5, Paragraph.Select(paragraph => (Items<Block>)[paragraph])),
            (
                1,
                from paragraph in Paragraph
                from list in List(depth: 4)
                select (Items<Block>)[paragraph, list]
            ),
            (
                shape.HasRichBlocks ? 1 : 0,
                from paragraph in Paragraph
                from more in More(depth: 1)
                select DocumentShrinker.Apart([paragraph, .. more])
            )
        );

    private Gen<Block> Quote(int depth) =>
        from count in Gen.Choose(1, 2)
        from paragraphs in Gen.ListOf(Paragraph, count)
        from more in More(depth)
        select (Block)new Quote(DocumentShrinker.Apart([.. paragraphs, .. more]));

    private Gen<Block> Definitions(int depth) =>
        from count in Gen.Choose(1, 3)
        from groups in Gen.ListOf(Group(depth), count)
        select (Block)new DefinitionList([.. groups]);

    private Gen<DefinitionGroup> Group(int depth) =>
        from termCount in Gen.Choose(1, 2)
        from terms in Gen.ListOf(_inlines.Line, termCount)
        from definitionCount in Gen.Choose(1, 2)
        from definitions in Gen.ListOf(Definition(depth), definitionCount)
        select new DefinitionGroup(
            [.. terms.Select(term => (Items<Block>)[new Paragraph(term)])],
            [.. definitions]
        );

    private Gen<Items<Block>> Definition(int depth) =>
        from first in Paragraph
        from more in Gen.Frequency(
            (4, Gen.Constant<Items<Block>>([])),
            (1, Paragraph.Select(paragraph => (Items<Block>)[paragraph])),
            (1, List(depth: 3).Select(list => (Items<Block>)[list])),
            (
                depth < 1 ? 1 : 0,
                depth < 1
                    ? Definitions(depth + 1).Select(list => (Items<Block>)[list])
                    : Gen.Constant<Items<Block>>([])
            ),
            (
                shape.HasCodeBlocks ? 1 : 0,
                CodeBlock.Select(code => (Items<Block>)[code, new Paragraph([new Text("after")])])
            )
        )
        from rest in More(depth)
        select DocumentShrinker.Apart([first, .. more, .. rest]);

    private Gen<Block> CodeBlock =>
        from count in Gen.Choose(1, 4)
        from lines in Gen.ListOf(Gen.Elements(CodeLines), count)
        from language in Gen.Elements("", "py")
        select (Block)
            new CodeBlock(
                string.Join('\n', lines.Prepend("first();").Append("last();")),
                shape.HasCodeLanguages ? language : ""
            );
}
