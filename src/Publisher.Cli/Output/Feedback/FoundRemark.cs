using Publisher.Feedback;
using Publisher.Model;

namespace Publisher.Cli.Output.Feedback;

/// <summary>A remark, and what became of the words that it quotes.</summary>
/// <param name="Places">The terms of the entries, else the titles of the sections, that they stand in, each once.</param>
internal sealed record FoundRemark(Remark Remark, QuoteVerdict Verdict, Items<string> Places)
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<FoundRemark> All(Document document, Items<Remark> remarks)
    {
        var search = new QuoteSearch(document);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var outline = Outline.Of(document);
        foreach (var (id, name) in Names(outline))
        {
            names.TryAdd(id, name);
        }

        return
        [
            .. remarks.Select(remark =>
            {
                var verdict = search.Find(remark);
                return new FoundRemark(
                    remark,
                    verdict,
                    [
                        .. verdict
                            .Places.Select(place =>
                                place.Entry.Length > 0 ? place.Entry : place.Section
                            )
                            .Select(id => names.GetValueOrDefault(id, document.Name))
                            .Distinct(StringComparer.Ordinal),
                    ]
                );
            }),
        ];
    }

    private static IEnumerable<(string Id, string Name)> Names(Outline outline) =>
        outline
            .Entries.Select(entry => (entry.Id, entry.Headword.Term))
            .Concat(outline.Sections.Select(section => (section.Id, section.Title)));
}
