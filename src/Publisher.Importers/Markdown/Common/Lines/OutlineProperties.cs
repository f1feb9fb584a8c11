using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>What an outliner (Logseq) keeps about an item on lines below it, such as whether it is folded. An id is the place
/// of its item, to which a reference in double parentheses leads.</summary>
internal static partial class OutlineProperties
{
    public static void LeaveOut(MarkdownExport export, FrontMatter head)
    {
        if (export.Text.Contains(":: ", StringComparison.Ordinal))
        {
            export.Text = MarkdownLines.Rewrite(export.Text, line => Kept(line, export));
        }
    }

    private static string Kept(string line, MarkdownExport export)
    {
        if (Id().Match(line) is { Success: true } id)
        {
            return $"{id.Groups["indent"].Value}<a id=\"{id.Groups["id"].Value}\"></a>";
        }

        if (!Property().IsMatch(line))
        {
            return Reference().Replace(line, reference => $"[*](#{reference.Groups["id"].Value})");
        }

        export.Leave(line, "property of an outline", isTold: true);
        return "";
    }

    [GeneratedRegex(
        @"^(?<indent>\s+)id:: (?<id>[0-9a-f]{8}-[0-9a-f-]{27})\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Id();

    [GeneratedRegex(
        @"^\s+(?:collapsed|background-color|created-at|updated-at|logseq\.[\w.-]+):: .*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Property();

    [GeneratedRegex(
        @"\(\((?<id>[0-9a-f]{8}-[0-9a-f-]{27})\)\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reference();
}
