using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Importers.Markdown;

/// <summary>The words that a reader of the text would see, taken from it by plain text replacement, with no parser.
/// Left out are the contents table with the line that announces it, and the marks of footnotes.</summary>
internal static partial class VisibleWords
{
    public static IReadOnlyList<string> Of(string markdown)
    {
        var words = new List<string>();
        var isCode = false;
        foreach (var line in WithoutContents(markdown.ReplaceLineEndings("\n")))
        {
            if (Fence().IsMatch(line))
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                words.AddRange(Split(line));
            }
            else if (!Furniture().IsMatch(line))
            {
                words.AddRange(Split(Visible(line)));
            }
        }

        return words;
    }

    public static IReadOnlyList<string> Split(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] WithoutContents(string markdown) =>
        Contents().Replace(markdown, "\n", 1).Split('\n');

    private static string Visible(string line)
    {
        var content = BlockMarks().Replace(line, "");
        content = line.TrimStart().Contains('#', StringComparison.Ordinal)
            ? HeadingId().Replace(content, "")
            : content;
        content = TableRow().IsMatch(line) ? Pipes().Replace(content, " ") : content;
        content = Link().Replace(Image().Replace(content, ""), "${text}");
        return Unescape(NoteMark().Replace(content, ""));
    }

    /// <summary>Takes the marks of emphasis and code away and the backslashes before punctuation.</summary>
    private static string Unescape(string content)
    {
        var text = new StringBuilder(content.Length);
        for (var at = 0; at < content.Length; at++)
        {
            var rest = content.AsSpan(at);
            if (
                rest is ['\\', var next, ..]
                && char.IsAscii(next)
                && !char.IsAsciiLetterOrDigit(next)
                && next != ' '
            )
            {
                text.Append(next);
                at++;
            }
            else if (Code().Match(content, at) is { Success: true } code && code.Index == at)
            {
                text.Append(code.Groups["code"].ValueSpan.Trim());
                at += code.Length - 1;
            }
            else if (rest is ['~', '~', ..])
            {
                at++;
            }
            else if (rest[0] is not ('*' or '\u200B' or '\uFEFF'))
            {
                text.Append(rest[0]);
            }
        }

        return text.ToString();
    }

    // The patterns only meet the samples and cases of the tests.
#pragma warning disable MA0009

    [GeneratedRegex(@"^ *`{3,}[^`]*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\[\w+\]: <data:|^ *---$|^\|( :?-+:? \|)+ *$")]
    private static partial Regex Furniture();

    [GeneratedRegex(
        @"\n((#+ )?\**(Table of )?Contents\** *\n\n)?(\**\[[^\n]*\]\(#[^\n]*\)\** *\n\n+){3,}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"^ *(\[\^\w+\]:|(([*+-]|\d+\.) +)*(#{1,6}( |$)|> ?)?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex BlockMarks();

    [GeneratedRegex(@" *\{#.*\} *$")]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"^\|.*\| *$")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"(?<!\\)\|(?![^`|]*`\))")]
    private static partial Regex Pipes();

    [GeneratedRegex(@"!\[[^\]]*\](\[[^\]]*\]|\([^)]*\))")]
    private static partial Regex Image();

    [GeneratedRegex(
        @"(?<!\\)\[(?<text>(\\.|[^\[\]\\]|\[[^\]]*\])*)\]\((\\.|[^()\\]|\([^()]*\))*\)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\[\^\w+\]")]
    private static partial Regex NoteMark();

    [GeneratedRegex(
        @"(?<!`)(?<fence>`+)(?!`)(?<code>.+?)(?<!`)\k<fence>(?!`)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Code();
}
