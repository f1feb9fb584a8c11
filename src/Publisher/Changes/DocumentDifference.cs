using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Changes;

/// <summary>What changed from one edition of a document to the next, by meaning: told by entry and section, in words and
/// links, and never by line.</summary>
public static class DocumentDifference
{
    /// <summary>In the order of the new edition; what was removed stands where it stood.</summary>
    /// <param name="before">Normalised.</param>
    /// <param name="after">Normalised.</param>
    public static Items<Change> Between(Document before, Document after)
    {
        var form = KnownLanguages.FormOf(after.Language);
        var vocabulary = new Vocabulary(form);
        var matching = new Matching(
            UnitList.Of(before, vocabulary),
            UnitList.Of(after, vocabulary)
        );
        var (split, merged) = Match(matching, form, vocabulary);
        var groups = Groups(matching, split, merged);
        var renamed = matching.Pairs.Where(pair => pair.Before.Name != pair.After.Name);
        new TextComparison(vocabulary, new(renamed, vocabulary)).Compare(groups);
        return new ChangeList(matching, groups, form).Of(split, merged);
    }

    private static (IReadOnlyList<Division> Split, IReadOnlyList<Division> Merged) Match(
        Matching matching,
        NormalForm form,
        Vocabulary vocabulary
    )
    {
        NamePairs.ByHeadword(matching, form);
        NamePairs.ByOtherNames(matching, form);
        var split = Divisions.Split(matching, form);
        Take(split, division => (division.Whole, division.Parts[0]));
        var merged = Divisions
            .Merged(matching, form)
            .Where(division => !division.Units.Any(matching.IsPart))
            .ToList();
        Take(merged, division => (division.Parts[0], division.Whole));
        var texts = new TextPairs(matching, vocabulary);
        texts.Pair(UnitKind.Entry);
        texts.PairSectionsByContent();
        texts.Pair(UnitKind.Section);
        return (split, merged);

        // What leads to the whole leads to the first of its parts.
        void Take(IReadOnlyList<Division> divisions, Func<Division, (Unit Before, Unit After)> main)
        {
            foreach (var division in divisions)
            {
                matching.TakeAsParts(division.Units);
                var (before, after) = main(division);
                if (matching.NowOf(before) is null && matching.OldOf(after) is null)
                {
                    matching.Pair(before, after);
                }
            }
        }
    }

    /// <summary>What is compared with what: each unit of either edition once.</summary>
    private static List<TextGroup> Groups(
        Matching matching,
        IReadOnlyList<Division> split,
        IReadOnlyList<Division> merged
    )
    {
        var groups = split
            .Select(division => new TextGroup([division.Whole], division.Parts))
            .Concat(merged.Select(division => new TextGroup(division.Parts, [division.Whole])))
            .ToList();
        var taken = groups
            .SelectMany(group => group.Before.Concat(group.After))
            .ToHashSet<Unit>(ReferenceEqualityComparer.Instance);
        groups.AddRange(
            matching
                .Now.Where(unit => !taken.Contains(unit))
                .Select(unit => new TextGroup(
                    matching.OldOf(unit) is { } old && !taken.Contains(old) ? [old] : [],
                    [unit]
                ))
        );
        groups.AddRange(
            matching
                .Old.Where(unit => !taken.Contains(unit) && matching.NowOf(unit) is null)
                .Select(unit => new TextGroup([unit], []))
        );
        return groups;
    }
}
