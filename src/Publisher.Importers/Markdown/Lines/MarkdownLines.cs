using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Lines;

/// <summary>The lines of a Markdown text, apart from those of fenced code.</summary>
internal static partial class MarkdownLines
{
    /// <summary>Rewrites line by line. Fenced code is left alone.</summary>
    /// <param name="rewrite">The line, without its line feed, to what should stand there.</param>
    public static string Rewrite(string text, Func<string, string> rewrite)
    {
        var result = new StringBuilder(text.Length + 64);
        var fence = "";
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end];
            var mark = HasFence(line) ? Fence().Match(line) : Match.Empty;
            if (fence.Length > 0)
            {
                result.Append(line);
                fence = Closes(mark, fence) ? "" : fence;
            }
            else
            {
                fence = mark.Success ? mark.Groups["mark"].Value : "";
                result.Append(rewrite(line));
            }

            result.Append(end < text.Length ? "\n" : "");
            start = end + 1;
        }

        return result.ToString();
    }

    /// <summary>Which lines are fenced code, its fences with them.</summary>
    public static bool[] AreFenced(string[] lines)
    {
        var areFenced = new bool[lines.Length];
        var fence = "";
        for (var at = 0; at < lines.Length; at++)
        {
            var mark = HasFence(lines[at]) ? Fence().Match(lines[at]) : Match.Empty;
            areFenced[at] = fence.Length > 0 || mark.Success;
            fence =
                fence.Length == 0 ? (mark.Success ? mark.Groups["mark"].Value : "")
                : Closes(mark, fence) ? ""
                : fence;
        }

        return areFenced;
    }

    /// <summary>Few documents have code, and the expression that bounds its own steps is dear to make.</summary>
    private static bool HasFence(string line) =>
        line.Contains("```", StringComparison.Ordinal)
        || line.Contains("~~~", StringComparison.Ordinal);

    private static bool Closes(Match mark, string fence) =>
        mark.Success
        && mark.Groups["info"].Value.Trim().Length == 0
        && mark.Groups["mark"].Value.StartsWith(fence, StringComparison.Ordinal);

    [GeneratedRegex(
        @"^ *(?:(?:[*+-]|\d{1,9}[.)]) +)*(?<mark>`{3,}|~{3,})(?<info>[^`]*)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Fence();
}
