using Publisher.Importers.Canonical;
using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>The table of contents that Google Docs inserts is a run of ordinary paragraphs, each one link to a heading with the
/// heading's words, perhaps with a page number. Every edition makes its own.</summary>
internal static class ContentsTable
{
    private const int ShortestTable = 3;

    /// <summary>What stands between a heading and its page number.</summary>
    private static readonly char[] Leaders = [' ', '.', '\u00B7', '\u2026'];

    public static void Drop(Page page)
    {
        var headings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var heading in page.Elements().Where(element => element.IsHeading))
        {
            heading.Anchors.ForEach(anchor =>
                headings.TryAdd("#" + anchor, Blank.Single(heading.Words()))
            );
        }

        var blocks = page.Body.Children;
        var kept = new BlockList();
        for (var at = 0; at < blocks.Count; at++)
        {
            var run = Run(blocks, at, headings);
            if (run.Count(block => block.IsVisible()) < ShortestTable)
            {
                kept.Add(blocks[at]);
                continue;
            }

            List<Element> left = [.. kept.TakeBack(IsTitle), .. run];
            left.ForEach(kept.LeaveOut);
            left.ForEach(block => page.Omit(block, "table of contents"));
            at += run.Count - 1;
            page.Report(
                Severity.Note,
                $"A table of contents with {run.Count(block => block.IsVisible())} entries is left out: every edition makes its own.",
                "Keep it in the document if you like it there; no edition shows it.",
                Blank.Single(blocks[at - run.Count + 1].Words()),
                blocks[at - run.Count + 1].Ordinal
            );
        }

        page.Body.Children = kept.Close();
    }

    private static bool IsTitle(Element block) =>
        (block.IsHeading || block.Name == "p") && ContentsTitles.Contains(block.Words());

    private static List<Element> Run(
        List<Element> blocks,
        int at,
        Dictionary<string, string> headings
    )
    {
        var end = at;
        for (var next = at; next < blocks.Count; next++)
        {
            if (IsEntry(blocks[next], headings))
            {
                end = next + 1;
            }
            else if (next == at || blocks[next].Name != "p" || blocks[next].IsVisible())
            {
                break;
            }
        }

        return blocks.GetRange(at, end - at);
    }

    private static bool IsEntry(Element block, Dictionary<string, string> headings)
    {
        if (block.Name != "p")
        {
            return false;
        }

        // A page number is a link of its own, and a change of style cuts a link in two: all lead to the heading.
        var links = block
            .SelfAndDescendants()
            .Where(element => element["href"].Length > 0)
            .ToList();
        if (
            links is not [var first, .. var others]
            || others.Exists(other => other["href"] != first["href"])
            || !headings.TryGetValue(first["href"], out var heading)
            || heading.Length == 0
        )
        {
            return false;
        }

        var words = Blank.Single(block.Words());
        return words.StartsWith(heading, StringComparison.Ordinal)
            && words[heading.Length..].Trim(Leaders).All(char.IsAsciiDigit)
            && Blank
                .Single(string.Concat(links.Select(link => link.Words())))
                .StartsWith(heading, StringComparison.Ordinal);
    }
}
