using System.Text.RegularExpressions;
using Publisher.Importers.Accounting;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Structure;

/// <summary>Google exports its contents table as paragraphs that each hold one link to a heading, with a tab
/// and the page number in the link where the table has numbers. Every edition makes its own contents, so
/// the first run of at least three such paragraphs is left out, with the line that announces it. A list
/// of links that repeats no headings is the author's and stays.</summary>
internal static partial class ContentsTable
{
    private const int FewestEntries = 3;

    public static Document Repair(Document document, MarkdownExport export)
    {
        var blocks = document.Blocks;
        var headings = blocks
            .OfType<Heading>()
            .Select(heading => PlainText.Of(heading.Content))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < blocks.Count; start++)
        {
            var end = start;
            var repeated = 0;
            while (end < blocks.Count && Entry(blocks[end]) is { } entry)
            {
                repeated += headings.Contains(entry) ? 1 : 0;
                end++;
            }

            if (end - start >= FewestEntries && repeated * 2 >= end - start)
            {
                return Without(start, end - start, document, export);
            }

            start = end;
        }

        return document;
    }

    private static Document Without(int start, int count, Document document, MarkdownExport export)
    {
        var blocks = document.Blocks;
        var label = start > 0 && IsLabel(blocks[start - 1]) ? 1 : 0;
        export.HasContents = true;
        export.Ledger.Omit(
            DocumentContent.Of([.. blocks.Skip(start - label).Take(count + label)]),
            "table of contents",
            blocks[start].Source.Ordinal
        );
        export.Find(
            Severity.Note,
            $"The contents table of {count} lines is left out; each edition makes its own.",
            "Keep it in the document if you like it there; no edition shows it.",
            blocks[start].Source,
            Entry(blocks[start])!
        );
        return document with
        {
            Blocks = [.. blocks.Take(start - label), .. blocks.Skip(start + count)],
        };
    }

    /// <summary>The words of a contents line without its page number; null for any other block.</summary>
    private static string? Entry(Block block) =>
        block is Paragraph { Content: [Link { IsInternal: true } link] }
            ? PageNumber().Replace(PlainText.Of(link.Content), "").Trim()
            : null;

    private static bool IsLabel(Block block) =>
        block switch
        {
            Paragraph paragraph => ContentsTitles.Contains(PlainText.Of(paragraph.Content)),
            Heading heading => ContentsTitles.Contains(PlainText.Of(heading.Content)),
            _ => false,
        };

    [GeneratedRegex(@"\s\d{1,9}$")]
    private static partial Regex PageNumber();
}
