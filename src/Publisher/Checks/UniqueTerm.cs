using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Normalisation.Names;

namespace Publisher.Checks;

/// <summary>A name belongs to one entry.</summary>
internal sealed class UniqueTerm : Check
{
    public override string Name => "unique-term";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var (document, outline) = (subject.Document, subject.Outline);
        var form = NormalForm.Of(document.Language);
        var first = new Dictionary<string, OutlineEntry>(StringComparer.Ordinal);
        var titles = outline.Sections.ToDictionary(section => section.Id, section => section.Title);
        foreach (var entry in outline.Entries)
        {
            var name = Key(form, entry.Headword);
            if (!first.TryAdd(name, entry))
            {
                var earlier = first[name];
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

        static string Key(NormalForm form, Headword headword) =>
            $"{form.Key(headword.Term)}\n{NameCase.Of(headword.Term)}\n{form.Key(headword.Qualifier)}";

        string Where(OutlineEntry entry) =>
            titles.TryGetValue(entry.Section, out var title) ? $"in “{title}”" : "at the top";
    }
}
