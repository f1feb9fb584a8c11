namespace Publisher.Words;

/// <summary>How far two spellings are apart: letters to insert, drop or replace (Levenshtein).</summary>
public static class EditDistance
{
    /// <summary>Names are shorter; what is longer is compared by its beginning.</summary>
    private const int Longest = 100;

    public static int Between(string one, string other)
    {
        one = one[..Math.Min(one.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = column;
        }

        for (var at = 1; at <= one.Length; at++)
        {
            var diagonal = row[0];
            row[0] = at;
            for (var column = 1; column < row.Length; column++)
            {
                var replaced = diagonal + (one[at - 1] == other[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, 1 + Math.Min(row[column], row[column - 1]));
            }
        }

        return row[^1];
    }

    /// <summary>The name that is nearest to a word, the first of equally near ones.</summary>
    /// <param name="names">At least one.</param>
    public static string Nearest(string word, IEnumerable<string> names) =>
        names.MinBy(name => Between(name, word))!;
}
