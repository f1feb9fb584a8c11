using Publisher.Model;

namespace Publisher.Checks;

/// <summary>No term is defined by terms that are defined by it and say nothing else.</summary>
internal sealed class NoCircularDefinition : Check
{
    /// <summary>A longer definition tells more than the terms that it refers to.</summary>
    private const int MostWords = 12;

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
            foreach (var to in Next(subject, entry.Id, brief))
            {
                if (
                    brief[to].Source != entry.Source
                    && Next(subject, to, brief).Contains(entry.Id, StringComparer.Ordinal)
                    && reported.Add(entry.Id)
                    && !reported.Contains(to)
                )
                {
                    var other = brief[to];
                    yield return FindIn(
                        entry,
                        PlainText.Of(entry.Head),
                        $"“{entry.Headword.Term}” is defined by “{other.Headword.Term}”, which is defined by “{entry.Headword.Term}”: a reader who knows neither learns nothing.",
                        "Say in one of the two what it is in other words."
                    );
                }
            }
        }
    }

    private static IEnumerable<string> Next(
        CheckedDocument subject,
        string id,
        Dictionary<string, OutlineEntry> brief
    ) =>
        subject
            .Graph.From(id)
            .Where(link => link.IsInHead && link.To != id && brief.ContainsKey(link.To))
            .Select(link => link.To);

    private static bool IsBrief(OutlineEntry entry)
    {
        var names = entry.Headword.Terms.Sum(PlainText.Words);
        var words = PlainText.Words(PlainText.Of(entry.Head)) - names;
        var body = PlainText.Words(PlainText.Of(entry.Body));
        return words + body is > 0 and <= MostWords;
    }
}
