namespace Publisher.Editions.Dictionary.Tries;

/// <summary>A trie as sequences of bits, its nodes numbered level by level (LOUDS): for each node a one a child and a zero,
/// behind those of a node above the root.</summary>
internal sealed class TrieShape
{
    /// <param name="keys">In the order of their bytes, each once.</param>
    public TrieShape(IReadOnlyList<byte[]> keys)
    {
        Children.AddRange([true, false]);
        Labels.Add(0);
        var level = new Queue<(int From, int To, int Depth)>([(0, keys.Count, 0)]);
        while (level.TryDequeue(out var node))
        {
            var (from, to, depth) = node;
            var ends = from < to && keys[from].Length == depth;
            Terminals.Add(ends);
            from += ends ? 1 : 0;
            while (from < to)
            {
                var label = keys[from][depth];
                var next = from;
                while (next < to && keys[next][depth] == label)
                {
                    next++;
                }

                Children.Add(true);
                Labels.Add(label);
                level.Enqueue((from, next, depth + 1));
                FirstLevel += depth == 0 ? 1 : 0;
                from = next;
            }

            Children.Add(false);
        }

        Children.Add(false);
        Links = [.. Labels.Select(_ => false)];
        Terminals.Add(false);
    }

    public List<bool> Children { get; } = [];

    /// <summary>Whether a word ends at a node; one bit more than there are nodes.</summary>
    public List<bool> Terminals { get; } = [];

    /// <summary>Whether what leads to a node is kept apart: nowhere.</summary>
    public List<bool> Links { get; }

    /// <summary>The byte that leads to each node.</summary>
    public List<byte> Labels { get; } = [];

    /// <summary>How many children the root has.</summary>
    public int FirstLevel { get; }
}
