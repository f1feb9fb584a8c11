using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Docx;

/// <summary>How wide the columns of a table are, in twentieths of a point. The fonts of whoever opens the file are not
/// known, so letters are taken to be as wide as those of common text faces.</summary>
/// <param name="columns">What stands in cells of one column each, column by column.</param>
internal sealed class ColumnWidths(IReadOnlyList<IReadOnlyList<string>> columns)
{
    /// <summary>Of the style of tables, in twentieths of a point.</summary>
    private const int TextSize = 200;

    /// <summary>The longest text of a column counts as so many characters at least, and no more at most.</summary>
    private const int FewestCharacters = 12;

    private const int MostCharacters = 400;

    private const double TwipsToLetter = TextSize * 0.5;

    /// <summary>Shares a width out by the columns' longest texts, so that a column of terms is narrower than that of their
    /// definitions; but none is narrower than its longest word while others have room to give.</summary>
    public int[] Within(int width)
    {
        double[] least =
        [
            .. columns.Select(texts => texts.Select(LongestWord).DefaultIfEmpty().Max()),
        ];
        var widths =
            least.Sum() <= width
                ? Shared(least, [.. columns.Select(Weight)], width)
                : Levelled(least, width);
        return Array.ConvertAll(widths, column => Math.Max(1, (int)column));
    }

    /// <summary>About how many lines a text takes in a column.</summary>
    public static double Lines(string text, int width) =>
        text.Split('\n')
            .Sum(line => Math.Ceiling(line.Length * TwipsToLetter / Math.Max(1, width)));

    private static double Weight(IReadOnlyList<string> texts) =>
        Math.Sqrt(
            Math.Clamp(
                texts.Select(text => text.Length).DefaultIfEmpty().Max(),
                FewestCharacters,
                MostCharacters
            )
        );

    private static double[] Shared(double[] least, double[] weights, double rest)
    {
        var widths = new double[least.Length];
        var weight = weights.Sum();
        // Who needs most in proportion to its share is served first.
        foreach (
            var i in Enumerable.Range(0, least.Length).OrderByDescending(i => least[i] / weights[i])
        )
        {
            widths[i] = Math.Max(least[i], rest * weights[i] / weight);
            (rest, weight) = (rest - widths[i], weight - weights[i]);
        }

        return widths;
    }

    /// <summary>Only the widest columns give way, down to one width.</summary>
    private static double[] Levelled(double[] wanted, double rest)
    {
        var widths = new double[wanted.Length];
        var left = wanted.Length;
        foreach (var i in Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]))
        {
            widths[i] = Math.Min(wanted[i], rest / left--);
            rest -= widths[i];
        }

        return widths;
    }

    private static double LongestWord(string text)
    {
        var (longest, word) = (0.0, 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            word = Rune.IsWhiteSpace(rune) ? 0 : word + (TextSize * Ems(rune));
            longest = Math.Max(longest, word);
            word = rune.Value == '-' ? 0 : word;
        }

        return longest + DocxTable.Padding;
    }

    /// <summary>Rather too wide than too narrow.</summary>
    private static double Ems(Rune rune) =>
        rune.Value switch
        {
            'i' or 'j' or 'l' or 'f' or 't' or 'I' or '.' or ',' or ':' or ';' or '\'' => 0.34,
            'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.92,
            >= 0x2E80 => 1,
            _ when Rune.IsUpper(rune) => 0.7,
            _ => 0.56,
        };
}
