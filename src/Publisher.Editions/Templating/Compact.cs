using System.Text;

namespace Publisher.Editions.Templating;

/// <summary>Style sheets and scripts without what is for those who edit them: remarks and indentation. Nothing else is
/// touched, so that what they do stays as it is written, whoever wrote it.</summary>
internal static class Compact
{
    /// <summary>Remarks that stand on lines of their own are left out. A text of several lines, in which a blank has a
    /// meaning, is left as it is with all around it.</summary>
    public static string Script(string script)
    {
        var lines = script.Split('\n');
        return lines.Any(line => line.Count(character => character == '`') % 2 == 1)
            ? script
            : Joined(
                lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            );
    }

    public static string Style(string sheet) => Joined(WithoutRemarks(sheet).Split('\n'));

    private static string Joined(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";

    private static string WithoutRemarks(string sheet)
    {
        var kept = new StringBuilder(sheet.Length);
        for (var at = 0; at < sheet.Length; )
        {
            var rest = sheet.AsSpan(at);
            var isRemark = rest.StartsWith("/*");
            var length =
                isRemark ? After(rest, 2, "*/")
                : rest[0] is '"' or '\'' ? Quoted(rest)
                : rest.StartsWith("url(") ? After(rest, 4, ")")
                : 1;
            kept.Append(isRemark ? "" : rest[..length]);
            at += length;
        }

        return kept.ToString();
    }

    private static int After(ReadOnlySpan<char> text, int from, string end)
    {
        var found = text[from..].IndexOf(end, StringComparison.Ordinal);
        return found < 0 ? text.Length : from + found + end.Length;
    }

    private static int Quoted(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == text[0])
            {
                return at + 1;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return text.Length;
    }
}
