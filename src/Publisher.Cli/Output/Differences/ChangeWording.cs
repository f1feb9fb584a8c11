using Publisher.Changes;

namespace Publisher.Cli.Output.Differences;

/// <summary>Changes in words.</summary>
internal static class ChangeWording
{
    /// <summary>The kinds of changes in the order in which readers want to know of them, with what heads a list of each.</summary>
    public static readonly (ChangeKind Kind, string Title)[] Kinds =
    [
        (ChangeKind.Added, "Added"),
        (ChangeKind.Redefined, "Changed"),
        (ChangeKind.Renamed, "Renamed"),
        (ChangeKind.Aliases, "Other names"),
        (ChangeKind.Split, "Split"),
        (ChangeKind.Merged, "Merged"),
        (ChangeKind.Moved, "Moved"),
        (ChangeKind.Removed, "Removed"),
        (ChangeKind.Links, "Links"),
        (ChangeKind.Sources, "Sources"),
    ];

    /// <summary>A change in a sentence without its stop.</summary>
    public static string Of(Change change) =>
        change.Kind switch
        {
            ChangeKind.Added => $"{Subject(change)} is new{In(change.After[0])}",
            ChangeKind.Removed => $"{Subject(change)} was removed{From(change.Before[0])}",
            ChangeKind.Renamed =>
                $"{Named(change, change.Before[0])} is now called {Quoted(change.After[0].Name)}",
            ChangeKind.Moved => $"{Subject(change)} moved{Way(change)}",
            ChangeKind.Split => $"{Names(change.Before)} was split into {Names(change.After)}",
            ChangeKind.Merged => $"{Names(change.Before)} were merged into {Names(change.After)}",
            ChangeKind.Redefined => change.Of == UnitKind.Entry
                ? $"{Subject(change)} was redefined"
                : $"The text of {Subject(change)} changed",
            ChangeKind.Aliases => Joined(
                $"{Subject(change)} is",
                "also called",
                change.Gained,
                "no longer called",
                change.Lost
            ),
            ChangeKind.Links => Joined(
                $"{Subject(change)}",
                "links to",
                change.Gained,
                "no longer links to",
                change.Lost
            ),
            _ => Joined("The document", "cites", change.Gained, "no longer cites", change.Lost),
        };

    /// <summary>How many changes of each kind, in a line.</summary>
    public static string Summary(Items<Change> changes)
    {
        var counts = Kinds
            .Select(kind => (kind.Title, Count: changes.Count(change => change.Kind == kind.Kind)))
            .Where(kind => kind.Count > 0)
            .Select(kind =>
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{kind.Count} {kind.Title.ToLowerInvariant()}"
                )
            );
        return changes.Count == 0
            ? "Nothing changed"
            : $"{Wording.Count(changes.Count, "change")}: {string.Join(", ", counts)}";
    }

    /// <summary>What a unit is called where a list is headed by it.</summary>
    public static string Title(Change change) =>
        change.Unit.Name.Length > 0 ? change.Unit.Name
        : change.Of == UnitKind.Document ? "The document"
        : "(untitled)";

    public static string Elsewhere(SentenceChange sentence) =>
        sentence.Elsewhere.Length > 0 ? Quoted(sentence.Elsewhere) : "outside of all sections";

    private static string Subject(Change change) => Named(change, change.Unit);

    private static string Named(Change change, ChangedUnit unit) =>
        change.Of switch
        {
            UnitKind.Entry => Quoted(unit.Name),
            UnitKind.Section => $"the section {Quoted(unit.Name)}",
            _ => "the document",
        };

    private static string Names(Items<ChangedUnit> units) =>
        string.Join(" and ", units.Select(unit => Quoted(unit.Name)));

    private static string In(ChangedUnit unit) =>
        unit.Within.Length > 0 ? $", in {Quoted(unit.Within)}" : "";

    private static string From(ChangedUnit unit) =>
        unit.Within.Length > 0 ? $" from {Quoted(unit.Within)}" : "";

    private static string Way(Change change)
    {
        var (from, to) = (Place(change.Before[0]), Place(change.After[0]));
        return from == to ? $" within {to}" : $" from {from} to {to}";
    }

    private static string Place(ChangedUnit unit) =>
        unit.Within.Length == 0 ? "the top"
        : unit.Section.Length > 0 && unit.Section != unit.Within
            ? $"{Quoted(unit.Within)} ({unit.Section})"
        : Quoted(unit.Within);

    private static string Joined(
        string subject,
        string more,
        Items<string> gained,
        string less,
        Items<string> lost
    ) =>
        gained.Count == 0 ? $"{subject} {less} {List(lost)}"
        : lost.Count == 0 ? $"{subject} {more} {List(gained)}"
        : $"{subject} {more} {List(gained)}, and {less} {List(lost)}";

    private static string List(Items<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Quoted(string name) =>
        name.Contains("://", StringComparison.Ordinal) ? name : $"“{Wording.Folded(name)}”";
}
