namespace Publisher.References;

/// <summary>Finds the name that an author may have meant by words which are no name.</summary>
internal sealed class NearestName(GlossaryNames names)
{
    private const int LongestWords = 60;

    /// <summary>A document with more broken references than this has another trouble than spelling.</summary>
    private const int MostSearches = 100;

    private readonly List<(string Folded, string Written)> _names =
    [
        .. names
            .Written.Where(name => name.Length <= LongestWords)
            .Select(name => (names.Form.Key(name), name)),
    ];
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <returns>The nearest name within one edit in six letters or so, the first of equally near ones; null when none
    /// is near.</returns>
    public string? To(string words)
    {
        var wanted = names.Form.Key(words);
        if (!_known.TryGetValue(wanted, out var nearest))
        {
            nearest =
                _known.Count < MostSearches && wanted.Length is > 3 and <= LongestWords
                    ? Search(wanted)
                    : null;
            _known[wanted] = nearest;
        }

        return nearest;
    }

    private string? Search(string wanted)
    {
        string? nearest = null;
        var least = Math.Max(1, wanted.Length / 6) + 1;
        foreach (var (folded, written) in _names)
        {
            if (Math.Abs(folded.Length - wanted.Length) < least)
            {
                var distance = Distance(folded, wanted);
                (nearest, least) = distance < least ? (written, distance) : (nearest, least);
            }
        }

        return nearest;
    }

    /// <summary>Letters to insert, drop or replace (Levenshtein).</summary>
    internal static int Distance(string one, string other)
    {
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
}
