namespace Publisher.Changes;

/// <summary>How like texts are: by the words that they share, each as telling as it is rare. Candidates are found by their
/// words, so that the time grows in line with the text and not with its square.</summary>
internal sealed class WordOverlap
{
    /// <summary>A word of more texts than this tells nothing, and leads to none.</summary>
    private const int MostBearers = 60;

    private readonly IReadOnlyList<Dictionary<int, int>> _texts;
    private readonly Dictionary<int, List<int>> _bearers = [];
    private readonly Func<int, double> _weight;

    /// <param name="texts">Of each, how often it has a word.</param>
    public WordOverlap(IReadOnlyList<Dictionary<int, int>> texts, Func<int, double> weight)
    {
        _texts = texts;
        _weight = weight;
        for (var at = 0; at < texts.Count; at++)
        {
            foreach (var word in texts[at].Keys)
            {
                if (!_bearers.TryGetValue(word, out var bearers))
                {
                    _bearers[word] = bearers = [];
                }

                bearers.Add(at);
            }
        }
    }

    /// <summary>The texts that share a telling word with one, and how like they are: from 0 to 1 (Dice).</summary>
    public IEnumerable<(int Text, double Score)> Of(Dictionary<int, int> text)
    {
        var found = new HashSet<int>();
        foreach (var word in text.Keys)
        {
            if (_bearers.TryGetValue(word, out var bearers) && bearers.Count <= MostBearers)
            {
                found.UnionWith(bearers);
            }
        }

        return found.Order().Select(at => (at, Between(text, _texts[at])));
    }

    private double Between(Dictionary<int, int> one, Dictionary<int, int> other)
    {
        var shared = one.Sum(word =>
            other.TryGetValue(word.Key, out var times)
                ? Math.Min(times, word.Value) * _weight(word.Key)
                : 0
        );
        var all = Weight(one) + Weight(other);
        return all > 0 ? 2 * shared / all : 0;
    }

    private double Weight(Dictionary<int, int> text) =>
        text.Sum(word => word.Value * _weight(word.Key));

    public static Dictionary<int, int> Count(IEnumerable<int> words)
    {
        var counts = new Dictionary<int, int>();
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
