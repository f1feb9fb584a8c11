using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Paragraphs gathered to lists, code and quotations, which in Word are only marks and looks of paragraphs.</summary>
internal static class Gathered
{
    /// <summary>The blocks of a container with its code gathered, without tables of contents and blank lines.</summary>
    public static List<FlowBlock> Flow(List<FlowBlock> blocks, DocxExport export)
    {
        var kept = new FlowList();
        foreach (var block in CodeParagraphs.Gather(ContentsTable.Drop(blocks, export)))
        {
            if (block.IsBlank)
            {
                kept.LeaveOut(block);
            }
            else
            {
                kept.Add(block);
            }
        }

        return kept.Close();
    }

    /// <param name="isPart">Whether they are those of a term or a definition, whatever their style says.</param>
    public static Items<Block> Blocks(
        List<FlowBlock> blocks,
        DocxExport export,
        bool isPart = false
    ) =>
        [
            .. Quoted(
                Grown(
                    isPart
                        ? blocks
                        : Quotations.Gather(
                            Definitions.Gather(
                                TabbedTerms.Split(Captions.Gather(blocks, export), export),
                                export
                            ),
                            export
                        ),
                    export
                ),
                export
            ),
        ];

    private static List<FlowBlock> Grown(List<FlowBlock> blocks, DocxExport export)
    {
        var grown = new List<FlowBlock>();
        var tree = new ListTree(grown, export);
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Mark is { } mark)
            {
                tree.Add(blocks[at], mark);
                continue;
            }

            var end = tree.IsOpen ? EndOfContinuation(blocks, at) : at;
            if (
                end > at
                && end < blocks.Count
                && blocks[end].Mark is { } next
                && tree.TryContinue(blocks.GetRange(at, end - at), next)
            )
            {
                at = end - 1;
            }
            else if (tree.IsOpen && blocks[at].Role == Role.ListContinuation)
            {
                tree.Continue(blocks[at]);
            }
            else if (!tree.TryJoin(blocks[at]))
            {
                tree.Close();
                grown.Add(blocks[at]);
            }
        }

        return grown;
    }

    private static int EndOfContinuation(List<FlowBlock> blocks, int at)
    {
        while (
            at < blocks.Count
            && blocks[at]
                is {
                    Mark: null,
                    Finished: null,
                    Left: > 0,
                    Role: Role.Body or Role.ListContinuation or Role.Code
                }
            && !IsQuote(blocks[at])
        )
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<Block> Quoted(List<FlowBlock> blocks, DocxExport export)
    {
        for (var at = 0; at < blocks.Count; )
        {
            var end = at;
            while (
                end < blocks.Count && (IsQuote(blocks[end]) || blocks[end].Role == Role.Quotation)
            )
            {
                end++;
            }

            if (end > at)
            {
                var quote = new Quote([
                    .. blocks.GetRange(at, end - at).SelectMany(block => Quotation(block, export)),
                ]);
                yield return quote with
                {
                    Source = blocks[at].Place(export.File),
                };
                at = end;
                continue;
            }

            if (Block(blocks[at], export) is { } plain)
            {
                yield return plain;
            }

            at++;
        }
    }

    private static Items<Block> Quotation(FlowBlock block, DocxExport export) =>
        block.Finished is Quote quote ? quote.Blocks
        : Block(block, export) is { } only ? [only]
        : [];

    /// <summary>Google Docs has no quotation; authors indent a paragraph on both sides.</summary>
    private static bool IsQuote(FlowBlock block) =>
        block is { Mark: null, Finished: null, Role: Role.Quote }
        || block is { Mark: null, Finished: null, Role: Role.Body, Left: > 0, Right: > 0 };

    private static Block? Block(FlowBlock flow, DocxExport export)
    {
        Block? block = flow.Role switch
        {
            Role.Table or Role.DefinitionList or Role.Quotation => flow.Finished,
            Role.Rule => new Rule(),
            Role.List => List(flow.List!, export),
            Role.Code when IsPlain(flow) => CodeLines.Canonical(flow.Words) is { Length: > 0 } code
                ? new CodeBlock(code, flow.Language)
                : null,
            Role.Heading or Role.InnerHeading => flow.Content is { Count: > 0 } content
                ? new Heading(flow.Level, content)
                : null,
            _ => flow.Content is { Count: > 0 } content ? new Paragraph(content) : null,
        };
        return block is null ? null : block with { Source = flow.Place(export.File) };
    }

    private static bool IsPlain(FlowBlock flow) =>
        flow.Inlines.TrueForAll(inline => inline is Text or LineBreak);

    private static List? List(OpenList list, DocxExport export)
    {
        var items = new List<ListItem>();
        foreach (var item in list.Items)
        {
            Items<Block> blocks = [.. Quoted(item.Blocks, export)];

            // An empty bullet is a slip; an empty number still counts.
            if (blocks.Count > 0 || list.Style != ListStyle.Bullet)
            {
                items.Add(new(blocks) { Checked = item.Checked });
            }
            else
            {
                export.Ledger.Omit(
                    ContentKind.ListItem,
                    "empty bullet",
                    item.Blocks.FirstOrDefault()?.Ordinal ?? 0
                );
            }
        }

        return items.Count == 0 ? null : new(list.Style, list.Start, items.ToItems());
    }
}
