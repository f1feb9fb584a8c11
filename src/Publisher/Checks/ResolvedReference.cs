using Publisher.Model;
using Publisher.References;

namespace Publisher.Checks;

/// <summary>A link within the document, and a reference in words, leads somewhere.</summary>
internal sealed class ResolvedReference : Check
{
    public override string Name => "resolved-reference";

    public override Severity Severity => Severity.Error;

    internal override IEnumerable<Finding> Run(CheckedDocument subject) =>
        Links(subject.Outline).Concat(Words(subject.Document, subject.Outline));

    private IEnumerable<Finding> Links(Outline outline)
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

    private IEnumerable<Finding> Words(Document document, Outline outline)
    {
        foreach (var reference in BrokenReferences.In(document, outline))
        {
            yield return Find(
                $"The text refers to “{reference.Words}”, and no entry or section has that name.",
                reference.Nearest is { } nearest
                    ? $"Did you mean “{nearest}”? Otherwise define the term, or take the reference out."
                    : "Define the term, give its entry this name as another name, or take the reference out."
            ) with
            {
                // A doubt about words is no proof, as a link to nowhere is.
                Severity = Severity.Warning,
                Quote = reference.Words,
                Section = reference.Section,
                Entry = reference.Entry,
                Source = reference.Source,
            };
        }
    }
}
