namespace Publisher.Importers.Canonical;

/// <summary>Reads numbers in Roman letters.</summary>
internal static class RomanNumber
{
    private const string Letters = "IVXLCDM";
    private static readonly int[] Values = [1, 5, 10, 50, 100, 500, 1000];

    /// <summary>Null where it is none.</summary>
    public static int? Of(string text)
    {
        var (sum, last) = (0, 0);
        foreach (var letter in text.ToUpperInvariant().Reverse())
        {
            var at = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            sum += Values[at] < last ? -Values[at] : Values[at];
            last = Math.Max(last, Values[at]);
        }

        return sum > 0 ? sum : null;
    }
}
