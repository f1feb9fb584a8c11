using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.References;

/// <summary>An entry that bears a name.</summary>
/// <param name="IsAlias">Whether the name is not the entry's headword.</param>
/// <param name="Position">Number of the entry in reading order.</param>
/// <param name="Path">Ids of the sections around it, the innermost first.</param>
internal sealed record Bearer(
    string Id,
    string Written,
    bool IsAlias,
    int Position,
    IReadOnlyList<string> Path
)
{
    /// <summary>An abbreviation in capitals, which the same letters in lower case do not mean: "IT", "it".</summary>
    public bool IsCapitals { get; } = Written.Count(char.IsUpper) > 1 && !Written.Any(char.IsLower);
}

/// <summary>All names of a document's entries: where they stand in a text, and which entry is meant.</summary>
internal sealed class GlossaryNames
{
    private readonly NormalForm _form;
    private readonly NameAutomaton _automaton;
    private readonly List<List<Bearer>> _bearers = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _paths = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private GlossaryNames(string language)
    {
        _form = NormalForm.Of(language);
        _automaton = new(_form);
        _paths[""] = [];
    }

    public NormalForm Form => _form;

    public int Count => _bearers.Count;

    public static GlossaryNames Of(Document document, Outline outline)
    {
        var names = new GlossaryNames(document.Language);
        foreach (var section in outline.Sections)
        {
            names._sections.TryAdd(names._form.Key(section.Title), section.Id);
            names._paths[section.Id] = [section.Id, .. names.PathOf(section.Parent)];
        }

        for (var at = 0; at < outline.Entries.Count; at++)
        {
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

    /// <summary>Fills the list with the names in a text.</summary>
    public void Find(string text, List<Occurrence> found) => _automaton.Find(text, found);

    /// <summary>The entries that bear a name, in reading order; never empty.</summary>
    public IReadOnlyList<Bearer> BearersOf(int name) => _bearers[name];

    /// <summary>Every name once, as the first entry that bears it writes it.</summary>
    public IEnumerable<string> Written => _bearers.Select(bearers => bearers[0].Written);

    /// <summary>The entry that a mention means: of several with one name that of the nearest section, and there the one
    /// that stands nearest.</summary>
    /// <param name="written">The mention, as the author wrote it.</param>
    /// <param name="position">Number of the entry that the mention stands in or after.</param>
    /// <returns>Null when the words mean something else.</returns>
    public Bearer? Meant(int name, ReadOnlySpan<char> written, string section, int position)
    {
        var bearers = _bearers[name];
        var before = Before(bearers, position);
        var isLower = !IsInCapitals(written);
        var (left, right) = (
            Fitting(bearers, before, -1, isLower),
            Fitting(bearers, before + 1, 1, isLower)
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
        foreach (var term in entry.Headword.Terms)
        {
            var number = _automaton.Add(term);
            if (number == _bearers.Count)
            {
                _bearers.Add([]);
            }

            if (number >= 0 && (_bearers[number] is not [.., var last] || last.Id != entry.Id))
            {
                _bearers[number]
                    .Add(
                        new(
                            entry.Id,
                            term,
                            term != entry.Headword.Term,
                            position,
                            PathOf(entry.Section)
                        )
                    );
            }
        }
    }

    /// <summary>One capital may be the sentence's: "It" is not "IT".</summary>
    private static bool IsInCapitals(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var character in text)
        {
            capitals += char.IsUpper(character) ? 1 : 0;
        }

        return capitals > 1;
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

    /// <summary>The next bearer in a direction that a mention without capitals can mean, within a few steps.</summary>
    private static Bearer? Fitting(List<Bearer> bearers, int start, int step, bool isLower)
    {
        const int MostSteps = 16;
        for (
            int at = start, steps = 0;
            at >= 0 && at < bearers.Count && steps < MostSteps;
            at += step, steps++
        )
        {
            if (!isLower || !bearers[at].IsCapitals)
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
