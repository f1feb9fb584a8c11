using Publisher.English;

namespace Publisher.Checks.Sentences.RunningText;

/// <summary>Lists whose items are the parts of one sentence: "…," and "…, and" are complete in them, "…, or" before the
/// last item of any list, and "…; and" before any next line.</summary>
internal sealed class Enumerations
{
    private readonly HashSet<int> _lists = [];
    private readonly Dictionary<int, Line> _lastItems = [];
    private readonly HashSet<Line> _lastButOne = new(ReferenceEqualityComparer.Instance);

    public Enumerations(IReadOnlyList<(Line Line, Sentence Sentence)> lines)
    {
        foreach (
            var items in lines.Where(pair => pair.Line.List > 0).GroupBy(pair => pair.Line.List)
        )
        {
            var marked = items.Count(pair => pair.Sentence.IsEnumerated);
            var inOrder = items.Select(pair => pair.Line).ToList();
            _lastItems[items.Key] = inOrder[^1];
            if (inOrder.Count > 1)
            {
                _lastButOne.Add(inOrder[^2]);
            }

            if (marked > 1 && 2 * marked >= items.Count() - 1)
            {
                _lists.Add(items.Key);
            }
        }
    }

    public bool Completes(Line line, Sentence sentence) =>
        (sentence.IsJoinedClause && line.Next is not null && !IsLast(line))
        || (sentence.IsJoined && _lastButOne.Contains(line))
        || (
            line.List > 0
            && sentence.IsEnumerated
            && _lists.Contains(line.List)
            && !(sentence.IsJoined && IsLast(line))
        );

    private bool IsLast(Line line) => line.List > 0 && ReferenceEquals(_lastItems[line.List], line);
}
