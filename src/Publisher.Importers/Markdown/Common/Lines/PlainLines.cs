using System.Text;
using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>A text file (.txt), as Google Docs and editors write it: a line is a paragraph, unless its lines were wrapped at a
/// width, and what is indented is no code. Its first line, alone and short, is its title, and a line alone in capitals a
/// heading.</summary>
internal static partial class PlainLines
{
    /// <summary>In characters: who wraps lines wraps them at no less, and hardly at more.</summary>
    private const int LeastWidth = 55;

    private const int MostWidth = 110;

    private const int LongestHeading = 70;

    private const int LeastRule = 3;

    /// <summary>By so much a rule is longer or shorter than the heading that it underlines.</summary>
    private const int RuleSlack = 3;

    /// <summary>A wrapped line is at least so full, but for those before a long word.</summary>
    private const double Full = 0.75;

    private const double FullLines = 0.6;

    public static void Part(MarkdownExport export, FrontMatter head)
    {
        if (!export.File.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var lines = SpacedColumns.Ruled(export.Text.Split('\n'));
        var areFenced = MarkdownLines.AreFenced(lines);
        var isWrapped = AreWrapped(lines);
        var text = new StringBuilder(export.Text.Length + lines.Length);
        var isInList = false;
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].TrimEnd();
            var isItem = Item().IsMatch(line);
            isInList = isItem || (isInList && (line.Length == 0 || char.IsWhiteSpace(line[0])));
            var isPlain = line.Length > 0 && !areFenced[at] && !isInList && !IsRow(line);
            if (
                !isWrapped
                && isPlain
                && at > 0
                && lines[at - 1].Trim().Length > 0
                && !IsUnderline(lines, at)
            )
            {
                text.Append('\n');
            }

            text.Append(isPlain ? HeadingMark(lines, at) + line.TrimStart() : line).Append('\n');
        }

        export.Text = text.ToString(0, text.Length - 1);
    }

    /// <summary>Whether the lines that others follow are nearly all as wide as the widest. What its author laid out, as lists
    /// and tables, tells nothing of it.</summary>
    private static bool AreWrapped(string[] lines)
    {
        var widest = lines.Max(line => line.TrimEnd().Length);
        if (widest is < LeastWidth or > MostWidth)
        {
            return false;
        }

        var followed = Enumerable
            .Range(0, lines.Length - 1)
            .Where(at =>
                IsRunning(lines[at]) && IsRunning(lines[at + 1]) && !IsUnderline(lines, at + 1)
            )
            .ToList();
        return followed.Count(at => lines[at].TrimEnd().Length >= Full * widest)
            > FullLines * followed.Count;
    }

    /// <summary>A line of running text: neither laid out by blanks nor an item.</summary>
    private static bool IsRunning(string line) =>
        line.Trim().Length > 0 && !char.IsWhiteSpace(line[0]) && !Item().IsMatch(line);

    /// <summary>Whether the line is a rule under one line that is about as long, which makes a heading of that.</summary>
    private static bool IsUnderline(string[] lines, int at)
    {
        var rule = lines[at].Trim();
        return rule.Length >= LeastRule
            && (rule.All(sign => sign == '=') || rule.All(sign => sign == '-'))
            && at > 0
            && IsRunning(lines[at - 1])
            && (at == 1 || string.IsNullOrWhiteSpace(lines[at - 2]))
            && Math.Abs(rule.Length - lines[at - 1].Trim().Length) <= RuleSlack;
    }

    private static string HeadingMark(string[] lines, int at)
    {
        var line = lines[at].Trim();
        var isFirst = lines.Take(at).All(string.IsNullOrWhiteSpace);
        var isAlone =
            (isFirst || string.IsNullOrWhiteSpace(lines[at - 1]))
            && at + 1 < lines.Length
            && string.IsNullOrWhiteSpace(lines[at + 1])
            && lines.Skip(at + 1).Any(next => next.Trim().Length > 0);
        return !isAlone || line.Length > LongestHeading || !IsWording(line) ? ""
            : isFirst ? "# "
            : line.Any(char.IsLetter) && !line.Any(char.IsLower) ? "## "
            : "";
    }

    /// <summary>No sentence, no definition and no mark of Markdown.</summary>
    private static bool IsWording(string line) =>
        char.IsLetterOrDigit(line[0])
        && line[^1] is not ('.' or ',' or ';' or ':' or '!')
        && !line.Contains(": ", StringComparison.Ordinal);

    private static bool IsRow(string line) => line.TrimStart().StartsWith('|');

    [GeneratedRegex(@"^\s*(?:[*+-]|\d{1,9}[.)])\s", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
