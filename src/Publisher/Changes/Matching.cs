namespace Publisher.Changes;

/// <summary>Which unit of the old edition is which of the new one.</summary>
internal sealed class Matching(IReadOnlyList<Unit> old, IReadOnlyList<Unit> now)
{
    private readonly Unit?[] _nowOf = new Unit?[old.Count];
    private readonly Unit?[] _oldOf = new Unit?[now.Count];

    /// <summary>Units that are parts of another, and so no other's equal.</summary>
    private readonly HashSet<Unit> _parts = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Unit> Old => old;

    public IReadOnlyList<Unit> Now => now;

    public Unit? NowOf(Unit unit) => _nowOf[unit.Order];

    public Unit? OldOf(Unit unit) => _oldOf[unit.Order];

    /// <summary>Whether one is the other.</summary>
    public bool Are(Unit? before, Unit? after) =>
        before is null ? after is null : NowOf(before) == after;

    public bool IsOpen(Unit before, Unit after) =>
        before.Kind == after.Kind && IsLeft(before, NowOf(before)) && IsLeft(after, OldOf(after));

    /// <summary>In the order of the new edition.</summary>
    public IEnumerable<(Unit Before, Unit After)> Pairs =>
        now.Where(after => OldOf(after) is not null).Select(after => (OldOf(after)!, after));

    public IEnumerable<Unit> OpenOld(UnitKind kind) =>
        old.Where(unit => unit.Kind == kind && IsLeft(unit, NowOf(unit)));

    public IEnumerable<Unit> OpenNow(UnitKind kind) =>
        now.Where(unit => unit.Kind == kind && IsLeft(unit, OldOf(unit)));

    public void Pair(Unit before, Unit after)
    {
        _nowOf[before.Order] = after;
        _oldOf[after.Order] = before;
    }

    public bool IsPart(Unit unit) => _parts.Contains(unit);

    public void TakeAsParts(IEnumerable<Unit> units) => _parts.UnionWith(units);

    private bool IsLeft(Unit unit, Unit? other) => other is null && !_parts.Contains(unit);
}
