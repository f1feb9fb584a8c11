using Publisher.Model;

namespace Publisher.References.Graph;

/// <summary>Finds the strongly connected entries of a graph, by Tarjan's algorithm with a stack of its own: a chain of
/// ten thousand definitions must not exhaust the thread's.</summary>
internal sealed class Circles
{
    private readonly IReadOnlyList<OutlineEntry> _entries;
    private readonly int[][] _next;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly List<List<int>> _circles = [];
    private int _visited;

    public Circles(ReferenceGraph graph)
    {
        _entries = graph.Outline.Entries;
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < _entries.Count; at++)
        {
            indices.TryAdd(_entries[at].Id, at);
        }

        _next =
        [
            .. _entries.Select(entry =>
                graph
                    .From(entry.Id)
                    .Where(link =>
                        link.IsInHead && link.To != entry.Id && indices.ContainsKey(link.To)
                    )
                    .Select(link => indices[link.To])
                    .Distinct()
                    .ToArray()
            ),
        ];
        (_order, _low) = (new int[_entries.Count], new int[_entries.Count]);
        _isOpen = new bool[_entries.Count];
    }

    public IReadOnlyList<IReadOnlyList<OutlineEntry>> Find()
    {
        for (var at = 0; at < _entries.Count; at++)
        {
            if (_order[at] == 0)
            {
                Visit(at);
            }
        }

        return
        [
            .. _circles
                .Select(circle => circle.Order().ToList())
                .OrderBy(circle => circle[0])
                .Select(circle => circle.ConvertAll(at => _entries[at])),
        ];
    }

    private void Visit(int root)
    {
        var calls = new Stack<(int Entry, int Next)>();
        calls.Push((root, 0));
        while (calls.TryPop(out var call))
        {
            var (entry, next) = call;
            if (next == 0)
            {
                _order[entry] = _low[entry] = ++_visited;
                _open.Push(entry);
                _isOpen[entry] = true;
            }
            else
            {
                // Back from the one before: what it reaches, this one reaches as well.
                var child = _next[entry][next - 1];
                _low[entry] = _isOpen[child] ? Math.Min(_low[entry], _low[child]) : _low[entry];
            }

            if (next < _next[entry].Length)
            {
                calls.Push((entry, next + 1));
                if (_order[_next[entry][next]] == 0)
                {
                    calls.Push((_next[entry][next], 0));
                }
            }
            else if (_low[entry] == _order[entry])
            {
                Close(entry);
            }
        }
    }

    private void Close(int entry)
    {
        var circle = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            circle.Add(member);
        } while (member != entry);

        if (circle.Count > 1)
        {
            _circles.Add(circle);
        }
    }
}
