using Publisher.Changes;
using Publisher.Model;

namespace Publisher.Feedback;

/// <summary>A change that followed what a reader reported.</summary>
/// <param name="Unit">What the words stand in, as it is; where they are gone, as it was.</param>
/// <param name="Words">Those that the reader quoted, cut where they changed.</param>
public sealed record Correction(
    RemarkKind Kind,
    ChangedUnit Unit,
    bool IsGone,
    Items<ChangedWords> Words
);

/// <summary>What was corrected from one edition to the next after remarks of readers.</summary>
public static class Corrections
{
    /// <summary>Those whose words stood in the one and do not in the other, in the order of the remarks.</summary>
    /// <param name="before">Normalised.</param>
    /// <param name="after">Normalised.</param>
    public static Items<Correction> Between(Document before, Document after, Items<Remark> remarks)
    {
        if (!remarks.Any(IsHeeded))
        {
            return [];
        }

        var (old, now) = (new QuoteSearch(before), new QuoteSearch(after));
        var (oldUnits, units) = (new UnitNames(before), new UnitNames(after));
        return
        [
            .. remarks
                .Where(IsHeeded)
                .Select(remark => Of(remark, old.Find(remark)))
                .OfType<Correction>()
                .Distinct(),
        ];

        Correction? Of(Remark remark, QuoteVerdict stood)
        {
            if (stood.Standing != QuoteStanding.Stands)
            {
                return null;
            }

            var found = now.Find(Placed(remark, stood.Places));
            return found.Standing switch
            {
                QuoteStanding.Changed => new(
                    remark.Kind,
                    units.Of(found.Places[0]),
                    IsGone: false,
                    found.Words
                ),
                QuoteStanding.Gone => new(
                    remark.Kind,
                    oldUnits.Of(stood.Places[0]),
                    IsGone: true,
                    [new(WordChange.Removed, stood.Places[0].Words)]
                ),
                _ => null,
            };
        }
    }

    private static bool IsHeeded(Remark remark) => remark.Status != RemarkStatus.Declined;

    /// <summary>With what stood around the words, by which their place is known again.</summary>
    private static Remark Placed(Remark remark, Items<QuotePlace> places) =>
        places is [var only] && remark.Before.Length + remark.After.Length == 0
            ? remark with
            {
                Before = only.Before,
                After = only.After,
            }
            : remark;

    /// <summary>What the places of a document are called.</summary>
    private sealed class UnitNames
    {
        private readonly Dictionary<string, OutlineEntry> _entries = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

        public UnitNames(Document document)
        {
            var outline = Outline.Of(document);
            foreach (var entry in outline.Entries)
            {
                _entries.TryAdd(entry.Id, entry);
            }

            foreach (var section in outline.Sections)
            {
                _sections.TryAdd(section.Id, section.Title.Replace('\n', ' '));
            }
        }

        public ChangedUnit Of(QuotePlace place)
        {
            var section = _sections.GetValueOrDefault(place.Section, "");
            return _entries.TryGetValue(place.Entry, out var entry)
                ? new(entry.Id, entry.Headword.Term, section, section, place.Source)
                : new(place.Section, section, "", "", place.Source);
        }
    }
}
