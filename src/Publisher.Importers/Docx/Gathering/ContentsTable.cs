using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>A table of contents: what a field made, or a run of paragraphs that each link to a heading and repeat its words,
/// perhaps with a page number; an index, and an edition's imprint. Every edition makes its own.</summary>
internal static class ContentsTable
{
    private const int ShortestTable = 3;

    public static List<FlowBlock> Drop(List<FlowBlock> blocks, DocxExport export)
    {
        var headings = Headings(blocks);
        var kept = new FlowList();
        for (var at = 0; at < blocks.Count; )
        {
            var end = End(blocks, at, headings);
            var run = blocks.GetRange(at, end - at);
            var entries = run.Count(block => !block.IsBlank);
            if (run.Exists(block => block.Role == Role.Contents) || entries >= ShortestTable)
            {
                List<FlowBlock> left = [.. kept.TakeBack(IsTitle), .. run];
                left.ForEach(kept.LeaveOut);
                left.ForEach(block =>
                    export.Ledger.Omit(
                        DocumentContent.Of(block.Content),
                        Reason(block),
                        block.Ordinal,
                        PlainText.Of(block.Content)
                    )
                );
                Tell(run.FindAll(block => !IsOf(block, ApparatusKind.Imprint)), export);
            }
            else
            {
                end = at + 1;
                kept.Add(blocks[at]);
            }

            at = end;
        }

        return kept.Close();
    }

    private static bool IsTitle(FlowBlock block) =>
        block is { Role: Role.Heading or Role.Body, Mark: null, Finished: null }
        && ContentsTitles.Contains(block.Words);

    private static bool IsOf(FlowBlock block, int kind) =>
        block.Role == Role.Contents && block.Level == kind;

    private static string Reason(FlowBlock block) =>
        IsOf(block, ApparatusKind.Index) ? "index"
        : IsOf(block, ApparatusKind.Imprint) ? "imprint"
        : IsOf(block, ApparatusKind.Revisions) ? "list of changes"
        : "table of contents";

    private static void Tell(List<FlowBlock> run, DocxExport export)
    {
        var entries = run.Count(block => !block.IsBlank);
        if (entries > 0)
        {
            var what = run.Exists(block => IsOf(block, ApparatusKind.Index))
                ? "An index"
                : "A table of contents";
            export.Find(
                Severity.Note,
                FormattableString.Invariant(
                    $"{what} with {entries} {(entries == 1 ? "line" : "lines")} is left out: every edition makes its own."
                ),
                "Keep it in the document if you like it there; no edition shows it.",
                Quotation.Of(run.First(block => !block.IsBlank).Words),
                run[0].Ordinal
            );
        }
    }

    private static Dictionary<string, string> Headings(List<FlowBlock> blocks)
    {
        var headings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var heading in blocks.Where(block => block.Role == Role.Heading))
        {
            foreach (var anchor in heading.Anchors)
            {
                headings.TryAdd($"#{anchor}", Quotation.Of(heading.Words, int.MaxValue));
            }
        }

        return headings;
    }

    /// <summary>Where the lines end that begin at a place: after the last of them, blank paragraphs between them counted in.</summary>
    private static int End(List<FlowBlock> blocks, int at, Dictionary<string, string> headings)
    {
        var end = at;
        for (var next = at; next < blocks.Count; next++)
        {
            if (blocks[next].Role == Role.Contents || IsEntry(blocks[next], headings))
            {
                end = next + 1;
            }
            else if (next == at || !blocks[next].IsBlank)
            {
                break;
            }
        }

        return end;
    }

    private static bool IsEntry(FlowBlock block, Dictionary<string, string> headings)
    {
        if (
            block is not { Role: Role.Body, Mark: null, Finished: null }
            || block.Inlines.OfType<Link>().FirstOrDefault() is not { } link
            || !headings.TryGetValue(link.Address, out var heading)
            || heading.Length == 0
            || block.Inlines.OfType<Link>().Any(other => other.Address != link.Address)
        )
        {
            return false;
        }

        var words = Quotation.Of(block.Words, int.MaxValue);
        return words.StartsWith(heading, StringComparison.Ordinal)
            && words[heading.Length..].Trim().All(char.IsAsciiDigit);
    }
}
