using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>No two entries say the same.</summary>
internal sealed partial class DistinctDefinition : Check
{
    /// <summary>How many words in a row are compared.</summary>
    private const int Width = 4;

    /// <summary>Shorter definitions are alike by chance.</summary>
    private const int FewestStretches = 10;

    /// <summary>What stands in more entries than this is a turn of phrase of the author's; it also bounds the time.</summary>
    private const int MostBearers = 8;

    private const double LeastShare = 0.7;

    public override string Name => "distinct-definition";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var bearers = new Dictionary<int, List<int>>();
        var definitions = new List<(OutlineEntry Entry, int Count)>();
        foreach (var entry in subject.Outline.Entries.DistinctBy(entry => entry.Source))
        {
            var stretches = Stretches(subject, entry);
            if (stretches.Count < FewestStretches)
            {
                continue;
            }

            var shared = new SortedDictionary<int, int>();
            foreach (var stretch in stretches)
            {
                var known = bearers.TryGetValue(stretch, out var found)
                    ? found
                    : bearers[stretch] = [];
                if (known.Count < MostBearers)
                {
                    known.ForEach(at => shared[at] = shared.GetValueOrDefault(at) + 1);
                    known.Add(definitions.Count);
                }
            }

            definitions.Add((entry, stretches.Count));
            var twin = shared
                .Where(pair =>
                    pair.Value
                    >= LeastShare * (stretches.Count + definitions[pair.Key].Count - pair.Value)
                )
                .Select(pair => definitions[pair.Key].Entry)
                .FirstOrDefault(other => !AreParallel(subject, entry, other));
            if (twin is not null)
            {
                yield return FindIn(
                    entry,
                    entry.Headword.Term,
                    $"“{entry.Headword.Term}” is defined in nearly the same words as “{twin.Headword.Term}” (#{twin.Id}).",
                    "Keep one of the two and let the other refer to it, or say what tells them apart."
                ) with
                {
                    Same = twin.Id,
                };
            }
        }
    }

    /// <summary>Whether two definitions are of one pattern and told apart by their names: "the address of the author" and "the
    /// name of the author", "read.length" and "write.length". Two entries of one name are the matter of
    /// <see cref="UniqueTerm"/>: one event of two classes, or one option of two commands, is not defined twice.</summary>
    private static bool AreParallel(
        CheckedDocument subject,
        OutlineEntry entry,
        OutlineEntry other
    ) =>
        entry.Headword.Term == other.Headword.Term
        || (
            Others(subject, entry, out var own) is var left
            && Others(subject, other, out var its) is var right
            && (
                left.SequenceEqual(right, StringComparer.Ordinal)
                    ? own > 0 && its > 0
                    : NamePieces(entry).Overlaps(NamePieces(other))
            )
        );

    /// <summary>The words that a name is made of, "length" of "readLength" too.</summary>
    private static HashSet<string> NamePieces(OutlineEntry entry) =>
        [
            .. NamePiece()
                .Matches(entry.Headword.Term)
                .Select(match => match.Value.ToLowerInvariant()),
        ];

    /// <summary>The words of a definition that are none of its name's.</summary>
    /// <param name="own">How many were.</param>
    private static List<string> Others(CheckedDocument subject, OutlineEntry entry, out int own)
    {
        var name = subject
            .Form.Parts(entry.Headword.Term)
            .SelectMany(part => Pieces(part.Word))
            .ToHashSet(StringComparer.Ordinal);
        var (words, names) = Definition(subject, entry);
        var pieces = words.Skip(names).SelectMany(Pieces).ToList();
        own = pieces.Count(name.Contains);
        return [.. pieces.Where(piece => !name.Contains(piece))];
    }

    /// <summary>"writableLength" is of "writable".</summary>
    private static string[] Pieces(string word) => word.Split('-', '_', '.');

    /// <summary>All stretches of words, without the words of entries within the entry.</summary>
    private static HashSet<int> Stretches(CheckedDocument subject, OutlineEntry entry)
    {
        var (text, names) = Definition(subject, entry);
        var words = text.ConvertAll(Hash);
        var stretches = new HashSet<int>();
        for (var at = Math.Min(names, words.Count); at + Width <= words.Count; at++)
        {
            var hash = 17;
            for (var next = at; next < at + Width; next++)
            {
                hash = unchecked((hash * 1_000_003) ^ words[next]);
            }

            stretches.Add(hash);
        }

        return stretches;
    }

    /// <returns>The words of an entry, and how many of them its names are.</returns>
    private static (List<string> Words, int Names) Definition(
        CheckedDocument subject,
        OutlineEntry entry
    )
    {
        Items<Block> own = [.. entry.Body.Where(block => block is not (Entry or Section))];
        var text = $"{PlainText.Of(entry.Head)} {PlainText.Of(own)}";
        return (
            subject.Form.Parts(text).ConvertAll(part => part.Word),
            entry.Headword.Terms.Sum(name => subject.Form.Parts(name).Count)
        );
    }

    /// <summary>The same in every run, as that of the framework is not (FNV-1a).</summary>
    private static int Hash(string word)
    {
        var hash = unchecked((int)2_166_136_261);
        foreach (var character in word)
        {
            hash = unchecked((hash ^ character) * 16_777_619);
        }

        return hash;
    }

    [GeneratedRegex(@"\p{Lu}?\p{Ll}{2,}|\p{Lu}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex NamePiece();
}
