namespace Publisher.Changes;

/// <summary>Compares where links lead. A link that we made counts where the author made it in the other edition: to the
/// reader it is the same link.</summary>
internal sealed class LinkChanges(Matching matching)
{
    private readonly Dictionary<string, Unit> _old = ById(matching.Old);
    private readonly Dictionary<string, Unit> _now = ById(matching.Now);

    public (Items<string> Gained, Items<string> Lost) Of(TextGroup group)
    {
        var old = Targets(group.Before, _old, unit => matching.NowOf(unit) ?? unit);
        var now = Targets(group.After, _now, unit => unit);
        return (Without(now, old), Without(old, now));
    }

    /// <summary>Addresses outside of the document, each once.</summary>
    public (Items<string> Gained, Items<string> Lost) Sources()
    {
        var (old, now) = (Addresses(matching.Old), Addresses(matching.Now));
        return (
            [.. now.Except(old, StringComparer.Ordinal)],
            [.. old.Except(now, StringComparer.Ordinal)]
        );
    }

    private static List<string> Addresses(IReadOnlyList<Unit> units) =>
        [
            .. units
                .SelectMany(unit => unit.Links)
                .Where(link => !IsInternal(link))
                .Select(link => link.Address)
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool IsInternal(UnitLink link) =>
        link.Target is not null || link.Address.StartsWith('#');

    private static Items<string> Without(List<Target> targets, List<Target> others)
    {
        var known = others.Select(target => target.To).ToHashSet();
        return
        [
            .. targets
                .Where(target => target.IsAuthors && !known.Contains(target.To))
                .Select(target => target.Words)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static List<Target> Targets(
        IReadOnlyList<Unit> units,
        Dictionary<string, Unit> byId,
        Func<Unit, Unit> today
    ) =>
        [
            .. units
                .SelectMany(unit => unit.Links)
                .Select(link =>
                    link.Target is { } id && byId.TryGetValue(id, out var unit)
                        ? new Target(today(unit), unit.Name, link.IsAuthors)
                        : new Target(link.Address, link.Address, link.IsAuthors)
                ),
        ];

    private static Dictionary<string, Unit> ById(IReadOnlyList<Unit> edition) =>
        edition.DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id, StringComparer.Ordinal);

    private readonly record struct Target(object To, string Words, bool IsAuthors);
}
