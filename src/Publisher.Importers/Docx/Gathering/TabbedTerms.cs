using Publisher.Importers.Accounting;
using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>A term, a tab and what is said of it, line after line, is how glossaries are set in Word: each line is a term and
/// its definition. Forms and tables of numbers have tabs too, so several lines must read so, with words behind the tab.</summary>
internal static class TabbedTerms
{
    private const int FewestLines = 3;
    private const int LongestTerm = 60;
    private const int FewestWords = 2;
    private const double UsualWords = 3;

    public static List<FlowBlock> Split(List<FlowBlock> blocks, DocxExport export)
    {
        List<FlowBlock>? split = null;
        for (var at = 0; at < blocks.Count; )
        {
            var end = at;
            var words = 0;
            while (end < blocks.Count && WordsBehind(blocks[end]) is > 0 and var count)
            {
                words += count;
                end++;
            }

            if (end - at < FewestLines || words < UsualWords * (end - at))
            {
                end = Math.Max(end, at + 1);
                split?.AddRange(blocks.GetRange(at, end - at));
            }
            else
            {
                split ??= blocks.GetRange(0, at);
                foreach (var line in blocks.GetRange(at, end - at))
                {
                    split.AddRange(Parts(line));
                    export.Ledger.Enter(ContentKind.Paragraph);
                }
            }

            at = end;
        }

        return split ?? blocks;
    }

    /// <summary>How many words stand behind the one tab of a line; 0 where it is no term with its definition.</summary>
    private static int WordsBehind(FlowBlock block)
    {
        if (block is not { Mark: null, Finished: null, Role: Role.Body })
        {
            return 0;
        }

        var line = block.Words;
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (
            tab <= 0
            || tab > LongestTerm
            || line.Contains('\n', StringComparison.Ordinal)
            || line.LastIndexOf('\t') != tab
            || !block.Inlines.Exists(inline =>
                inline is Text text && text.Value.Contains('\t', StringComparison.Ordinal)
            )
            || !line[..tab].Any(char.IsLetter)
        )
        {
            return 0;
        }

        var words = line[(tab + 1)..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Any(char.IsLetter));
        return words >= FewestWords ? words : 0;
    }

    private static IEnumerable<FlowBlock> Parts(FlowBlock line)
    {
        var at = line.Inlines.FindIndex(inline =>
            inline is Text text && text.Value.Contains('\t', StringComparison.Ordinal)
        );
        var text = (Text)line.Inlines[at];
        var tab = text.Value.IndexOf('\t', StringComparison.Ordinal);
        yield return new(Role.Term, line.Ordinal)
        {
            Inlines = [.. line.Inlines[..at], .. Some(text, text.Value[..tab])],
            Anchors = line.Anchors,
            Start = line.Start,
        };
        yield return new(Role.Definition, line.Ordinal)
        {
            Inlines = [.. Some(text, text.Value[(tab + 1)..]), .. line.Inlines[(at + 1)..]],
            Start = line.Start,
        };
    }

    private static IEnumerable<Inline> Some(Text text, string value) =>
        value.Length > 0 ? [text with { Value = value }] : [];
}
