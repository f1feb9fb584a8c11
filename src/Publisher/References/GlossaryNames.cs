using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.References;

/// <summary>All names of a document's entries: where they stand in a text, and which entry is meant.</summary>
internal sealed class GlossaryNames
{
    private const int MostHomonyms = 16;

    /// <summary>Fewer show no habit.</summary>
    private const int FewestOpening = 3;

    private readonly NormalForm _form;
    private readonly NameAutomaton _automaton;
    private readonly List<List<Bearer>> _bearers = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _paths = new(StringComparer.Ordinal);

    private readonly Dictionary<(int Name, string Id), Bearer> _borne = [];
    private readonly List<string> _sectionAt = [];
    private readonly HashSet<(int Name, int Position)> _borneAt = [];
    private readonly Dictionary<string, int> _headwords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources;
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private GlossaryNames(Document document, Outline outline)
    {
        Language = KnownLanguages.Of(document);
        _form = KnownLanguages.FormOf(Language?.Tag ?? document.Language);
        Style = HeadwordStyle.Of(Headwords(outline), document);
        _automaton = new(_form, new(_form, Language, Style.AreInCapitals));
        _paths[""] = [];
        _sources = SourceTitles.Sections(outline);
    }

    /// <summary>Those that open their lines: one within a sentence is written as the sentence wants it.</summary>
    private static IEnumerable<string> Headwords(Outline outline)
    {
        var opening = outline
            .Entries.Where(entry => entry.Headword.Evidence?.Shape != EntryShape.Mention)
            .ToList();
        return (opening.Count >= FewestOpening ? opening : outline.Entries).Select(entry =>
            entry.Headword.Term
        );
    }

    public NormalForm Form => _form;

    /// <summary>The language of the document's words; null for one that we do not know.</summary>
    public Language? Language { get; }

    /// <summary>How the headwords are written.</summary>
    public HeadwordStyle Style { get; }

    public int Count => _bearers.Count;

    public static GlossaryNames Of(Document document, Outline outline)
    {
        var names = new GlossaryNames(document, outline);
        foreach (var section in outline.Sections)
        {
            names._sections.TryAdd(names._form.Key(section.Title), section.Id);
            names._paths[section.Id] = [section.Id, .. names.PathOf(section.Parent)];
        }

        for (var at = 0; at < outline.Entries.Count; at++)
        {
            names._sectionAt.Add(outline.Entries[at].Section);
            names.Add(outline.Entries[at], at);
        }

        names._automaton.Prepare();
        return names;
    }

    /// <summary>Ids of a section and those around it, the innermost first.</summary>
    public IReadOnlyList<string> PathOf(string section) =>
        _paths.TryGetValue(section, out var path) ? path : [];

    /// <summary>Id of the first section of a title; null when there is none.</summary>
    public string? SectionOf(string title) => _sections.GetValueOrDefault(_form.Key(title));

    /// <summary>Whether a section lists the works that the document draws on.</summary>
    public bool IsSources(string section) => _sources.Contains(section);

    /// <summary>Fills the list with the names in a text.</summary>
    public void Find(string text, List<Occurrence> found) => _automaton.Find(text, found);

    /// <summary>The entries that bear a name, in reading order; never empty.</summary>
    public IReadOnlyList<Bearer> BearersOf(int name) => _bearers[name];

    /// <summary>Whether an entry bears a name.</summary>
    public bool IsBorneBy(int name, string entry) => _borne.ContainsKey((name, entry));

    /// <summary>Whether an entry bears the very name that another does, letters of the same case: y is not Y, and java not the
    /// Java that its section has besides.</summary>
    public bool IsNamesake(string entry, int name, Bearer other) =>
        _borne.TryGetValue((name, entry), out var bearer)
        && bearer.Case == other.Case
        && !(bearer.IsBeside(other) && bearer.DiffersByCase(other));

    /// <summary>Whether two entries have one headword: a term under its heading and again in the line below it, which have
    /// other names apart.</summary>
    public bool IsTwin(string entry, Bearer other) =>
        _headwords.TryGetValue(entry, out var name)
        && _borne.TryGetValue((name, other.Id), out var named)
        && named.Qualifier.Length == 0
        && IsNamesake(entry, name, named);

    /// <summary>Whether the last entry before a place bears a name and stands in the same section.</summary>
    public bool IsBorneBefore(int name, ParagraphPlace place) =>
        _borneAt.Contains((name, place.Position)) && _sectionAt[place.Position] == place.Section;

    /// <summary>Every name once, as the first entry that bears it writes it.</summary>
    public IEnumerable<string> Written => _bearers.Select(bearers => bearers[0].Written);

    /// <summary>The entry that a mention means: of several with one name that whose qualifier follows, then those
    /// whose very form it is, then that whose letters have the mention's case, of those that of the nearest section, there one whose
    /// headword it is, and of such the one that stands nearest.</summary>
    /// <param name="mention">Where in a text it stands.</param>
    /// <param name="position">Number of the entry that the mention stands in or after.</param>
    /// <returns>Null when the words mean something else.</returns>
    public Bearer? Meant(Occurrence mention, string text, string section, int position)
    {
        var bearers = _bearers[mention.Name];
        var written = new WrittenName(text, mention.Start, mention.End);
        if (Nearest(bearers, written.HasQualifierOf, section, position) is { } qualified)
        {
            return qualified;
        }

        var meant =
            (bearers.Count > 1 ? NearestVery(bearers, written, section, position) : null)
            ?? Nearest(
                bearers,
                bearer => written.IsOf(bearer) && written.HasCaseOf(bearer),
                section,
                position
            )
            ?? Nearest(bearers, written.IsOf, section, position);
        return IsDoubtful(meant, bearers) ? null : meant;
    }

