using System.Text.RegularExpressions;
using Publisher.Importers.Markdown.Lines;

namespace Publisher.Importers.Markdown.Common.Lines;

/// <summary>What programs for notes write beside Markdown (Obsidian, Logseq): remarks between two pairs of percent signs are
/// left out, a mark at the end of a block, <c>^id</c>, is a place, and <c>![[file]]</c> is the picture, of any other file
/// a link to it.</summary>
internal static partial class NoteTools
{
    private const string Remark = "%%";

    public static void Resolve(MarkdownExport export, FrontMatter head)
    {
        var text = export.Text;
        if (text.Contains(Remark, StringComparison.Ordinal))
        {
            LeaveOutRemarks(export);
        }

        if (
            text.Contains("![[", StringComparison.Ordinal)
            || text.Contains("#^", StringComparison.Ordinal)
        )
        {
            export.Text = MarkdownLines.Rewrite(
                export.Text,
                line => Place().Replace(Embedded().Replace(line, Shown), Named)
            );
        }
    }

    private static void LeaveOutRemarks(MarkdownExport export)
    {
        var remark = new List<string>();
        var isOpen = false;
        var isClosed = export.Text.Split('\n').Count(line => Bound().IsMatch(line)) % 2 == 0;
        export.Text = MarkdownLines.Rewrite(
            export.Text,
            line =>
            {
                if (isClosed && Bound().IsMatch(line))
                {
                    isOpen = !isOpen;
                    remark.Add(line.Trim().Trim('%'));
                    if (!isOpen)
                    {
                        export.Leave(string.Join('\n', remark), "comment", isTold: true);
                        remark.Clear();
                    }

                    return "";
                }

                if (isOpen)
                {
                    remark.Add(line);
                    return "";
                }

                return Inner().Replace(line, inner => Left(inner, export));
            }
        );
    }

    private static string Left(Match remark, MarkdownExport export)
    {
        export.Leave(remark.Groups["words"].Value, "comment", isTold: true);
        return remark.Groups["before"].Value;
    }

    private static string Shown(Match embedded)
    {
        var file = embedded.Groups["file"].Value.Trim();
        return Picture().IsMatch(file)
            ? $"![{Label(embedded)}](<{file}>)"
            : $"[[{embedded.Groups["file"].Value}]]";
    }

    /// <summary>A number behind the bar is a width.</summary>
    private static string Label(Match embedded)
    {
        var label = embedded.Groups["label"].Value;
        return label.All(sign => char.IsAsciiDigit(sign) || sign == 'x') ? "" : label;
    }

    private static string Named(Match place) => $" <a id=\"{place.Groups["id"].Value}\"></a>";

    /// <summary>A line that opens or closes a remark of several.</summary>
    [GeneratedRegex(@"^ *%%[^%]*$|^[^%]*%% *$", RegexOptions.NonBacktracking)]
    private static partial Regex Bound();

    [GeneratedRegex(
        @"(?<before>^|\s)%%(?<words>[^%\n]+)%%",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Inner();

    [GeneratedRegex(
        @"!\[\[(?<file>[^\[\]|\n]+)(?:\|(?<label>[^\[\]\n]*))?\]\]",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Embedded();

    [GeneratedRegex(
        @"\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Picture();

    [GeneratedRegex(
        @"\s\^(?<id>[A-Za-z][A-Za-z0-9-]*)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Place();
}
