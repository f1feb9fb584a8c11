namespace Publisher.Mathematics.Tex;

/// <summary>The known command that an unknown one was most likely meant for.</summary>
internal static class NearestCommand
{
    private const int MaximumLength = 30;

    /// <returns>Empty where none is near.</returns>
    public static string To(string name, Macros macros)
    {
        if (name.Length is < 2 or > MaximumLength)
        {
            return "";
        }

        var most = name.Length < 5 ? 1 : 2;
        return TexCommands
                .Names.Concat(macros.Names)
                .Where(known =>
                    known.Length > 1
                    && Math.Abs(known.Length - name.Length) <= most
                    && char.IsAsciiLetter(known[0])
                )
                .Select(known => (Known: known, Distance: Distance(name, known)))
                .Where(near => near.Distance <= most)
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Known[0] == name[0] ? 0 : 1)
                .ThenBy(near => near.Known, StringComparer.Ordinal)
                .FirstOrDefault()
                .Known
            ?? "";
    }

    /// <summary>Letters put in, left out, exchanged, or swapped with their neighbour.</summary>
    private static int Distance(string first, string second)
    {
        var rows = new int[first.Length + 1][];
        for (var at = 0; at <= first.Length; at++)
        {
            rows[at] = new int[second.Length + 1];
            rows[at][0] = at;
        }

        for (var at = 0; at <= second.Length; at++)
        {
            rows[0][at] = at;
        }

        for (var a = 1; a <= first.Length; a++)
        {
            for (var b = 1; b <= second.Length; b++)
            {
                var change = first[a - 1] == second[b - 1] ? 0 : 1;
                var least = Math.Min(rows[a - 1][b], rows[a][b - 1]) + 1;
                least = Math.Min(least, rows[a - 1][b - 1] + change);
                rows[a][b] =
                    a > 1 && b > 1 && first[a - 1] == second[b - 2] && first[a - 2] == second[b - 1]
                        ? Math.Min(least, rows[a - 2][b - 2] + 1)
                        : least;
            }
        }

        return rows[first.Length][second.Length];
    }
}
