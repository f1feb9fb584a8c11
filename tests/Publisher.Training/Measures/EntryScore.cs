using Publisher.Model;
using Publisher.Normalisation.Entries;

namespace Publisher.Training.Measures;

/// <summary>How the entries of a document agree with a reader's judgement. A clear line is found when an entry has one of
/// its names; an entry is false when none of its names is in the judgement, when it stands on a line that defines
/// nothing, or when it is one more of a name than there are lines of it. Borderline lines are neither.</summary>
internal sealed class EntryScore
{
    private sealed record Found(OutlineEntry Entry, HashSet<string> Names, string Quote)
    {
        public List<JudgedEntry> Judged { get; set; } = [];

        public List<JudgedEntry> Own { get; set; } = [];
    }

    private readonly JudgedDocument _document;
    private readonly HashSet<string> _glossaries;
    private readonly List<Found> _right = [];

    public EntryScore(JudgedDocument document, Document normalised)
    {
        _document = document;
        Document = document;
        var outline = Outline.Of(normalised);
        _glossaries =
        [
            .. outline
                .Sections.Where(section => GlossaryPlaces.IsCalledGlossary(section.Title))
                .Select(section => section.Id),
        ];
        Judge([.. outline.Entries.Where(IsCounted).Select(Of)]);
        CountLines();
        CountAliases();
    }

    /// <summary>Essays have glossaries too, which nobody judged.</summary>
    private bool IsCounted(OutlineEntry entry) =>
        _document.IsJudged
        || !(
            _glossaries.Contains(entry.Section)
            || entry.Source.SectionPath.Any(GlossaryPlaces.IsCalledGlossary)
        );

    public JudgedDocument Document { get; }

    public int Right { get; private set; }

    public List<string> False { get; } = [];

    public int Lines { get; private set; }

    public int LinesFound { get; private set; }

    public int Terms { get; private set; }

    public int TermsFound { get; private set; }

    public int Aliases { get; private set; }

    public int AliasesFound { get; private set; }

    public int AliasesRight { get; private set; }

    public List<string> AliasesFalse { get; } = [];

    public List<string> Missed { get; } = [];

    public List<string> AliasesMissed { get; } = [];

    private Found Of(OutlineEntry entry)
    {
        HashSet<string> names =
        [
            .. entry.Headword.Terms.Select(ComparedText.Name).Where(name => name.Length > 0),
        ];
        return new(entry, names, ComparedText.Plain(PlainText.Of(entry.Head)))
        {
            Judged = [.. _document.Entries.Where(judged => judged.Names.Overlaps(names))],
        };
    }

    private void Judge(List<Found> entries)
    {
        var bad = _document.NotEntries.Select(_document.Line).ToList();
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in entries)
        {
            if (WhyFalse(found, bad, used) is { } why)
            {
                False.Add(
                    $"{found.Entry.Headword.Term} ({why}; {found.Entry.Headword.Evidence?.Shape}; {found.Entry.Headword.Evidence?.Reason})"
                );
                continue;
            }

            _right.Add(found);
            Right += found.Own.Exists(judged => judged.IsClear) ? 1 : 0;
        }
    }

    private string? WhyFalse(Found found, List<string> bad, Dictionary<string, int> used)
    {
        if (found.Judged.Count == 0)
        {
            return "no such term";
        }

        if (
            bad.Exists(line => ComparedText.Begins(found.Quote, line))
            && !found.Judged.Exists(judged => IsOn(found, judged))
        )
        {
            return "on a line that defines nothing";
        }

        var head = ComparedText.Name(found.Entry.Headword.Term);
        found.Own =
            Some(found.Judged, judged => judged.TermNames.Contains(head))
            ?? Some(found.Judged, judged => judged.Names.Contains(head))
            ?? found.Judged;
        found.Own = Some(found.Own, judged => IsOn(found, judged)) ?? found.Own;
        var key = ComparedText.Name(found.Own[0].Terms[0]);
        used[key] = used.GetValueOrDefault(key) + 1;
        var room = _document
            .Entries.Where(judged => ComparedText.Name(judged.Terms[0]) == key)
            .Sum(judged => judged.Terms.Count);
        return used[key] > room ? "once more" : null;
    }

    private bool IsOn(Found found, JudgedEntry judged) =>
        ComparedText.Begins(found.Quote, _document.Line(judged.Line));

    private static List<JudgedEntry>? Some(
        List<JudgedEntry> entries,
        Predicate<JudgedEntry> predicate
    ) => entries.FindAll(predicate) is { Count: > 0 } some ? some : null;

    private void CountLines()
    {
        var quota = _right
            .SelectMany(found =>
                found
                    .Judged.Where(judged => judged.IsHomonym)
                    .Select(judged => ComparedText.Name(judged.Terms[0]))
                    .Distinct()
            )
            .GroupBy(name => name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var judged in _document.Entries.Where(judged => judged.IsClear))
        {
            var mine = _right.FindAll(found => found.Judged.Contains(judged));
            var isFound = mine.Count > 0;
            if (judged.IsHomonym)
            {
                var key = ComparedText.Name(judged.Terms[0]);
                isFound = quota.GetValueOrDefault(key) > 0;
                quota[key] = quota.GetValueOrDefault(key) - 1;
            }

            Lines++;
            LinesFound += isFound ? 1 : 0;
            if (!isFound)
            {
                Missed.Add($"{judged.Line}: {string.Join("; ", judged.Terms)}");
            }

            Terms += judged.Terms.Count;
            TermsFound += judged.Terms.Count(term =>
                mine.Exists(found =>
                    found.Names.Contains(ComparedText.Name(term)) || judged.Terms.Count == 1
                )
            );
            CountAliases(judged, mine);
        }
    }

    private void CountAliases(JudgedEntry judged, List<Found> mine)
    {
        foreach (var alias in judged.Aliases)
        {
            var name = ComparedText.Name(alias);
            var terms = judged.TermNames.Where(term => judged.Terms.Count == 1 || term != name);
            var isFound = mine.Exists(found =>
                found.Names.Contains(name) && found.Names.Overlaps(terms)
            );
            Aliases++;
            AliasesFound += isFound ? 1 : 0;
            if (!isFound)
            {
                AliasesMissed.Add($"{judged.Line}: {judged.Terms[0]} = {alias}");
            }
        }
    }

    private void CountAliases()
    {
        foreach (var found in _right.Where(found => found.Own.Exists(judged => judged.IsClear)))
        {
            var allowed = found.Judged.SelectMany(judged => judged.Names).ToHashSet();
            foreach (var alias in found.Entry.Headword.Aliases)
            {
                if (ComparedText.Name(alias) is { Length: > 0 } name && !allowed.Contains(name))
                {
                    AliasesFalse.Add($"{found.Entry.Headword.Term} = {alias}");
                }
                else
                {
                    AliasesRight++;
                }
            }
        }
    }
}
