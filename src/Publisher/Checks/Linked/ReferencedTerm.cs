using Publisher.Model;
using Publisher.References;

namespace Publisher.Checks.Linked;

/// <summary>Something in the document leads to every entry.</summary>
internal sealed class ReferencedTerm : Check
{
    /// <summary>In a document whose entries hardly refer to one another, an orphan is no exception.</summary>
    private const double LeastShareOfReferenced = 0.6;

    private const int FewestEntries = 8;

    public override string Name => "referenced-term";

    public override Severity Severity => Severity.Note;

    /// <summary>A term of a glossary may stand alone, and most that do are meant to.</summary>
    public override bool IsOnByDefault => false;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var entries = subject.Outline.Entries;
        var orphans = subject.Graph.Orphans().ToList();
        if (
            entries.Count < FewestEntries
            || entries.Count - orphans.Count < LeastShareOfReferenced * entries.Count
        )
        {
            yield break;
        }

        var mentioned = Mentioned(subject);

        // A term with others under it leads to them, and is found by way of them.
        var parents = entries.Select(entry => entry.Parent).ToHashSet(StringComparer.Ordinal);
        foreach (var orphan in orphans)
        {
            if (
                orphan.Parent.Length == 0
                && !parents.Contains(orphan.Id)
                && !mentioned.Contains(orphan.Id)
            )
            {
                yield return FindIn(
                    orphan,
                    orphan.Headword.Term,
                    $"No other entry or section mentions “{orphan.Headword.Term}”.",
                    "Mention it where a reader needs it, or leave it: a glossary may hold a term that stands alone."
                );
            }
        }
    }

    /// <summary>A name that is an everyday word gets no links, and may be mentioned all the same.</summary>
    private static HashSet<string> Mentioned(CheckedDocument subject)
    {
        var names = GlossaryNames.Of(subject.Document, subject.Outline);
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<Occurrence>();
        foreach (var line in subject.Lines)
        {
            names.Find(line.Text, found);
            foreach (var occurrence in found)
            {
                mentioned.UnionWith(
                    names
                        .BearersOf(occurrence.Name)
                        .Select(bearer => bearer.Id)
                        .Where(id => id != line.Entry)
                );
            }
        }

        return mentioned;
    }
}
