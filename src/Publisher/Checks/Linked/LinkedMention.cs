using System.Globalization;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>A term that the document uses often is linked by its author at least once, where he links terms.</summary>
internal sealed class LinkedMention : Check
{
    /// <summary>Below this the author leaves links to the editions.</summary>
    private const int FewestTermsLinked = 5;

    private const double LeastShareLinked = 0.3;

    /// <summary>In fewer places a mention is in passing.</summary>
    private const int FewestPlaces = 4;

    public override string Name => "linked-mention";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var entries = subject
            .Outline.Entries.DistinctBy(entry => entry.Id, StringComparer.Ordinal)
            .ToList();
        var linked = entries.Count(entry => IsLinked(subject, entry));
        if (linked < FewestTermsLinked || linked < LeastShareLinked * entries.Count)
        {
            yield break;
        }

        foreach (var entry in entries.Where(entry => !IsLinked(subject, entry)))
        {
            var places = subject.Graph.MentionedIn(entry.Id).Count();
            if (places >= FewestPlaces)
            {
                yield return FindIn(
                    entry,
                    entry.Headword.Term,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"“{entry.Headword.Term}” is mentioned in {places} places and linked in none of them."
                    ),
                    "Link it where a reader needs it first. The editions link the first mention in each entry by themselves."
                ) with
                {
                    Same = "mentioned and not linked",
                };
            }
        }
    }

    private static bool IsLinked(CheckedDocument subject, OutlineEntry entry) =>
        subject
            .Graph.To(entry.Id)
            .Any(link => link.Kind != LinkKind.Added && link.From != entry.Id);
}
