namespace Publisher.Changes;

/// <summary>Units of both editions whose texts are compared with each other: one of each, those of a division, or one alone
/// that was added or removed.</summary>
internal sealed class TextGroup(IReadOnlyList<Unit> before, IReadOnlyList<Unit> after)
{
    private const int None = -1;

    private readonly Dictionary<int, int> _nowOf = [];
    private readonly HashSet<int> _done = [];

    public IReadOnlyList<Unit> Before => before;

    public IReadOnlyList<Unit> After => after;

    public IReadOnlyList<Statement> Old { get; } = Of(before);

    public IReadOnlyList<Statement> Now { get; } = Of(after);

    public string Name => (after.Count > 0 ? after[0] : before[0]).Name;

    public List<(double Place, SentenceChange Change)> Found { get; } = [];

    public IEnumerable<int> OpenOld =>
        Enumerable.Range(0, Old.Count).Where(at => !_nowOf.ContainsKey(at));

    public IEnumerable<int> OpenNow =>
        Enumerable.Range(0, Now.Count).Where(at => !_done.Contains(at));

    /// <summary>The two say the same, or one became the other.</summary>
    public void Pair(int old, int now)
    {
        _nowOf[old] = now;
        _done.Add(now);
    }

    public void Gone(int old) => _nowOf[old] = None;

    public void Come(int now) => _done.Add(now);

    /// <summary>Where a sentence that is gone stood, among those that there are: behind the one that it stood behind.</summary>
    public double PlaceOfOld(int old)
    {
        while (--old >= 0)
        {
            if (_nowOf.GetValueOrDefault(old, None) is var now and not None)
            {
                return now + 0.5;
            }
        }

        return -0.5;
    }

    public Items<SentenceChange> Changes =>
        [.. Found.OrderBy(found => found.Place).Select(found => found.Change)];

    /// <summary>Terms that the same words define have them once.</summary>
    private static List<Statement> Of(IReadOnlyList<Unit> units) =>
        [.. units.Select(unit => unit.Statements).Distinct().SelectMany(said => said)];
}
