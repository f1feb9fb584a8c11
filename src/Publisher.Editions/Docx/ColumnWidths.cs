using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Docx;

/// <summary>How wide the columns of a table are, in twentieths of a point. The fonts of whoever opens the file are not
/// known, so letters are taken to be as wide as those of common text faces.</summary>
/// <param name="columns">What stands in cells of one column each, column by column.</param>
internal sealed class ColumnWidths(IReadOnlyList<IReadOnlyList<string>> columns, TableSize size)
{
    /// <summary>The longest text of a column counts as so many characters at least, and no more at most.</summary>
    private const int FewestCharacters = 12;

    private const int MostCharacters = 400;

    private const double LetterEms = 0.5;

    /// <summary>The share of its measured width that a word takes at least, since letters are taken for wide ones: down to it
    /// all columns give way alike.</summary>
    private const double Narrowest = 0.78;

    /// <summary>What a column of lines that must not wrap has of their measured width: in the widest faces, and bold.</summary>
    private const double Spare = 1.2;

    private readonly double[] _least =
    [
        .. columns.Select(texts =>
            texts.Select(text => LongestWord(text, size)).DefaultIfEmpty().Max()
        ),
    ];

    private readonly double[] _whole =
    [
        .. columns.Select(texts =>
            texts.Select(text => LongestLine(text, size)).DefaultIfEmpty().Max()
        ),
    ];

    /// <summary>What the longest words of all columns need.</summary>
    public double Least => _least.Sum();

    /// <summary>Shares a width out by the columns' longest texts, so that a column of terms is narrower than that of their
    /// definitions; but none is narrower than its longest word while others have room to give.</summary>
    /// <param name="mayBeLess">Whether columns of short cells leave room beside the table.</param>
    public int[] Within(int width, bool mayBeLess = false)
    {
        var widths =
            mayBeLess && _whole.Sum() <= width ? _whole
            : Least <= width ? Shared(_least, [.. columns.Select(Weight)], width)
            : Levelled([.. _least.Select(least => Narrowed(least, width))], width);
        return Array.ConvertAll(widths, column => Math.Max(1, (int)column));
    }

    /// <summary>About how many lines a text takes in a column.</summary>
    public static double Lines(string text, int width, TableSize size) =>
        text.Split('\n')
            .Sum(line => Math.Ceiling(line.Length * size.Text * LetterEms / Math.Max(1, width)));

    private double Narrowed(double least, int width)
    {
        var padding = size.Padding * columns.Count;
        var share = Math.Max(Narrowest, (width - padding) / Math.Max(1, Least - padding));
        return size.Padding + ((least - size.Padding) * share);
    }

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

    private static double LongestLine(string text, TableSize size) =>
        text.Split('\n').Max(line => line.EnumerateRunes().Sum(rune => size.Text * Ems(rune)))
            * Spare
        + size.Padding;

    private static double LongestWord(string text, TableSize size)
    {
        var (longest, word) = (0.0, 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            word = Rune.IsWhiteSpace(rune) ? 0 : word + (size.Text * Ems(rune));
            longest = Math.Max(longest, word);
            word = rune.Value == '-' ? 0 : word;
        }

        return longest + size.Padding;
    }

    /// <summary>Rather too wide than too narrow.</summary>
    private static double Ems(Rune rune) =>
        rune.Value switch
        {
            'i' or 'j' or 'l' or 'f' or 't' or 'I' or '.' or ',' or ':' or ';' or '\'' => 0.4,
            'm' or 'w' or 'M' or 'W' or '@' or '%' => 1,
            >= 0x2E80 => 1.05,
            _ when Rune.IsUpper(rune) => 0.76,
            _ => 0.62,
        };
}

/// <summary>How large a table is set. Measures are twentieths of a point.</summary>
/// <param name="Text">The size of the style of its text.</param>
/// <param name="Padding">Room that a cell keeps clear beside its content.</param>
internal sealed record TableSize(int Text, int Padding, string TextStyle, string HeadingStyle)
{
    public static readonly TableSize Ordinary = new(
        200,
        216,
        DocxStyles.TableText,
        DocxStyles.TableHeading
    );

    /// <summary>For a table whose words would have to be cut otherwise.</summary>
    public static readonly TableSize Small = new(
        140,
        80,
        DocxStyles.TableTextSmall,
        DocxStyles.TableHeadingSmall
    );
}
