using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Quotations in a style of their own. What is moved in as far as their words belongs to them, whatever it is:
/// lists, tables, code, and quotations within.</summary>
internal static class Quotations
{
    /// <summary>In points: less than any indent that is meant.</summary>
    private const double Slack = 0.6;

    public static List<FlowBlock> Gather(List<FlowBlock> blocks, DocxExport export)
    {
        if (!blocks.Exists(IsQuote))
        {
            return blocks;
        }

        var gathered = new List<FlowBlock>();
        for (var at = 0; at < blocks.Count; )
        {
            if (!IsQuote(blocks[at]))
            {
                gathered.Add(blocks[at++]);
                continue;
            }

            var end = End(blocks, at);
            gathered.Add(Quotation(blocks.GetRange(at, end - at), export));
            at = end;
        }

        return gathered;
    }

    private static bool IsQuote(FlowBlock block) =>
        block is { Mark: null, Finished: null, Role: Role.Quote };

    private static int End(List<FlowBlock> blocks, int start)
    {
        var first = blocks[start];
        var end = start + 1;
        while (
            end < blocks.Count
            && (
                IsWithin(blocks[end], first)
                || (IsQuote(blocks[end]) && blocks[end].Base > first.Base - Slack)
            )
        )
        {
            end++;
        }

        return end;
    }

    private static bool IsWithin(FlowBlock block, FlowBlock first) =>
        first.Left > first.Base + Slack
        && (
            block.Mark is null
                ? block.Base > first.Left - Slack
                // An item has the indent of its level besides.
                : block.Base > Slack && block.Start > first.Left - Slack
        );

    private static FlowBlock Quotation(List<FlowBlock> blocks, DocxExport export)
    {
        var first = blocks[0];
        foreach (var block in blocks.Where(block => IsQuote(block) && !IsWithin(block, first)))
        {
            block.Role = Role.Quoted;
        }

        return new(Role.Quotation, first.Ordinal)
        {
            Finished = new Quote(Gathered.Blocks(blocks, export))
            {
                Source = first.Place(export.File),
            },
            Anchors = [.. first.Anchors],
            Start = first.Start,
            Base = first.Base,
        };
    }
}
