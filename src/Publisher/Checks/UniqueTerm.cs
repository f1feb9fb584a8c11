using Publisher.Model;

namespace Publisher.Checks;

/// <summary>A name belongs to one entry.</summary>
internal sealed class UniqueTerm : Check
{
    public override string Name => "unique-term";

    public override Severity Severity => Severity.Warning;

    public override IEnumerable<Finding> Run(Document document, Outline outline)
    {
        var first = new Dictionary<string, OutlineEntry>(StringComparer.OrdinalIgnoreCase);
        var titles = outline.Sections.ToDictionary(section => section.Id, section => section.Title);
        foreach (var entry in outline.Entries)
        {
            if (!first.TryAdd(entry.Headword.Term, entry))
            {
                var earlier = first[entry.Headword.Term];
                yield return Find(
                    $"“{entry.Headword.Term}” is defined {Where(entry)} and earlier {Where(earlier)} (#{earlier.Id}).",
                    "Keep one definition and let the other place refer to it, or tell the two apart by name."
                ) with
                {
                    Quote = entry.Headword.Term,
                    Section = entry.Section,
                    Entry = entry.Id,
                    Source = entry.Source,
                };
            }
        }

        string Where(OutlineEntry entry) =>
            titles.TryGetValue(entry.Section, out var title) ? $"in “{title}”" : "at the top";
    }
}
