using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>Attributes that stand on a line of their own before a block, <c>{: .note }</c> (kramdown): one that names a kind
/// of note makes a quotation of the paragraph below, with its label; an id is a place; the rest is looks. Right below a
/// heading they are the heading's.</summary>
internal static partial class BlockAttributes
{
    public static void Resolve(MarkdownExport export, FrontMatter head)
    {
        if (!export.Text.Contains("{:", StringComparison.Ordinal))
        {
            return;
        }

        var lines = export.Text.Split('\n');
        var text = new StringBuilder(export.Text.Length);
        var (isStart, isQuoted) = (true, false);
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            var isBlank = line.Trim().Length == 0;
            var goesOn = at + 1 < lines.Length && lines[at + 1].Trim().Length > 0;
            if (at > 0 && Heading().IsMatch(lines[at - 1]) && List().IsMatch(line))
            {
                var id = Id().Match(line);
                text.Length--;
                text.Append(id.Success ? $" {{{id.Value}}}" : "").Append('\n');
                isStart = true;
                continue;
            }

            if (isStart && goesOn && List().Match(line) is { Success: true } list)
            {
                isQuoted = Opened(list.Value, lines[at + 1], text);
                continue;
            }

            isQuoted &= !isBlank;
            text.Append(isQuoted && line is not ['>', ..] ? "> " : "").Append(line).Append('\n');
            isStart = isBlank;
        }

        export.Text = text.ToString(0, text.Length - 1);
    }

    /// <returns>Whether the block below is a note.</returns>
    private static bool Opened(string list, string next, StringBuilder text)
    {
        if (Id().Match(list) is { Success: true } id)
        {
            text.Append(CultureInfo.InvariantCulture, $"<a id=\"{id.Groups["id"].Value}\"></a>\n");
        }

        var kind = Class()
            .Matches(list)
            .Select(match => match.Groups["name"].Value)
            .FirstOrDefault(Admonitions.IsKind);
        if (kind is null || Other().IsMatch(next))
        {
            return false;
        }

        text.Append("> **").Append(Admonitions.Label(kind)).Append("**\n>\n");
        return true;
    }

    [GeneratedRegex(@"^ {0,3}\{:[^}\n:]*\}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex List();

    [GeneratedRegex(@"^ {0,3}#{1,6} ", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"#(?<id>[\w.-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex(@"\.(?<name>[A-Za-z][\w-]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Class();

    /// <summary>What is no paragraph and no quotation.</summary>
    [GeneratedRegex(@"^(?:#|\||[*+-] |\d+[.)] |```|~~~|    )", RegexOptions.NonBacktracking)]
    private static partial Regex Other();
}
