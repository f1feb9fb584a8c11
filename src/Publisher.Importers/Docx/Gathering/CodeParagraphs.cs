using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Code is a run of paragraphs of a style for code, or set in a monospaced font from end to end. The blank ones between
/// them belong to it. A single line of the font may as well be a word of the text and stays a paragraph.</summary>
internal static class CodeParagraphs
{
    /// <summary>In points: less than any indent that is meant.</summary>
    private const double Slack = 0.6;

    public static List<FlowBlock> Gather(List<FlowBlock> blocks)
    {
        var gathered = new FlowList();
        for (var at = 0; at < blocks.Count; )
        {
            var end = IsCode(blocks[at]) ? End(blocks, at) : at;
            var code = string.Join('\n', blocks.Take(at..end).Select(block => block.Words));
            if (
                !code.Trim().Contains('\n', StringComparison.Ordinal)
                && (end == at || blocks[at].Role != Role.Code)
            )
            {
                gathered.Add(blocks[at]);
                at++;
                continue;
            }

            blocks.GetRange(at, end - at).ForEach(gathered.LeaveOut);
            gathered.Add(
                new(Role.Code, blocks[at].Ordinal)
                {
                    Inlines = [new Text(code)],
                    Left = blocks[at].Left,
                    Start = blocks[at].Start,
                    Base = blocks[at].Role == Role.Code ? blocks[at].Base : 0,
                    Language = blocks[at].Language,
                }
            );
            at = end;
        }

        return gathered.Close();
    }

    private static int End(List<FlowBlock> blocks, int at)
    {
        var end = at;
        var first = blocks[at];
        for (
            ;
            at < blocks.Count
                && ((IsCode(blocks[at]) && IsAlike(blocks[at], first)) || blocks[at].IsBlank);
            at++
        )
        {
            end = IsCode(blocks[at]) ? at + 1 : end;
        }

        return end;
    }

    /// <summary>Code in a style may be several pieces side by side, in unlike languages or places.</summary>
    private static bool IsAlike(FlowBlock block, FlowBlock first) =>
        block.Role != Role.Code
        || first.Role != Role.Code
        || (
            block.Language == first.Language
            && Math.Abs(block.Base - first.Base) < Slack
            && Math.Abs(block.Right - first.Right) < Slack
        );

    private static bool IsCode(FlowBlock block) =>
        block is { Mark: null, Finished: null, IsBlank: false }
        && block.Role switch
        {
            Role.Code => block.Inlines.TrueForAll(inline => inline is Text or LineBreak),
            Role.Body or Role.ListContinuation => block.Inlines.TrueForAll(inline =>
                inline is LineBreak
                || (
                    inline is Text text
                    && (text.Style.HasFlag(TextStyle.Code) || string.IsNullOrWhiteSpace(text.Value))
                )
            ),
            _ => false,
        };
}
