using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>A line that says what a short form is short for, <c>*[DDT]: desired dough temperature</c>, is no text: it gives
/// the entry that one of them names its other name.</summary>
internal static partial class Abbreviations
{
    public static void TakeOut(MarkdownExport export, FrontMatter head)
    {
        if (export.Text.Contains("*[", StringComparison.Ordinal))
        {
            export.Text = MarkdownLines.Rewrite(export.Text, line => Taken(line, export));
        }
    }

    private static string Taken(string line, MarkdownExport export)
    {
        var definition = Definition().Match(line);
        if (!definition.Success)
        {
            return line;
        }

        export.Abbreviations.Add(
            new(definition.Groups["short"].Value.Trim(), definition.Groups["long"].Value.Trim())
        );
        export.Leave(line, "line that spells out an abbreviation", isTold: true);
        return "";
    }

    [GeneratedRegex(
        @"^ {0,3}\*\[(?<short>[^\]]{1,100})\]:\s*(?<long>\S.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Definition();
}
