using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Paragraphs in the style of a caption belong to the table or the picture beside them. A style of its own says on
/// which side; Word's stands above tables and below pictures, unless there is none.</summary>
internal static class Captions
{
    public static List<FlowBlock> Gather(List<FlowBlock> blocks, DocxExport export)
    {
        if (!blocks.Exists(block => block.Role == Role.Caption))
        {
            return blocks;
        }

        var gathered = new List<FlowBlock>();
        for (var at = 0; at < blocks.Count; )
        {
            var end = at;
            while (
                end < blocks.Count
                && blocks[end].Role == Role.Caption
                && blocks[end].Level == blocks[at].Level
            )
            {
                end++;
            }

            if (end == at)
            {
                gathered.Add(blocks[at++]);
                continue;
            }

            var caption = blocks.GetRange(at, end - at);
            var above =
                gathered.Count > 0 && caption[0].Level != CaptionPlace.Above ? gathered[^1] : null;
            var below =
                end < blocks.Count && caption[0].Level != CaptionPlace.Below ? blocks[end] : null;
            at = end;
            if (IsTable(below) || (IsSubject(below) && !IsSubject(above)))
            {
                gathered.Add(Captioned(below!, caption, isFirst: true, export));
                at++;
            }
            else if (IsSubject(above))
            {
                gathered[^1] = Captioned(above!, caption, isFirst: false, export);
            }
            else
            {
                gathered.AddRange(caption);
            }
        }

        return gathered;
    }

    private static bool IsTable(FlowBlock? block) => block?.Finished is Table { Caption.Count: 0 };

    /// <summary>What a caption may be of: a table, a picture, or code.</summary>
    private static bool IsSubject(FlowBlock? block) =>
        IsTable(block)
        || block is { Finished: null, Mark: null, Role: Role.Code }
        || (
            block is { Finished: null, Mark: null, Role: Role.Body or Role.ListContinuation }
            && block.Inlines.Exists(inline => inline is Image)
            && block.Inlines.TrueForAll(inline => inline is Image or LineBreak)
        );

    private static FlowBlock Captioned(
        FlowBlock subject,
        List<FlowBlock> caption,
        bool isFirst,
        DocxExport export
    )
    {
        var words = Gathered.Blocks(caption, export, isPart: true);
        Block finished = subject.Finished is Table table
            ? table with
            {
                Caption = words,
            }
            : new Figure(Gathered.Blocks([subject], export, isPart: true), words)
            {
                IsCaptionFirst = isFirst,
            };
        return new(Role.Table, isFirst ? caption[0].Ordinal : subject.Ordinal)
        {
            Finished = finished,
            Anchors = [.. subject.Anchors],
            Start = subject.Start,
            Base = subject.Base,
        };
    }
}
