using Publisher.Model;

namespace Publisher.Checks;

/// <summary>A link within the document leads somewhere.</summary>
internal sealed class ResolvedReference : Check
{
    public override string Name => "resolved-reference";

    public override Severity Severity => Severity.Error;

    public override IEnumerable<Finding> Run(Document document, Outline outline)
    {
        foreach (var place in outline.Links)
        {
            if (place.Link is { IsInternal: true, Target: null })
            {
                var text = PlainText.Of(place.Link.Content);
                yield return Find(
                    $"“{text}” links to {place.Link.Address}, which is nowhere in the document.",
                    "Select the words in Google Docs, press Ctrl+K and choose the heading or bookmark again, then export."
                ) with
                {
                    Quote = text,
                    Section = place.Section,
                    Entry = place.Entry,
                    Source = place.Source,
                };
            }
        }
    }
}
