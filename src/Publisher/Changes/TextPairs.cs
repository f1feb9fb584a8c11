namespace Publisher.Changes;

/// <summary>Finds units again under another name by what they say, and sections by what they hold.</summary>
internal sealed class TextPairs(Matching matching, Vocabulary vocabulary)
{
    private const double LeastLikeness = 0.5;

    /// <summary>Between the same neighbours less has to be alike.</summary>
    private const double LeastLikenessInPlace = 0.3;

    private readonly Dictionary<int, int> _spread = Spread(matching, vocabulary);

    /// <summary>Pairs the most alike first.</summary>
    public void Pair(UnitKind kind)
    {
        var (before, after) = (matching.OpenOld(kind).ToList(), matching.OpenNow(kind).ToList());
        if (before.Count == 0 || after.Count == 0)
        {
            return;
        }

        var likeness = new WordOverlap(after.ConvertAll(Words), Weight);
        var pairs = before
            .SelectMany(unit =>
                likeness
                    .Of(Words(unit))
                    .Select(found => (unit, Other: after[found.Text], found.Score))
            )
            .Where(pair => pair.Score >= LeastLikenessInPlace)
            .OrderByDescending(pair => pair.Score)
            .ThenByDescending(pair => IsInPlace(pair.unit, pair.Other))
            .ThenBy(pair => pair.unit.Order)
            .ThenBy(pair => pair.Other.Order);
        foreach (var (unit, other, score) in pairs)
        {
            if (matching.IsOpen(unit, other) && (score >= LeastLikeness || IsInPlace(unit, other)))
            {
                matching.Pair(unit, other);
            }
        }
    }

    /// <summary>Sections most of whose entries and sections are the same, and that are most of the other's.</summary>
    public void PairSectionsByContent()
    {
        var held = Held(matching.Old);
        var holds = Held(matching.Now);
        foreach (var before in matching.OpenOld(UnitKind.Section).ToList())
        {
            var most = held[before]
                .Select(matching.NowOf)
                .OfType<Unit>()
                .Select(unit => unit.Parent!)
                .Where(after => matching.IsOpen(before, after))
                .CountBy(after => after)
                .OrderByDescending(after => after.Value)
                .ThenBy(after => after.Key.Order)
                .FirstOrDefault();
            if (
                most.Key is { } section
                && 2 * most.Value > held[before].Count()
                && 2 * most.Value > holds[section].Count()
            )
            {
                matching.Pair(before, section);
            }
        }
    }

    private static ILookup<Unit, Unit> Held(IReadOnlyList<Unit> units) =>
        units.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!);

    /// <summary>Whether what stands before and behind is the same.</summary>
    private bool IsInPlace(Unit before, Unit after) =>
        matching.Are(Neighbour(matching.Old, before, -1), Neighbour(matching.Now, after, -1))
        && matching.Are(Neighbour(matching.Old, before, 1), Neighbour(matching.Now, after, 1));

    private static Unit? Neighbour(IReadOnlyList<Unit> units, Unit unit, int step) =>
        unit.Order + step < units.Count ? units[unit.Order + step] : null;

    /// <summary>The words of a unit but those of its headword. Other names are often all that defines an abbreviation.</summary>
    private Dictionary<int, int> Words(Unit unit)
    {
        var words = WordOverlap.Count(
            unit.Statements.SelectMany(statement => statement.Tokens.ToArray())
                .Where(vocabulary.IsWord)
        );
        foreach (var word in vocabulary.WordsOf([unit.Name]).Where(words.ContainsKey))
        {
            words[word] -= 1;
            if (words[word] == 0)
            {
                words.Remove(word);
            }
        }

        return words;
    }

    private double Weight(int word) =>
        Math.Log(
            1
                + (
                    (double)(matching.Old.Count + matching.Now.Count)
                    / _spread.GetValueOrDefault(word, 1)
                )
        );

    /// <summary>In how many units each word stands.</summary>
    private static Dictionary<int, int> Spread(Matching matching, Vocabulary vocabulary) =>
        WordOverlap.Count(
            matching
                .Old.Concat(matching.Now)
                .SelectMany(unit =>
                    unit.Statements.SelectMany(statement => statement.Tokens.ToArray())
                        .Where(vocabulary.IsWord)
                        .Distinct()
                )
        );
}
