using Publisher.Model;

namespace Publisher.Changes;

/// <summary>An entry, a section or the document, with what is its own: not what its entries and sections hold.</summary>
/// <param name="Order">Where it stands in the document, counted from 0.</param>
/// <param name="Parent">What stands around it; null for the document.</param>
internal sealed record Unit(
    int Order,
    UnitKind Kind,
    string Id,
    Items<string> Names,
    string Qualifier,
    Unit? Parent,
    Source Source
)
{
    /// <summary>Shared by terms that the same words define.</summary>
    public List<Statement> Statements { get; init; } = [];

    public List<UnitLink> Links { get; init; } = [];

    public string Name => Names[0];

    public Unit? Section
    {
        get
        {
            var around = Parent;
            while (around is { Kind: UnitKind.Entry })
            {
                around = around.Parent;
            }

            return around;
        }
    }

    public ChangedUnit Changed => new(Id, Name, Around(Parent), Around(Section), Source);

    private static string Around(Unit? unit) =>
        unit is { Kind: not UnitKind.Document } ? unit.Name : "";

    public bool Equals(Unit? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Order;
}

/// <summary>A link in a unit.</summary>
/// <param name="Target">Id of what it leads to within the document; null where it leads out, or nowhere.</param>
/// <param name="IsAuthors">Whether the author made it, and not we.</param>
internal readonly record struct UnitLink(string Address, string? Target, bool IsAuthors);
