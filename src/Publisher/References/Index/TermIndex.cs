using Publisher.Languages;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.References.Index;

/// <summary>An entry that a line of the index leads to besides.</summary>
/// <param name="Name">Its headword.</param>
public sealed record IndexReference(string Name, string Entry)
{
    /// <summary>Of that entry, as <see cref="IndexLine.Qualifier"/>.</summary>
    public string Qualifier { get; init; } = "";
}

/// <summary>A line of the index.</summary>
/// <param name="Name">As the author wrote it, but for its first letter, which follows the rule of the index.</param>
/// <param name="Entry">Id of the entry that bears it.</param>
/// <param name="Headword">The entry's headword where <paramref name="Name"/> is an alias; empty for a headword.</param>
/// <param name="Qualifier">Where several entries bear the name, what the entry's author tells it apart by ("physics"), or
/// the title of its section where that tells them apart; else empty.</param>
public sealed record IndexLine(string Name, string Entry, string Headword, string Qualifier)
{
    /// <summary>Of a headword, the few entries that its author sends the reader to: "see also".</summary>
    public Items<IndexReference> SeeAlso { get; init; }

    /// <summary>The same for lines that are one on paper: there their names differ in nothing.</summary>
    public string OnPaper { get; init; } = "";

    /// <summary>Whether an entry around that of the line bears the name too: a section about a term that defines it again
    /// in a sentence.</summary>
    public bool IsWithinItsOwn { get; init; }
}

/// <summary>The lines under one letter.</summary>
/// <param name="Heading">The letter, or "0–9"; empty above names that begin with neither.</param>
public sealed record IndexLetter(string Heading, Items<IndexLine> Lines)
{
    /// <param name="symbols">What stands above names that begin with neither a letter nor a figure.</param>
    public string Headed(string symbols) => Heading.Length > 0 ? Heading : symbols;
}

/// <summary>All terms and aliases of a document from A to Z.</summary>
public static class TermIndex
{
    /// <summary>An index of fewer names tells nothing that the contents do not.</summary>
    private const int FewestNames = 12;

    /// <summary>Whether a document has names enough for an index to be of use.</summary>
    public static bool IsUseful(Document document) =>
        Outline.Of(document).Entries.Sum(entry => entry.Headword.Terms.Count) >= FewestNames;

    /// <summary>The letters in their order, the names of each sorted by the rules of the document's language.</summary>
    public static Items<IndexLetter> Of(Document document)
    {
        var outline = Outline.Of(document);
        var collation = new Collation(document.Language);
        var form = KnownLanguages.FormOf(document.Language);
        var capitals = new IndexCapitals(document, outline.Entries);
        var related = new RelatedEntries(document, outline.Entries);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in outline.Sections)
        {
            titles.TryAdd(section.Id, section.Title.ReplaceLineEndings(" ").Trim());
        }

        var lines = outline
            .Entries.SelectMany(entry => Lines(entry, collation, form))
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .ThenBy(line => line.Name, StringComparer.Ordinal)
            .ToList();
        var bearers = lines
            .GroupBy(line => form.Key(line.Name), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var headwords = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in outline.Entries)
        {
            headwords.TryAdd(entry.Id, OnPaper(entry.Headword.Term));
        }

        var parents = outline
            .Entries.DistinctBy(entry => entry.Id)
            .ToDictionary(entry => entry.Id, entry => entry.Parent, StringComparer.Ordinal);
        return
        [
            .. lines
                .GroupBy(line => collation.Heading(line.Name), StringComparer.Ordinal)
                .Select(group => new IndexLetter(group.Key, [.. group.Select(Line)])),
        ];

        IndexLine Line(Sorted line)
        {
            var alike = bearers[form.Key(line.Name)];
            var outer = Outermost(line, alike, parents);
            return new(
                capitals.Of(line.Name),
                line.Entry.Id,
                line.IsAlias ? headwords[line.Entry.Id] : "",
                Qualifier(line, alike)
            )
            {
                OnPaper =
                    $"{OnPaper(outer.Name)}{PrintedLine.Behind}{(outer.IsAlias ? "" : Qualifier(outer, alike))}",
                IsWithinItsOwn = !ReferenceEquals(outer, line),
                SeeAlso = line.IsAlias
                    ? []
                    :
                    [
                        .. related
                            .Of(line.Entry)
                            .Select(id => new IndexReference(headwords[id], id)),
                    ],
            };
        }

        string Qualifier(Sorted line, List<Sorted> alike) =>
            alike.Count == 1 ? ""
            : line.Entry.Headword.Qualifier is { Length: > 0 } qualifier ? qualifier
            : alike.TrueForAll(other =>
                other.Entry.Section == line.Entry.Section
                || (other.IsAlias && !line.IsAlias)
                || ReferenceEquals(Outermost(other, alike, parents), line)
            )
                ? ""
            : titles.GetValueOrDefault(line.Entry.Section, "");

        // Without its article where another has none: "An Armor Class" beside "Armor Class".
        string OnPaper(string name)
        {
            var bare = form.WithoutArticle(name);
            return capitals.Of(
                bare.Length < name.Length
                && bearers[form.Key(name)].Exists(other => other.Name == bare)
                    ? bare
                    : name
            );
        }
    }

    /// <summary>The line of the name of the outermost entry around that bears it too, if only as an alias; else that
    /// itself.</summary>
    private static Sorted Outermost(
        Sorted line,
        List<Sorted> alike,
        Dictionary<string, string> parents
    )
    {
        var outer = line;
        var id = alike.Count > 1 ? line.Entry.Parent : "";
        while (id.Length > 0)
        {
            outer = alike.Find(other => other.Entry.Id == id) ?? outer;
            id = parents.GetValueOrDefault(id, "");
        }

        return outer;
    }

    /// <summary>Spellings of one name stand there once: another case, a hyphen, a plural.</summary>
    private static IEnumerable<Sorted> Lines(
        OutlineEntry entry,
        Collation collation,
        NormalForm form
    ) =>
        entry
            .Headword.Terms.Select(
                (name, at) => new Sorted(collation.Key(name), name, entry, IsAlias: at > 0)
            )
            .DistinctBy(line => line.Key, StringComparer.Ordinal)
            .DistinctBy(line => form.Key(line.Name), StringComparer.Ordinal);

    private sealed record Sorted(string Key, string Name, OutlineEntry Entry, bool IsAlias);
}
