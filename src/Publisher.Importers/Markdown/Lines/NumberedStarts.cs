using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Lines;

/// <summary>A numbered list right after a line of text must begin at 1 in Markdown, but Google's lists also go on at the
/// number where another stopped: <c>* item␠␠</c>, then <c>  11. eleventh</c>. An empty line makes it a list.
/// Google escapes the stop of a typed number, and ends the line before in two blanks; without these the line may be
/// wrapped text.</summary>
internal static partial class NumberedStarts
{
    public static void Repair(MarkdownExport export)
    {
        var isOpen = false;
        export.Text = MarkdownLines.Rewrite(
            export.Text,
            line =>
            {
                var rewritten = isOpen && Numbered().IsMatch(line) ? "\n" + line : line;
                isOpen = line.EndsWith("  ", StringComparison.Ordinal);
                return rewritten;
            }
        );
    }

    [GeneratedRegex(@"^ *\d{1,9}[.)](?: |$)")]
    private static partial Regex Numbered();
}
