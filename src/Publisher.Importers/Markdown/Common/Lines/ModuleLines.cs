using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Lines of a program in a text with components (MDX): what it imports and exports, and its remarks. No reader sees
/// them.</summary>
internal static partial class ModuleLines
{
    public static void LeaveOut(MarkdownExport export, FrontMatter head)
    {
        if (
            export.Text.Contains("import ", StringComparison.Ordinal)
            || export.Text.Contains("export ", StringComparison.Ordinal)
            || export.Text.Contains("{/*", StringComparison.Ordinal)
        )
        {
            export.Text = MarkdownLines.Rewrite(export.Text, line => Kept(line, export));
        }
    }

    private static string Kept(string line, MarkdownExport export)
    {
        if (Module().IsMatch(line))
        {
            export.Leave(line, "line of a program", isTold: true);
            return "";
        }

        return Remark()
            .Replace(
                line,
                remark =>
                {
                    export.Leave(remark.Groups["words"].Value, "comment", isTold: true);
                    return "";
                }
            );
    }

    [GeneratedRegex(
        @"^(?:import (?:[\w{},*\s]+ from )?(?:'[^']+'|""[^""]+"");?|export (?:const|let|default|function) .*)\s*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Module();

    [GeneratedRegex(
        @"\{/\*(?<words>[^*\n]*)\*/\}",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Remark();
}