    /// <summary>Of two whose very form it is, "Java" and "java", that of the same section which has its first letter too.</summary>
    private Bearer? NearestVery(
        List<Bearer> bearers,
        WrittenName written,
        string section,
        int position
    )
    {
        var very = Nearest(bearers, written.IsVery, section, position);
        return very is null || written.IsExactly(very)
            ? very
            : Nearest(
                bearers,
                other => written.IsExactly(other) && other.IsBeside(very),
                section,
                position
            ) ?? very;
    }

    /// <summary>Whether words without a qualifier may mean either of two homonyms that one section tells apart by theirs:
    /// of "light (physics)" and "light (food)" a light meal is neither.</summary>
    private static bool IsDoubtful(Bearer? meant, List<Bearer> bearers) =>
        meant is { Qualifier.Length: > 0 }
        && bearers
            .Take(MostHomonyms)
            .Any(other =>
                other.Id != meant.Id
                && other.Qualifier.Length > 0
                && other.Path is [var one, ..]
                && meant.Path is [var section, ..]
                && one == section
            );

    /// <summary>Another name, as a tag that many entries have in brackets, yields to an entry that has it for its headword.</summary>
    private Bearer? Nearest(
        List<Bearer> bearers,
        Func<Bearer, bool> fits,
        string section,
        int position
    )
    {
        var nearest = NearestOf(bearers, fits, section, position);
        if (nearest is not { IsAlias: true } || bearers.Count == 1)
        {
            return nearest;
        }

        var path = PathOf(section);
        return
            NearestOf(bearers, bearer => !bearer.IsAlias && fits(bearer), section, position)
                is { } headword
            && Shared(headword.Path, path) >= Shared(nearest.Path, path)
            ? headword
            : nearest;
    }

    private Bearer? NearestOf(
        List<Bearer> bearers,
        Func<Bearer, bool> fits,
        string section,
        int position
    )
    {
        var before = Before(bearers, position);
        var (left, right) = (
            Fitting(bearers, before, -1, fits),
            Fitting(bearers, before + 1, 1, fits)
        );
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var path = PathOf(section);
        var (leftShare, rightShare) = (Shared(left.Path, path), Shared(right.Path, path));
        return leftShare != rightShare ? (leftShare > rightShare ? left : right)
            : position - left.Position <= right.Position - position ? left
            : right;
    }

    private void Add(OutlineEntry entry, int position)
    {
        foreach (var term in entry.Headword.Terms.Where(term => !IsCue(term)))
        {
            var number = _automaton.Add(term);
            if (number == _bearers.Count)
            {
                _bearers.Add([]);
            }

            if (number >= 0 && !_borne.ContainsKey((number, entry.Id)))
            {
                var bearer = new Bearer(
                    entry.Id,
                    term,
                    IsAnotherName(term, entry.Headword.Term),
                    position,
                    PathOf(entry.Section)
                )
                {
                    Qualifier = entry.Headword.Qualifier,
                    IsCapitals = !Style.AreInCapitals && HeadwordStyle.IsAbbreviation(term),
                };
                if (!bearer.IsAlias)
                {
                    _headwords.TryAdd(entry.Id, number);
                }

                _borne.Add((number, entry.Id), bearer);
                _borneAt.Add((number, position));
                _bearers[number].Add(bearer);
            }
        }
    }

    /// <summary>A glossary that explains its "see also" means no other of them by it.</summary>
    private bool IsCue(string term) =>
        term.Contains(' ', StringComparison.Ordinal)
        && Language?.References.Contains(term, StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>Whether a name is neither the headword nor another spelling of it: "optimiser".</summary>
    private static bool IsAnotherName(string name, string headword)
    {
        const int ShortestVariant = 6;
        const int MostEdits = 2;
        return name != headword
            && !(
                Math.Min(name.Length, headword.Length) >= ShortestVariant
                && Math.Abs(name.Length - headword.Length) <= MostEdits
                && headword.Length <= NameAutomaton.MostWords * ShortestVariant
                && EditDistance.Between(NormalForm.Fold(name), NormalForm.Fold(headword))
                    <= MostEdits
            );
    }

    /// <summary>Index of the last bearer at or before a position; -1 when all stand after it.</summary>
    private static int Before(List<Bearer> bearers, int position)
    {
        var (low, high) = (0, bearers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = bearers[middle].Position <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>The next bearer in a direction that a mention can mean, within a few steps.</summary>
    private static Bearer? Fitting(
        List<Bearer> bearers,
        int start,
        int step,
        Func<Bearer, bool> fits
    )
    {
        const int MostSteps = 16;
        for (
            int at = start, steps = 0;
            at >= 0 && at < bearers.Count && steps < MostSteps;
            at += step, steps++
        )
        {
            if (fits(bearers[at]))
            {
                return bearers[at];
            }
        }

        return null;
    }

    private static int Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var shared = 0;
        while (
            shared < Math.Min(one.Count, other.Count)
            && one[one.Count - 1 - shared] == other[other.Count - 1 - shared]
        )
        {
            shared++;
        }

        return shared;
    }
}
