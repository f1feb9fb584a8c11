using System.Text;

namespace Publisher.Normalisation;

/// <summary>Compares words of the document with words that its author typed elsewhere: case, quotation marks, dashes
/// and the width of blanks make no difference.</summary>
internal static class Quotation
{
    public static bool Opens(string words, string quote) =>
        Plain(quote) is { Length: > 0 } start
        && Plain(words).StartsWith(start, StringComparison.Ordinal);

    public static bool IsSame(string words, string quote) => Plain(words) == Plain(quote);

    public static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var character in words.Trim())
        {
            if (!char.IsWhiteSpace(character))
            {
                plain.Append(Plain(character));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    private static char Plain(char character) =>
        character switch
        {
            '“' or '”' or '„' => '"',
            '’' or '‘' => '\'',
            '–' or '—' => '-',
            _ => char.ToLowerInvariant(character),
        };
}
