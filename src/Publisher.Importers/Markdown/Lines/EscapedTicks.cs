using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Lines;

/// <summary>Where a typed backtick, escaped, stands right before code, <c>\``code`</c>, the parser takes both for one row
/// of backticks and the code for text. As an entity the typed one is no backtick to it.</summary>
internal static partial class EscapedTicks
{
    public static void Repair(MarkdownExport export)
    {
        if (export.Text.Contains("\\``", StringComparison.Ordinal))
        {
            export.Text = MarkdownLines.Rewrite(
                export.Text,
                line => BeforeCode().Replace(line, "${escapes}&#96;${code}")
            );
        }
    }

    [GeneratedRegex(
        @"(?<escapes>(?:^|[^\\])(?:\\\\)*)\\`(?<code>`+[^`])",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex BeforeCode();
}
