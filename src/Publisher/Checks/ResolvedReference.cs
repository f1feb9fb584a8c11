using Publisher.Model;
using Publisher.References;

namespace Publisher.Checks;

/// <summary>A link within the document, and a reference in words, leads somewhere.</summary>
internal sealed class ResolvedReference : Check
{
    public override string Name => "resolved-reference";

    public override Severity Severity => Severity.Error;

    internal override IEnumerable<Finding> Run(CheckedDocument subject) =>
        Links(subject.Outline, subject.Mending).Concat(Words(subject.Document, subject.Outline));

    private IEnumerable<Finding> Links(Outline outline, Mending mending)
    {
        var names = Names(outline);
        foreach (var place in outline.Links)
        {
            if (place.Link is { Kind: LinkKind.Author, Reason.Length: > 0, Target: { } target })
            {
                yield return Led(place, names.GetValueOrDefault(target, target));
            }
            else if (place.Link is { IsInternal: true, Destination: null })
            {
                var text = PlainText.Of(place.Link.Content);
                yield return Find(
                    $"“{text}” links to {place.Link.Address}, which is nowhere in the document.",
                    mending.Link
                ) with
                {
                    Same = place.Link.Address,
                    Quote = text,
                    Section = place.Section,
                    Entry = place.Entry,
                    Source = place.Source,
                };
            }
        }
    }

    /// <summary>A link to nowhere that names an entry or a section, and so leads there in the editions.</summary>
    private Finding Led(OutlineLink place, string name)
    {
        var text = PlainText.Of(place.Link.Content);
        return Find(
            $"“{text}” links to {place.Link.Address}, which is nowhere in the document; the editions lead to “{name}”.",
            $"Link the words to the place of “{name}”, or give that place this address."
        ) with
        {
            Severity = Severity.Warning,
            Same = place.Link.Address,
            Quote = text,
            Section = place.Section,
            Entry = place.Entry,
            Source = place.Source,
        };
    }

    /// <summary>Headwords of entries and titles of sections by their ids.</summary>
    private static Dictionary<string, string> Names(Outline outline)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in outline.Entries)
        {
            names.TryAdd(entry.Id, entry.Headword.Term);
        }

        foreach (var section in outline.Sections)
        {
            names.TryAdd(section.Id, section.Title);
        }

        return names;
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
                Same = $"words {reference.Words}",
                Quote = reference.Words,
                Section = reference.Section,
                Entry = reference.Entry,
                Source = reference.Source,
            };
        }
    }
}
