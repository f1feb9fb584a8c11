using System.Text;

namespace Publisher.Model;

/// <summary>Whatever stands in a document. Two nodes are equal when what the author wrote is equal:
/// <see cref="Source"/> takes no part.</summary>
public abstract record Node
{
    public Source Source { get; init; } = Source.Unknown;

    public virtual bool Equals(Node? other) =>
        other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
