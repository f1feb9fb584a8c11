using Publisher.Model;

namespace Publisher.Normalisation.Ids;

/// <summary>Gives entries the ids that they had in an earlier edition as further ids. An entry is known again by its
/// definition, or by its place together with its body or another name; never by its order.</summary>
internal sealed class Renames : DocumentRewriter
{
    private readonly Dictionary<string, List<string>> _former = new(StringComparer.Ordinal);
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);

    public static Document Apply(Document document, Items<EditionId> previous)
    {
        if (previous.Count == 0)
        {
            return document;
        }

        var pass = new Renames();
        pass.Match(EditionIds.Of(document), previous);
        return pass.Rewrite(document);
    }

    protected override void Entry(Entry node, Built into) =>
        base.Entry(node with { Headword = With(node.Headword) }, into);

    protected override TableRow Row(TableRow row) =>
        base.Row(row.Headword is null ? row : row with { Headword = With(row.Headword) });

    protected override DefinitionGroup Group(DefinitionGroup group) =>
        base.Group(group.Headword is null ? group : group with { Headword = With(group.Headword) });

    private Headword With(Headword headword) =>
        headword with
        {
            OtherIds =
            [
                .. headword
                    .OtherIds.Where(id => !_moved.Contains(id))
                    .Concat(_former.GetValueOrDefault(headword.Id) ?? []),
            ],
            Others = [.. headword.Others.Select(With)],
        };

    private void Match(Items<EditionId> current, Items<EditionId> previous)
    {
        var own = current.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var known = previous.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var renamed = new Candidates(current, known);
        foreach (var entry in previous)
        {
            var now = own.Contains(entry.Id) ? entry.Id : renamed.Of(entry);
            foreach (var id in entry.OtherIds.Prepend(entry.Id))
            {
                if (now is not null && !own.Contains(id) && _moved.Add(id))
                {
                    Former(now).Add(id);
                }
            }
        }
    }

    private List<string> Former(string id)
    {
        if (!_former.TryGetValue(id, out var ids))
        {
            _former[id] = ids = [];
        }

        return ids;
    }

    /// <summary>The entries of today by what could show that they are those of yesterday.</summary>
    private sealed class Candidates(Items<EditionId> current, HashSet<string> known)
    {
        private readonly ILookup<string, EditionId> _byDefinition = current
            .Where(entry => entry.Definition.Length > 0)
            .ToLookup(entry => entry.Definition, StringComparer.Ordinal);

        /// <summary>An entry that stood in the earlier edition under its own id is no other entry renamed, unless it
        /// has that entry's very definition.</summary>
        private readonly ILookup<string, EditionId> _newByEvidence = current
            .Where(entry => !known.Contains(entry.Id))
            .SelectMany(entry => Evidence(entry).Select(evidence => (evidence, entry)))
            .ToLookup(pair => pair.evidence, pair => pair.entry, StringComparer.Ordinal);

        public string? Of(EditionId former) =>
            Only(_byDefinition[former.Definition])
            ?? Only(
                _byDefinition[former.Definition].Where(entry => entry.Section == former.Section)
            )
            ?? Only(
                Evidence(former).SelectMany(evidence => _newByEvidence[evidence].Take(2)).Distinct()
            );

        /// <summary>A place with what tells an entry from others in it: its body, each of its names.</summary>
        private static IEnumerable<string> Evidence(EditionId entry) =>
            entry
                .Names.Select(name => $"name {Slug.Of(name)}")
                .Concat(entry.Body.Length > 0 ? [$"body {entry.Body}"] : [])
                .Distinct(StringComparer.Ordinal)
                .Select(evidence => $"{entry.Section}\n{entry.Parent}\n{evidence}");

        private static string? Only(IEnumerable<EditionId> entries) =>
            entries.Take(2).ToList() is [var only] ? only.Id : null;
    }
}
