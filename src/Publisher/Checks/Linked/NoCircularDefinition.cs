using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>No term is defined by terms that are defined by it and say nothing else.</summary>
internal sealed class NoCircularDefinition : Check
{
    /// <summary>A longer definition tells more than the terms that it refers to.</summary>
    private const int MostWords = 12;

    /// <summary>Nobody is led around a longer circle.</summary>
    private const int MostTerms = 6;

    public override string Name => "no-circular-definition";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var brief = subject
            .Outline.Entries.Where(IsBrief)
            .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in brief.Values)
        {
            if (!reported.Contains(entry.Id) && Circle(subject, entry.Id, brief) is { } circle)
            {
                reported.UnionWith(circle);
                yield return FindIn(
                    entry,
                    PlainText.Of(entry.Head),
                    Message([.. circle.Select(id => brief[id].Headword.Term)]),
                    "Say in one of them what it is in other words."
                );
            }
        }
    }

    private static string Message(IReadOnlyList<string> terms) =>
        string.Concat(
            $"“{terms[0]}” is defined by ",
            string.Join(
                ", which is defined by ",
                terms.Skip(1).Append(terms[0]).Select(term => $"“{term}”")
            ),
            terms.Count == 2
                ? ": a reader who knows neither learns nothing."
                : ": a reader who knows none of them learns nothing."
        );

    /// <summary>The shortest way by definitions from an entry back to itself, each step in another line; null when
    /// there is none of at most <see cref="MostTerms"/>.</summary>
    private static List<string>? Circle(
        CheckedDocument subject,
        string start,
        Dictionary<string, OutlineEntry> brief
    )
    {
        var ways = new Queue<List<string>>([
            [start],
        ]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            foreach (var to in Next(subject, way[^1], brief))
            {
                if (to == start && way.Count > 1)
                {
                    return way;
                }

                if (
                    way.Count < MostTerms
                    && brief[to].Source != brief[way[^1]].Source
                    && seen.Add(to)
                )
                {
                    ways.Enqueue([.. way, to]);
                }
            }
        }

        return null;
    }

    /// <summary>"Compare X" sends the reader on, and stands beside the definition.</summary>
    private static IEnumerable<string> Next(
        CheckedDocument subject,
        string id,
        Dictionary<string, OutlineEntry> brief
    ) =>
        subject
            .Graph.From(id)
            .Where(link =>
                link.IsInHead
                && link.Kind != LinkKind.Seen
                && link.To != id
                && brief.ContainsKey(link.To)
            )
            .Select(link => link.To);

    private static bool IsBrief(OutlineEntry entry)
    {
        var names = entry.Headword.Terms.Sum(PlainText.Words);
        var words = PlainText.Words(PlainText.Of(entry.Head)) - names;
        var body = PlainText.Words(PlainText.Of(entry.Body));
        return words + body is > 0 and <= MostWords;
    }
}
