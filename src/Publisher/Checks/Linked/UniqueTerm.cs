using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Checks.Linked;

/// <summary>A name belongs to one entry.</summary>
internal sealed class UniqueTerm : Check
{
    /// <summary>What heads more entries than this is a label of theirs, and no term: "Optional".</summary>
    private const int MostOfATerm = 2;

    private const int LongestOfShort = 3;

    /// <summary>Two sections that have so many names in common run side by side: the keys of two kinds of rules, the members of
    /// two boards. That is told once, as a note.</summary>
    private const int FewestSideBySide = 3;

    public override string Name => "unique-term";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var form = KnownLanguages.FormOf(subject.Document.Language);
        var titles = subject.Outline.Sections.ToDictionary(
            section => section.Id,
            section => section.Title
        );
        var pairs = subject
            .Outline.Entries.Where(entry => !PointingEntry.Is(entry, subject.Language))
            .GroupBy(entry => Key(form, entry), StringComparer.Ordinal)
            .Select(same => same.ToList())
            .Where(same => same.Count == MostOfATerm && IsTwice(same[0], same[1]))
            .ToList();

        // "Optional" and "Required", both under two steps of one section, are labels.
        var labelled = pairs
            .Where(IsLabel)
            .CountBy(same => same[1].Section, StringComparer.Ordinal)
            .Where(section => section.Value > 1)
            .Select(section => section.Key)
            .ToHashSet(StringComparer.Ordinal);
        // A book that explains its terms where it needs them and gathers them at its end means to.
        var gathered = pairs
            .Where(same => !IsGlossary(same[0], titles) && IsGlossary(same[1], titles))
            .ToHashSet();
        var sideBySide = pairs
            .Where(same => same[0].Section != same[1].Section)
            .CountBy(Sections, StringComparer.Ordinal)
            .Where(sections => sections.Value >= FewestSideBySide)
            .Select(sections => sections.Key)
            .ToHashSet(StringComparer.Ordinal);
        return pairs
            .Where(same => !(IsLabel(same) && labelled.Contains(same[1].Section)))
            .Select(same =>
                gathered.Contains(same)
                    ? Told(same[0], same[1], titles) with
                    {
                        Severity = Severity.Note,
                        Same = "gathered",
                    }
                : sideBySide.Contains(Sections(same))
                    ? Told(same[0], same[1], titles) with
                    {
                        Severity = Severity.Note,
                        Same = Sections(same),
                    }
                : Told(same[0], same[1], titles)
            );
    }

    /// <summary>Whether two entries of one name compete: not a heading and the entry that opens its text, and not the
    /// labels under two terms.</summary>
    private static bool IsTwice(OutlineEntry earlier, OutlineEntry later) =>
        later.Parent != earlier.Id
        && (
            later.Parent.Length == 0 || earlier.Parent.Length == 0 || later.Parent == earlier.Parent
        );

    private static bool IsGlossary(OutlineEntry entry, Dictionary<string, string> titles) =>
        titles.TryGetValue(entry.Section, out var title) && GlossaryTitles.Include(title);

    private static string Sections(List<OutlineEntry> same) =>
        $"{same[0].Section} {same[1].Section}";

    private static bool IsLabel(List<OutlineEntry> same) =>
        same[0].Section == same[1].Section && !IsAbbreviation(same[0].Headword.Term);

    private Finding Told(
        OutlineEntry earlier,
        OutlineEntry later,
        Dictionary<string, string> titles
    )
    {
        var (term, other) = (later.Headword.Term, earlier.Headword.Term);

        // "Go" and "go", "PASCAL" and "Pascal" may be two words; "Feature" is the title of "feature".
        var isSpelledAlike =
            term.Contains(' ', StringComparison.Ordinal)
            || string.Equals(term, other, StringComparison.Ordinal)
            || (term.Length > LongestOfShort && term[1..] == other[1..]);
        var where =
            later.Section == earlier.Section
                ? $"twice{In(later, titles)}"
                : $"{In(later, titles, "at the top")} and earlier{In(earlier, titles, " at the top")}";
        var message = isSpelledAlike
            ? $"“{term}” is defined {where.Trim()} (#{earlier.Id}, #{later.Id})."
            : $"“{term}” and “{other}” are defined, and differ in their capitals alone (#{earlier.Id}, #{later.Id}).";
        return FindIn(
            later,
            term,
            message,
            "Keep one definition and let the other place refer to it, or tell the two apart by name."
        ) with
        {
            // An abbreviation may stand for two things, and capitals may tell two terms apart: only the author knows.
            Severity = isSpelledAlike && !IsAbbreviation(term) ? Severity : Severity.Note,
        };
    }

    private static string In(
        OutlineEntry entry,
        Dictionary<string, string> titles,
        string otherwise = ""
    ) => titles.TryGetValue(entry.Section, out var title) ? $" in “{title}”" : otherwise;

    private static bool IsAbbreviation(string term) =>
        term.Count(char.IsUpper) > 1 && !term.Any(char.IsWhiteSpace);

    /// <summary>A plural is another name here: "IAA" and "IaaS" are no two spellings of one. And of code every sign counts:
    /// "spec" and "spec...", "a..b" and "a..=b".</summary>
    private static string Key(NormalForm form, OutlineEntry entry)
    {
        var headword = entry.Headword;
        if (entry.Head is [Text { Style: var style } code, ..] && style.HasFlag(TextStyle.Code))
        {
            return $"{code.Value.Trim()}\n{form.Key(headword.Qualifier)}";
        }

        var marks = NameMarks.Of(headword.Term).Needed;
        return $"{NameCase.Of(headword.Term)}\n{marks.Before}{string.Join(' ', Words(headword.Term))}{marks.After}\n{form.Key(headword.Qualifier)}";
    }

    private static List<string> Words(string term)
    {
        var words = new List<string>();
        var scanner = new WordScanner(term);
        while (scanner.Next())
        {
            words.Add(NormalForm.Fold(scanner.Word));
        }

        return words.Count > 0 ? words : [term];
    }
}
