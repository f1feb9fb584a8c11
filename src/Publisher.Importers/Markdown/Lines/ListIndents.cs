using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Lines;

/// <summary>Google indents what stands under a numbered item by three blanks, whatever the number; under
/// <c>10.</c> and up Markdown wants a blank more for each digit, and would end the outer list. The blanks that are
/// missing are added. Google nests nine levels; many more are refused here, for they would keep the parser busy for
/// minutes.</summary>
internal static partial class ListIndents
{
    private const int UnderBullet = 2;
    private const int UnderNumber = 3;
    private const int Deepest = 50;

    private sealed record Item(int Indent, int Shift, int Missing);

    public static void Repair(MarkdownExport export)
    {
        var open = new Stack<Item>();
        export.Text = MarkdownLines.Rewrite(export.Text, line => Indent(line, open, export));
    }

    private static string Indent(string line, Stack<Item> open, MarkdownExport export)
    {
        var indent = line.Length - line.AsSpan().TrimStart(' ').Length;
        if (indent == line.Length)
        {
            return line;
        }

        while (open.Count > 0 && open.Peek().Indent + UnderBullet > indent)
        {
            open.Pop();
        }

        var shift = open.Count > 0 ? open.Peek().Shift + open.Peek().Missing : 0;
        var mark = Mark().Match(line);
        if (mark.Success)
        {
            var digits = mark.Groups["number"].Length;
            if (open.Count > Deepest)
            {
                throw MarkdownExport.TooDeep(export.File);
            }

            open.Push(new(indent, shift, Math.Max(0, digits + 2 - UnderNumber)));
        }

        return shift == 0 ? line : new string(' ', shift) + line;
    }

    [GeneratedRegex(@"^ *(?:[*+-]|(?<number>\d{1,9})[.)])(?: |$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
