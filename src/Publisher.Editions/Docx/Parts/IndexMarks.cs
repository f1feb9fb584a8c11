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
        foreach (var line in index.SelectMany(letter => letter.Lines))
        {
            var isAlias = line.Headword.Length > 0;
            var name = Levels(Named(line));
            if (!isAlias)
            {
                _names.TryAdd(line.Entry, Named(line));
            }

            if (!_defining.TryGetValue(line.Entry, out var marks))
            {
                _defining[line.Entry] = marks = [];
            }

            marks.Add(
                isAlias
                    ? $"XE {name} \\t {FieldRuns.Quoted($"{words.See} {DocxIndex.Flat(line.Headword)}")}"
                    : $"XE {name} \\b"
            );
            if (line.SeeAlso.Count > 0)
            {
                var names = line.SeeAlso.Select(other => DocxIndex.Flat(other.Name));
                marks.Add(
                    $"XE {name} \\t {FieldRuns.Quoted($"{words.SeeAlso} {string.Join("; ", names)}")}"
                );
            }
        }
    }

    /// <summary>The marks of an entry where it is defined: the number of this page is bold.</summary>
    public IEnumerable<W.Run> Defining(string id) =>
        _defining.TryGetValue(id, out var marks) ? marks.SelectMany(FieldRuns.Silent) : [];

    /// <summary>The mark of a place that leads to an entry; none but for the first of a place.</summary>
    /// <param name="place">Id of the entry, else the section, around it.</param>
    public IEnumerable<W.Run> Mentioning(string entry, string place) =>
        entry != place && _names.TryGetValue(entry, out var name) && _mentioned.Add((place, entry))
            ? FieldRuns.Silent($"XE {Levels(name, _subEntryOf(entry, place))}")
            : [];

    public static string Named(IndexLine line) =>
        line.Qualifier.Length > 0
            ? $"{DocxIndex.Flat(line.Name)} ({DocxIndex.Flat(line.Qualifier)})"
            : DocxIndex.Flat(line.Name);

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
