using Publisher.References.Index;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The marks that Word makes its index of (XE, ISO/IEC 29500-1, 17.16.5.79): at each entry one for each of its names,
/// and at each link to it one more.</summary>
internal sealed class IndexMarks
{
    private readonly Dictionary<string, List<string>> _defining = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Place, string Entry)> _mentioned = [];

    private readonly Func<string, string, string> _subEntryOf;

    /// <param name="subEntryOf">Below which title the index has a place of an entry, by the ids of both; empty for none.</param>
    public IndexMarks(
        IEnumerable<IndexLetter> index,
        EditionWords words,
        Func<string, string, string> subEntryOf
    )
    {
        _subEntryOf = subEntryOf;
        foreach (var line in index.SelectMany(PrintedLine.Of))
        {
            var named = Named(line.Name, line.Qualifier);
            var name = Levels(named);
            foreach (var entry in line.Entries)
            {
                _names.TryAdd(entry, named);
                MarksOf(entry).Add($"XE {name} \\b");
            }

            if (line.See.Count > 0)
            {
                MarksOf(line.See[0].Entry).Add($"XE {name} \\t {Others(words.See, line.See)}");
            }

            if (line.SeeAlso.Count > 0)
            {
                MarksOf(line.Entries[0])
                    .Add($"XE {name} \\t {Others(words.SeeAlso, line.SeeAlso)}");
            }
        }
    }

    private List<string> MarksOf(string entry)
    {
        if (!_defining.TryGetValue(entry, out var marks))
        {
            _defining[entry] = marks = [];
        }

        return marks;
    }

    private static string Others(string see, Items<IndexReference> others) =>
        FieldRuns.Quoted(
            $"{see} {string.Join("; ", others.Select(other => Named(other.Name, other.Qualifier)))}"
        );

    /// <summary>The marks of an entry where it is defined: the number of this page is bold.</summary>
    public IEnumerable<W.Run> Defining(string id) =>
        _defining.TryGetValue(id, out var marks) ? marks.SelectMany(FieldRuns.Silent) : [];

    /// <summary>The mark of a place that leads to an entry; none but for the first of a place.</summary>
    /// <param name="place">Id of the entry, else the section, around it.</param>
    public IEnumerable<W.Run> Mentioning(string entry, string place) =>
        entry != place && _names.TryGetValue(entry, out var name) && _mentioned.Add((place, entry))
            ? FieldRuns.Silent($"XE {Levels(name, _subEntryOf(entry, place))}")
            : [];

    public static string Named(string name, string qualifier) =>
        qualifier.Length > 0
            ? $"{DocxIndex.Flat(name)} ({DocxIndex.Flat(qualifier)})"
            : DocxIndex.Flat(name);

    /// <summary>A bare colon parts a name from what stands under it.</summary>
    private static string Levels(params string[] names)
    {
        var levels = names
            .Where(name => name.Length > 0)
            .Select(name =>
                FieldRuns
                    .Escaped(DocxIndex.Flat(name))
                    .Replace(":", "\\:", StringComparison.Ordinal)
            );
        return $"\"{string.Join(':', levels)}\"";
    }
}
