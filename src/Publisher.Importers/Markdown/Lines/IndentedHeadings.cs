using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Lines;

/// <summary>A heading after a list is sometimes exported with the list's indent, which would make it and its section
/// part of the last item. A document has no heading within an item, only as an item (<c>* # Heading</c>, left alone).</summary>
internal static partial class IndentedHeadings
{
    public static void Repair(MarkdownExport export) =>
        export.Text = MarkdownLines.Rewrite(
            export.Text,
            line => Indented().IsMatch(line) ? line.TrimStart(' ') : line
        );

    [GeneratedRegex(@"^ +#{1,6}(?: |$)")]
    private static partial Regex Indented();
}
