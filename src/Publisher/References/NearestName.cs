using Publisher.Words;

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
                var distance = EditDistance.Between(folded, wanted);
                (nearest, least) = distance < least ? (written, distance) : (nearest, least);
            }
        }

        return nearest;
    }
}
