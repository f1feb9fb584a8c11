using System.Text;

namespace Publisher.Editions.Site.Terms;

/// <summary>The terms as a table for spreadsheets (RFC 4180).</summary>
internal static class TermCsv
{
    private const string LineEnd = "\r\n";

    public static string Of(IReadOnlyList<SiteTerm> terms, string address)
    {
        var table = new StringBuilder("id,term,aliases,definition,section,url").Append(LineEnd);
        foreach (var term in terms)
        {
            string[] cells =
            [
                term.Id,
                term.Name,
                string.Join("; ", term.Aliases),
                term.Definition,
                term.Section,
                address + term.Path,
            ];
            table.AppendJoin(',', cells.Select(Cell)).Append(LineEnd);
        }

        return table.ToString();
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
