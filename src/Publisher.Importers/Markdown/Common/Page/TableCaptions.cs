using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>A paragraph beside a table that opens with <c>Table:</c> or a colon alone is its caption, as Pandoc has it; of the
/// sign the word stays among its words.</summary>
internal static partial class TableCaptions
{
    public static void Gather(Html.Page page)
    {
        foreach (var element in page.Elements().ToList())
        {
            if (element.Children.Exists(child => child.Name == "table"))
            {
                Gather(element.Children);
            }
        }
    }

    private static void Gather(List<Element> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Name != "table")
            {
                continue;
            }

            var caption = Caption(blocks, at, 1) ?? Caption(blocks, at, -1);
            if (caption is null || blocks[at].Children.Exists(child => child.Name == "caption"))
            {
                continue;
            }

            var sign = caption.Children[0];
            sign.Text = Colon().Replace(sign.Text, "");
            blocks[at].Children.Insert(0, caption.With("caption", [caption]));
            at -= blocks.IndexOf(caption) < at ? 1 : 0;
            blocks.Remove(caption);
        }
    }

    /// <summary>The next block in a direction, where it is a caption.</summary>
    private static Element? Caption(List<Element> blocks, int table, int step)
    {
        var at = table + step;
        while (at >= 0 && at < blocks.Count && blocks[at].IsText && Blank.Is(blocks[at].Text))
        {
            at += step;
        }

        if (
            at < 0
            || at >= blocks.Count
            || blocks[at] is not { Name: "p", Children: [{ IsText: true } first, ..] } block
            || !Sign().IsMatch(first.Text)
        )
        {
            return null;
        }

        return block;
    }

    [GeneratedRegex(@"^\s*(?:Table)?:\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\s*:\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Colon();
}
