using System.Text;

namespace Publisher.Cli.Remarks;

/// <summary>Rows of a table as spreadsheets write them (RFC 4180), parted by commas, semicolons or tabs.</summary>
internal static class DelimitedText
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The rows with any words in them, each with the number of its first line.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(string text)
    {
        var delimiter = DelimiterOf(text);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, first, isQuoted) = (1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            line += letter == '\n' ? 1 : 0;
            if (isQuoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (letter == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (letter != delimiter && letter is not ('\n' or '\r')))
            {
                cell.Append(letter);
            }
            else if (letter == delimiter)
            {
                End();
            }
            else if (letter == '\n')
            {
                End();
                if (cells.Exists(HasWords))
                {
                    yield return (first, [.. cells]);
                }

                cells.Clear();
                first = line;
            }
        }

        End();
        if (cells.Exists(HasWords))
        {
            yield return (first, cells);
        }

        void End()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }

    private static bool HasWords(string cell) => cell.Length > 0;

    /// <summary>The one that parts the first line into most cells.</summary>
    private static char DelimiterOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(each => line.Count(letter => letter == each));
    }
}
