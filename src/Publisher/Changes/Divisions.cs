using Publisher.Words;

namespace Publisher.Changes;

/// <summary>An entry whose text is now in several, or the other way round.</summary>
/// <param name="Whole">In the one edition.</param>
/// <param name="Parts">In the other; two at least.</param>
internal sealed record Division(Unit Whole, IReadOnlyList<Unit> Parts)
{
    public IEnumerable<Unit> Units => Parts.Prepend(Whole);
}

/// <summary>Finds entries that were split. With the editions the other way round it finds those that were merged.</summary>
internal sealed class Divisions
{
    private const int Run = 3;
    private const int FewestRuns = 3;

    private readonly IReadOnlyList<Unit> _wholes;
    private readonly IReadOnlyList<Unit> _parts;
    private readonly Func<Unit, Unit?> _partOf;
    private readonly Func<Unit, Unit?> _wholeOf;
    private readonly NormalForm _form;

    /// <summary>Where runs of words stood, in the entries that have them no more.</summary>
    private readonly Dictionary<(int, int, int), Unit> _given = [];

    private Divisions(
        IReadOnlyList<Unit> wholes,
        IReadOnlyList<Unit> parts,
        Func<Unit, Unit?> partOf,
        Func<Unit, Unit?> wholeOf,
        NormalForm form
    )
    {
        (_wholes, _parts, _partOf, _wholeOf, _form) = (wholes, parts, partOf, wholeOf, form);
    }

    public static IReadOnlyList<Division> Split(Matching matching, NormalForm form) =>
        new Divisions(matching.Old, matching.Now, matching.NowOf, matching.OldOf, form).Find();

    public static IReadOnlyList<Division> Merged(Matching matching, NormalForm form) =>
        new Divisions(matching.Now, matching.Old, matching.OldOf, matching.NowOf, form).Find();

    private List<Division> Find()
    {
        var open = _parts.Where(unit => unit.Kind == UnitKind.Entry && _wholeOf(unit) is null);
        var candidates = open.ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        foreach (var whole in _wholes.Where(unit => unit.Kind == UnitKind.Entry))
        {
            Give(whole);
        }

        return
        [
            .. candidates
                .Select(part => (Part: part, Whole: Named(part) ?? Giver(part)))
                .Where(found => found.Whole is not null)
                .GroupBy(found => found.Whole!, found => found.Part)
                .Select(group => new Division(
                    group.Key,
                    _partOf(group.Key) is { } rest ? [rest, .. group] : [.. group]
                ))
                .Where(division => division.Parts.Count > 1)
                .OrderBy(division => division.Whole.Order),
        ];
    }

    private void Give(Unit whole)
    {
        var kept = _partOf(whole) is { } rest ? Runs(rest).ToHashSet() : [];
        foreach (var run in Runs(whole).Where(run => !kept.Contains(run)))
        {
            _given.TryAdd(run, whole);
        }
    }

    /// <summary>The entry that most of the part's words come from, in their order.</summary>
    private Unit? Giver(Unit part)
    {
        var runs = Runs(part).ToList();
        var most = runs.Select(run => _given.GetValueOrDefault(run))
            .OfType<Unit>()
            .CountBy(unit => unit)
            .OrderByDescending(unit => unit.Value)
            .ThenBy(unit => unit.Key.Order)
            .FirstOrDefault();
        return most.Value >= FewestRuns && 2 * most.Value > runs.Count ? most.Key : null;
    }

    /// <summary>The one entry that has the part's headword among its further names, which what is left of it has no more.</summary>
    private Unit? Named(Unit part)
    {
        var key = _form.Key(part.Name);
        var bearers = Bearers[key].Take(2).ToList();
        return
            bearers is [var only]
            && _partOf(only) is { } rest
            && !rest.Names.Any(name => _form.Key(name) == key)
            ? only
            : null;
    }

    private ILookup<string, Unit> Bearers =>
        field ??= _wholes
            .Where(unit => unit.Kind == UnitKind.Entry)
            .SelectMany(unit => unit.Names.Skip(1).Select(name => (Key: _form.Key(name), unit)))
            .ToLookup(name => name.Key, name => name.unit, StringComparer.Ordinal);

    private static IEnumerable<(int, int, int)> Runs(Unit unit)
    {
        foreach (var statement in unit.Statements)
        {
            for (var at = 0; at + Run <= statement.Tokens.Length; at++)
            {
                yield return (
                    statement.Tokens[at],
                    statement.Tokens[at + 1],
                    statement.Tokens[at + 2]
                );
            }
        }
    }
}
