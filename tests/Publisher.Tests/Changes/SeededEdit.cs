using System.Text.RegularExpressions;
using Publisher.Changes;
using Publisher.Model;

namespace Publisher.Tests.Changes;

/// <summary>An edit as an author makes it, and what must be said of it.</summary>
/// <param name="Expected">Kind, what it is about, its name in the new edition, else in the old.</param>
internal sealed record SeededEdit(
    EditedGlossary Before,
    EditedGlossary After,
    (ChangeKind Kind, UnitKind Of, string Name) Expected
)
{
    /// <summary>Invented, so that no sample has them.</summary>
    private const string Term = "Zorvane";
    private const string Word = "quindle";
    private const string Sentence = "It was quindled by the morvanes before anybody asked.";

    public static readonly string[] Kinds =
    [
        "added",
        "removed",
        "renamed",
        "moved",
        "split",
        "merged",
        "reworded",
        "rewritten",
        "alias",
        "link",
        "section-added",
        "section-renamed",
        "section-reworded",
    ];

    /// <returns>Null where the document has no place for such an edit, or where it no longer reads as what is meant: an entry
    /// that is recognised no more is not renamed.</returns>
    public static SeededEdit? Of(string kind, EditedGlossary glossary, Random random)
    {
        var edit = kind switch
        {
            "added" => Added(glossary, random),
            "removed" => Removed(glossary, random),
            "renamed" => Renamed(glossary, random),
            "moved" => Moved(glossary, random),
            "split" => Split(glossary, random),
            "merged" => Merged(glossary, random),
            "reworded" => Reworded(glossary, random),
            "rewritten" => Rewritten(glossary, random),
            "alias" => Alias(glossary, random),
            "link" => Link(glossary, random),
            "section-added" => SectionAdded(glossary, random),
            "section-renamed" => SectionRenamed(glossary, random),
            _ => SectionReworded(glossary, random),
        };
        return edit is not null && edit.IsRead ? edit : null;
    }

    /// <summary>Whether the new edition has the entries, and the names of each, that the edit means it to have.</summary>
    private bool IsRead
    {
        get
        {
            var (gained, lost) = (Terms(After), Terms(Before));
            foreach (var terms in Terms(Before).Where(gained.Remove))
            {
                lost.Remove(terms);
            }

            return Expected.Kind switch
            {
                ChangeKind.Added when Expected.Of == UnitKind.Entry => (lost, gained)
                    is ([], [Term]),
                ChangeKind.Split => (lost, gained) is ([], [Term]),
                ChangeKind.Removed or ChangeKind.Merged => (lost, gained) is ([_], []),
                ChangeKind.Renamed when Expected.Of == UnitKind.Entry => (lost, gained)
                    is ([var old], [var now])
                    && now == Renamed(old),
                ChangeKind.Aliases => (lost, gained) is ([var old], [var now])
                    && now == $"{old}\n{Term}",
                _ => (lost, gained) is ([], []),
            };
        }
    }

    private static string Renamed(string terms) =>
        string.Join('\n', terms.Split('\n').Skip(1).Prepend(Term));

    private static List<string> Terms(EditedGlossary glossary) =>
        [.. glossary.Outline.Entries.Select(entry => string.Join('\n', entry.Headword.Terms))];

    private static SeededEdit? Added(EditedGlossary glossary, Random random) =>
        Pick(glossary, random, entry => entry.IsPlain) is { } entry
            ? new(
                glossary,
                glossary.With(
                    Inserted(
                        glossary,
                        entry.At,
                        $"{entry.Lead}{Term}{entry.Separator}a {Word} of morvanes that nobody has seen by day."
                    )
                ),
                (ChangeKind.Added, UnitKind.Entry, Term)
            )
            : null;

    private static SeededEdit? Removed(EditedGlossary glossary, Random random) =>
        Pick(glossary, random) is { } entry
            ? new(
                glossary,
                glossary.With(Without(glossary, entry.At)),
                (ChangeKind.Removed, UnitKind.Entry, entry.Term)
            )
            : null;

    private static SeededEdit? Renamed(EditedGlossary glossary, Random random) =>
        Pick(glossary, random) is { } entry
            ? new(
                glossary,
                Replaced(glossary, entry with { Term = Term }),
                (ChangeKind.Renamed, UnitKind.Entry, Term)
            )
            : null;

    private static SeededEdit? Moved(EditedGlossary glossary, Random random)
    {
        if (
            Pick(glossary, random) is not { } entry
            || Pick(glossary, random, to => Between(glossary, to, entry) > 1) is not { } other
        )
        {
            return null;
        }

        var lines = Inserted(glossary, other.At, entry.Text);
        var at = entry.At < other.At ? entry.At : entry.At + lines.Count - glossary.Lines.Count;
        return new(
            glossary,
            glossary.With(Without(lines, at)),
            (ChangeKind.Moved, UnitKind.Entry, entry.Term)
        );
    }

    /// <summary>Of two that stand side by side either may have moved.</summary>
    private static int Between(EditedGlossary glossary, EntryLine one, EntryLine other) =>
        glossary.Entries.Count(entry =>
            entry.At > Math.Min(one.At, other.At) && entry.At < Math.Max(one.At, other.At)
        );

    private static SeededEdit? Split(EditedGlossary glossary, Random random)
    {
        var entry = Pick(glossary, random, each => each.IsPlain && Cut(each.Definition) > 0);
        if (entry is null)
        {
            return null;
        }

        var cut = Cut(entry.Definition);
        var rest = entry with { Term = Term, Definition = entry.Definition[cut..].TrimStart() };
        var lines = Inserted(glossary, entry.At, rest.Text);
        lines[entry.At] = (entry with { Definition = entry.Definition[..cut] }).Text;
        return new(glossary, glossary.With(lines), (ChangeKind.Split, UnitKind.Entry, entry.Term));
    }

    private static SeededEdit? Merged(EditedGlossary glossary, Random random)
    {
        if (
            Pick(glossary, random, each => each.IsPlain) is not { } entry
            || Pick(
                glossary,
                random,
                each => each.IsPlain && each.At != entry.At && Words(each.Definition) > 4
            )
                is not { } other
        )
        {
            return null;
        }

        var lines = glossary.Lines.ToList();
        lines[entry.At] = $"{entry.Text.TrimEnd()} {other.Definition}";
        return new(
            glossary,
            glossary.With(Without(lines, other.At)),
            (ChangeKind.Merged, UnitKind.Entry, entry.Term)
        );
    }

    private static SeededEdit? Reworded(EditedGlossary glossary, Random random) =>
        Pick(glossary, random) is { } entry && Reworded(entry.Definition, random) is { } definition
            ? new(
                glossary,
                Replaced(glossary, entry with { Definition = definition }),
                (ChangeKind.Redefined, UnitKind.Entry, entry.Term)
            )
            : null;

    /// <summary>Another definition altogether.</summary>
    private static SeededEdit? Rewritten(EditedGlossary glossary, Random random) =>
        Pick(glossary, random, entry => entry.IsPlain) is { } entry
            ? new(
                glossary,
                Replaced(
                    glossary,
                    entry with
                    {
                        Definition = $"a {Word} of morvanes that nobody has seen by day.",
                    }
                ),
                (ChangeKind.Redefined, UnitKind.Entry, entry.Term)
            )
            : null;

    private static SeededEdit? Alias(EditedGlossary glossary, Random random)
    {
        if (Pick(glossary, random) is not { } entry)
        {
            return null;
        }

        var names =
            random.Next(2) == 0 ? $"{entry.Term} / {Term}" : $"{entry.Term} (also called {Term})";
        var lines = glossary.Lines.ToList();
        lines[entry.At] = $"{entry.Lead}{names}{entry.Separator}{entry.Definition}";
        return new(
            glossary,
            glossary.With(lines),
            (ChangeKind.Aliases, UnitKind.Entry, entry.Term)
        );
    }

    private static SeededEdit? Link(EditedGlossary glossary, Random random)
    {
        if (
            Pick(glossary, random) is not { } entry
            || Place(entry.Definition, random) is not { } word
        )
        {
            return null;
        }

        var linked = $"[{word.Value}](https://example.org/{Word}/{random.Next(100)})";
        return new(
            glossary,
            Replaced(
                glossary,
                entry with
                {
                    Definition =
                        $"{entry.Definition[..word.Index]}{linked}{entry.Definition[(word.Index + word.Length)..]}",
                }
            ),
            (ChangeKind.Links, UnitKind.Entry, entry.Term)
        );
    }

    private static SeededEdit? SectionAdded(EditedGlossary glossary, Random random) =>
        Heading(glossary, random) is { } at
            ? new(
                glossary,
                glossary.With([
                    .. glossary.Lines.Take(at),
                    $"{glossary.Lines[at].Split(' ')[0]} {Term}",
                    "",
                    Sentence,
                    "",
                    .. glossary.Lines.Skip(at),
                ]),
                (ChangeKind.Added, UnitKind.Section, Term)
            )
            : null;

    private static SeededEdit? SectionRenamed(EditedGlossary glossary, Random random)
    {
        if (Heading(glossary, random) is not { } at)
        {
            return null;
        }

        var lines = glossary.Lines.ToList();
        lines[at] = $"{lines[at].Split(' ')[0]} {Term}";
        return new(glossary, glossary.With(lines), (ChangeKind.Renamed, UnitKind.Section, Term));
    }

    private static SeededEdit? SectionReworded(EditedGlossary glossary, Random random)
    {
        if (glossary.Prose.Count == 0)
        {
            return null;
        }

        var (at, section) = glossary.Prose[random.Next(glossary.Prose.Count)];
        if (Reworded(glossary.Lines[at], random) is not { } text)
        {
            return null;
        }

        var lines = glossary.Lines.ToList();
        lines[at] = text;
        return new(
            glossary,
            glossary.With(lines),
            (
                ChangeKind.Redefined,
                section is null ? UnitKind.Document : UnitKind.Section,
                section ?? PlainText.Of(glossary.Document.Title)
            )
        );
    }

    private static int? Heading(EditedGlossary glossary, Random random)
    {
        var headings = Enumerable
            .Range(1, glossary.Lines.Count - 1)
            .Where(at => Section(glossary, at) is not null)
            .ToList();
        return headings.Count == 0 ? null : headings[random.Next(headings.Count)];
    }

    private static string? Section(EditedGlossary glossary, int at) =>
        Regex.Match(glossary.Lines[at], "^#+ +(.*?)[ #]*$") is { Success: true } match
            ? glossary
                .Outline.Sections.Select(section => section.Title)
                .FirstOrDefault(title => title == match.Groups[1].Value)
            : null;

    /// <summary>A word exchanged, left out or put in, or a sentence put behind.</summary>
    private static string? Reworded(string text, Random random)
    {
        if (Place(text, random) is not { } word)
        {
            return null;
        }

        var (before, after) = (text[..word.Index], text[(word.Index + word.Length)..]);
        return random.Next(4) switch
        {
            0 => $"{before}{Word}{after}",
            1 when Words(text) > 4 => $"{before.TrimEnd()} {after.TrimStart()}",
            2 => $"{before}{Word} {word.Value}{after}",
            _ => $"{text.TrimEnd()} {Sentence}",
        };
    }

    /// <summary>A word of the text beyond its first, in no link, formula or code.</summary>
    private static Match? Place(string text, Random random)
    {
        var places = Regex
            .Matches(text, @"(?<=[ ])\p{L}{4,}(?=[ ,.])")
            .Where(word => !Regex.IsMatch(text[..word.Index], @"[\[(<$`*_""“'][^\])>$`*_""”']*$"))
            .ToList();
        return places.Count == 0 ? null : places[random.Next(places.Count)];
    }

    private static int Cut(string text)
    {
        var match = Regex.Match(text, @"(?<=\p{L}{3}[.])\s+(?=\p{Lu})");
        return match.Success && Words(text[match.Index..]) > 4 ? match.Index : 0;
    }

    private static int Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static EntryLine? Pick(
        EditedGlossary glossary,
        Random random,
        Func<EntryLine, bool>? isFit = null
    )
    {
        var fit = glossary.Entries.Where(isFit ?? (_ => true)).ToList();
        return fit.Count == 0 ? null : fit[random.Next(fit.Count)];
    }

    private static EditedGlossary Replaced(EditedGlossary glossary, EntryLine entry)
    {
        var lines = glossary.Lines.ToList();
        lines[entry.At] = entry.Text;
        return glossary.With(lines);
    }

    /// <summary>A line below another, a blank one between where the document has them.</summary>
    private static List<string> Inserted(EditedGlossary glossary, int at, string line)
    {
        var lines = glossary.Lines.ToList();
        var isSpaced = at + 1 >= lines.Count || string.IsNullOrWhiteSpace(lines[at + 1]);
        lines.InsertRange(at + 1, isSpaced ? ["", line] : [line]);
        return lines;
    }

    private static List<string> Without(EditedGlossary glossary, int at) =>
        Without(glossary.Lines, at);

    private static List<string> Without(IReadOnlyList<string> lines, int at)
    {
        var left = lines.ToList();
        left.RemoveAt(at);
        if (at < left.Count && at > 0 && left[at].Length == 0 && left[at - 1].Length == 0)
        {
            left.RemoveAt(at);
        }

        return left;
    }
}
