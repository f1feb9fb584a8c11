using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>Gives an entry the other name that the author spells out in a list of abbreviations: the long form to the
/// short, the short to the long.</summary>
internal sealed class SpelledNames : DocumentRewriter
{
    private readonly Dictionary<string, List<string>> _others = new(
        StringComparer.OrdinalIgnoreCase
    );

    private SpelledNames(Items<ShortForm> abbreviations)
    {
        foreach (var (shortForm, longForm) in abbreviations)
        {
            Add(shortForm, longForm);
            Add(longForm, shortForm);
        }
    }

    public static Document Apply(Document document) =>
        document.Abbreviations.Count == 0
            ? document
            : document with
            {
                Blocks = new SpelledNames(document.Abbreviations).Rewrite(document.Blocks),
            };

    protected override void Entry(Entry node, Built into) =>
        base.Entry(node with { Headword = Named(node.Headword) }, into);

    protected override TableRow Row(TableRow row) =>
        base.Row(row.Headword is null ? row : row with { Headword = Named(row.Headword) });

    protected override DefinitionGroup Group(DefinitionGroup group) =>
        base.Group(
            group.Headword is null ? group : group with { Headword = Named(group.Headword) }
        );

    private void Add(string name, string other)
    {
        if (!_others.TryGetValue(name, out var others))
        {
            _others[name] = others = [];
        }

        others.Add(other);
    }

    private Headword Named(Headword headword)
    {
        var others = headword
            .Terms.SelectMany(term => _others.GetValueOrDefault(term) ?? [])
            .Except(headword.Terms, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return others.Count == 0 ? headword : TermNames.Add(headword, others);
    }
}
