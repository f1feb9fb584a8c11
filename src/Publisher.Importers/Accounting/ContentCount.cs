using Publisher.Model;

namespace Publisher.Importers.Accounting;

/// <summary>How much there is of each kind of content.</summary>
internal sealed class ContentCount
{
    public static readonly IReadOnlyList<ContentKind> Kinds = Enum.GetValues<ContentKind>();

    private readonly int[] _counts = new int[Kinds.Count];

    public int this[ContentKind kind]
    {
        get => _counts[(int)kind];
        set => _counts[(int)kind] = value;
    }

    public void Add(ContentCount other)
    {
        foreach (var kind in Kinds)
        {
            this[kind] += other[kind];
        }
    }
}
