using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Publisher;

/// <summary>An immutable list with value equality, so that records which hold one compare by content.</summary>
/// <remarks>Written <c>[a, b, .. more]</c>. The default value is the empty list.</remarks>
[CollectionBuilder(typeof(Items), nameof(Items.Create))]
public readonly struct Items<T> : IReadOnlyList<T>, IEquatable<Items<T>>
{
    private readonly T[]? _values;

    internal Items(T[] values) => _values = values;

    private T[] Values => _values ?? [];

    public int Count => Values.Length;

    public T this[int index] => Values[index];

    /// <summary>What <c>[first, .. var rest]</c> calls.</summary>
    public Items<T> Slice(int start, int length) => new(Values[start..(start + length)]);

    public bool Equals(Items<T> other) =>
        ReferenceEquals(_values, other._values) || Values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => obj is Items<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public ReadOnlySpan<T> AsSpan() => Values;

    public ImmutableArray<T>.Enumerator GetEnumerator() =>
        ImmutableCollectionsMarshal.AsImmutableArray(Values).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Values.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", Values)}]";

    public static bool operator ==(Items<T> left, Items<T> right) => left.Equals(right);

    public static bool operator !=(Items<T> left, Items<T> right) => !left.Equals(right);
}

public static class Items
{
    public static Items<T> Create<T>(ReadOnlySpan<T> values) =>
        values.IsEmpty ? default : new(values.ToArray());

    /// <summary>Collects a sequence; a list that is already one of ours is returned as it is.</summary>
    public static Items<T> ToItems<T>(this IEnumerable<T> values) =>
        values is Items<T> items ? items : new([.. values]);
}
