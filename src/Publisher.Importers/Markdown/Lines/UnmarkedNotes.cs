using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Lines;

/// <summary>A footnote whose mark is gone would vanish with all its words, for no mark leads to it. It becomes a
/// paragraph where it stands.</summary>
internal static partial class UnmarkedNotes
{
    public static void Repair(MarkdownExport export)
    {
        if (!export.Text.Contains("[^", StringComparison.Ordinal))
        {
            return;
        }

        var marked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        MarkdownLines.Rewrite(
            export.Text,
            line =>
            {
                var marks = Mark().Matches(Definition().Replace(line, ""));
                marked.UnionWith(marks.Select(mark => mark.Groups["label"].Value));
                return line;
            }
        );
        export.Text = MarkdownLines.Rewrite(export.Text, line => Keep(line, marked, export));
    }

    private static string Keep(string line, HashSet<string> marked, MarkdownExport export)
    {
        var definition = Definition().Match(line);
        var label = definition.Groups["label"].Value;
        if (!definition.Success || marked.Contains(label))
        {
            return line;
        }

        export.Find(
            Severity.Warning,
            $"Footnote {label} has no mark in the text; it stands as a paragraph.",
            "Set its mark in the document, or delete the note.",
            quote: line
        );
        return $"\n\\[^{label}\\]: {line[definition.Length..].TrimStart()}";
    }

    [GeneratedRegex(
        @"^\[\^(?<label>[^\]\s]+)\]:",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"\[\^(?<label>[^\]\s]+)\]",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Mark();
}
