using Publisher.Model;
using Publisher.Words;

namespace Publisher.Checks.Linked;

/// <summary>A name that is another name of one entry belongs to no other; two entries are told of once.</summary>
internal sealed class UnambiguousAlias : Check
{
    /// <summary>What stands beside more terms than this tells their kind: "Attack (action)".</summary>
    private const int MostOfAName = 2;

    public override string Name => "unambiguous-alias";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var bearers = new Dictionary<string, (OutlineEntry Entry, string Name, bool IsHead)>(
            StringComparer.Ordinal
        );
        var shared = subject
            .Outline.Entries.SelectMany(entry => entry.Headword.Terms.Skip(1).Distinct())
            .CountBy(name => Key(subject, name), StringComparer.Ordinal)
            .Where(uses => uses.Value > MostOfAName)
            .Select(uses => uses.Key)
            .ToHashSet(StringComparer.Ordinal);
        var pairs = new HashSet<(string, string)>();
        foreach (
            var entry in subject.Outline.Entries.Where(entry =>
                !PointingEntry.Is(entry, subject.Language)
            )
        )
        {
            foreach (var (name, at) in entry.Headword.Terms.Select((name, at) => (name, at)))
            {
                var key = Key(subject, name);
                if (shared.Contains(key) || bearers.TryAdd(key, (entry, name, at == 0)))
                {
                    continue;
                }

                var (other, written, isHead) = bearers[key];
                // Two headwords are the matter of unique-term, and terms that share their words of themselves.
                if (
                    (at > 0 || !isHead)
                    && IsAnother(subject, entry, other)
                    && !IsTag(entry, name)
                    && pairs.Add((entry.Id, other.Id))
                )
                {
                    yield return FindIn(
                        entry,
                        name,
                        $"{(at == 0 ? $"“{name}” has an entry of its own" : $"“{name}” is a name of “{entry.Headword.Term}”")}, and {Besides(name, written, other, isOwn: at == 0)}: a mention may mean either.",
                        "Give the name to one of the two, and let the other refer to it."
                    );
                }
            }
        }
    }

    private static string Besides(string name, string written, OutlineEntry other, bool isOwn) =>
        isOwn ? $"“{written}” is another name of “{other.Headword.Term}” (#{other.Id})"
        : written == other.Headword.Term ? $"“{written}” has an entry of its own (#{other.Id})"
        : written == name ? $"of “{other.Headword.Term}” (#{other.Id})"
        : $"“{written}” one of “{other.Headword.Term}” (#{other.Id})";

    /// <summary>"Attack [Action]" is of the kind that the entry "Action" explains, and "LOOKUP(url)" is given what "url" names.</summary>
    private static bool IsTag(OutlineEntry entry, string name) =>
        PlainText.Of(entry.Head) is var head
        && (
            head.Contains($"[{name}]", StringComparison.Ordinal)
            || head.Contains($"{entry.Headword.Term}({name}", StringComparison.Ordinal)
        );

    /// <summary>"CAT" and "cat" are two names.</summary>
    private static string Key(CheckedDocument subject, string name) =>
        $"{subject.Form.Key(name)}\n{NameCase.Of(name)}";

    private static bool IsAnother(CheckedDocument subject, OutlineEntry one, OutlineEntry other) =>
        one.Source != other.Source
        && one.Parent != other.Id
        && other.Parent != one.Id
        && subject.Form.Key(one.Headword.Term) != subject.Form.Key(other.Headword.Term);
}
