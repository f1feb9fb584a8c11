using Publisher.Words;

namespace Publisher.Changes;

/// <summary>Puts together what changed of each unit.</summary>
internal sealed class ChangeList(
    Matching matching,
    IReadOnlyList<TextGroup> groups,
    NormalForm form
)
{
    private readonly LinkChanges _links = new(matching);
    private readonly List<(double Place, Change Change)> _changes = [];

    public Items<Change> Of(IReadOnlyList<Division> split, IReadOnlyList<Division> merged)
    {
        var divided = split
            .Concat(merged)
            .SelectMany(division => division.Units)
            .ToHashSet<Unit>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups)
        {
            Tell(group, divided.Contains(group.Before.Concat(group.After).First()));
        }

        foreach (var (before, after) in Placement.Moved(matching))
        {
            Add(new(ChangeKind.Moved, after.Kind, [before.Changed], [after.Changed]), after.Order);
        }

        var (gained, lost) = _links.Sources();
        Add(ChangeKind.Sources, [matching.Old[0]], [matching.Now[0]], gained, lost);
        return
        [
            .. _changes
                .OrderBy(found => found.Place)
                .ThenBy(found => found.Change.Kind)
                .Select(found => found.Change),
        ];
    }

    private void Tell(TextGroup group, bool isDivided)
    {
        var (before, after) = (group.Before, group.After);
        if (before.Count == 0 || after.Count == 0)
        {
            Add(after.Count == 0 ? ChangeKind.Removed : ChangeKind.Added, group);
            return;
        }

        if (isDivided)
        {
            Add(after.Count > before.Count ? ChangeKind.Split : ChangeKind.Merged, group);
        }
        else
        {
            if (before[0].Name != after[0].Name)
            {
                Add(
                    new(ChangeKind.Renamed, after[0].Kind, [before[0].Changed], [after[0].Changed]),
                    after[0].Order
                );
            }

            if (group.Found.Count > 0)
            {
                Add(ChangeKind.Redefined, group);
            }

            var (names, lostNames) = Aliases(before[0], after[0]);
            Add(ChangeKind.Aliases, before, after, names, lostNames);
        }

        var (gained, lost) = _links.Of(group);
        Add(ChangeKind.Links, before, after, gained, lost);
    }

    /// <summary>The names beside the headword; the old headword and the new are a renaming.</summary>
    private (Items<string> Gained, Items<string> Lost) Aliases(Unit before, Unit after)
    {
        var old = before.Names.Select(form.Key).ToHashSet(StringComparer.Ordinal);
        var now = after.Names.Select(form.Key).ToHashSet(StringComparer.Ordinal);
        return (
            [.. after.Names.Skip(1).Where(name => !old.Contains(form.Key(name)))],
            [.. before.Names.Skip(1).Where(name => !now.Contains(form.Key(name)))]
        );
    }

    private void Add(ChangeKind kind, TextGroup group) =>
        Add(
            new(
                kind,
                group.Before.Concat(group.After).First().Kind,
                [.. group.Before.Select(unit => unit.Changed)],
                [.. group.After.Select(unit => unit.Changed)]
            )
            {
                Sentences = group.Changes,
            },
            Place(group)
        );

    private void Add(
        ChangeKind kind,
        IReadOnlyList<Unit> before,
        IReadOnlyList<Unit> after,
        Items<string> gained,
        Items<string> lost
    )
    {
        if (gained.Count > 0 || lost.Count > 0)
        {
            Add(
                new(
                    kind,
                    after[0].Kind,
                    [.. before.Select(unit => unit.Changed)],
                    [.. after.Select(unit => unit.Changed)]
                )
                {
                    Gained = gained,
                    Lost = lost,
                },
                after[0].Order
            );
        }
    }

    private void Add(Change change, double place) => _changes.Add((place, change));

    private double Place(TextGroup group)
    {
        if (group.After.Count > 0)
        {
            return group.After[0].Order;
        }

        for (var at = group.Before[0].Order - 1; at >= 0; at--)
        {
            if (matching.NowOf(matching.Old[at]) is { } before)
            {
                return before.Order + 0.5;
            }
        }

        return 0;
    }
}
