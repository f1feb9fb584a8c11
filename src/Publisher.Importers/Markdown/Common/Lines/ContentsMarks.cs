using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>A line that asks for a table of contents is left out, for every edition makes its own; one that names the
/// place of what follows becomes that place.</summary>
internal static partial class ContentsMarks
{
    public static void LeaveOut(MarkdownExport export, FrontMatter head)
    {
        if (
            !export.Text.Contains("toc", StringComparison.OrdinalIgnoreCase)
            && !export.Text.Contains(")=", StringComparison.Ordinal)
        )
        {
            return;
        }

        export.Text = MarkdownLines.Rewrite(
            Listed().Replace(export.Text, "{:toc}"),
            line =>
            {
                if (Mark().IsMatch(line))
                {
                    export.Leave(line, "table of contents", isTold: false);
                    return "";
                }

                var place = Place().Match(line);
                return place.Success ? $"<a id=\"{place.Groups["id"].Value}\"></a>\n" : line;
            }
        );
    }

    [GeneratedRegex(
        @"^\s{0,3}(?:\[TOC\]|\[\[_?TOC_?\]\]|\{\{TOC\}\}|\$\{toc\}|@\[toc\].*|\{:\s*toc[^}]*\})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();

    /// <summary>Kramdown puts the contents in the place of the list before its mark.</summary>
    [GeneratedRegex(
        @"^ {0,3}(?:[*+-]|\d+\.) [^\n]*\n *\{:\s*toc[^}\n]*\}",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Listed();

    /// <summary>MyST's target.</summary>
    [GeneratedRegex(
        @"^\((?<id>[\w.:-]+)\)=\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place();
}
