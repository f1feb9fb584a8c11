using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Finds the words in brackets that are no other name of their term, as the document itself shows: they tell two
/// terms of one name apart ("Light (physics)", "Light (food)"), or they stand behind several terms, as a field
/// does.</summary>
internal sealed class Qualifiers : DocumentRewriter
{
    private readonly HashSet<(string Term, string Bracket)> _qualifiers = [];

    public static Document Apply(Document document)
    {
        var form = KnownLanguages.FormOf(document.Language);
        var pass = new Qualifiers();
        var brackets = Outline
            .Of(document)
            .Entries.SelectMany(entry =>
                BracketsOf(entry.Headword, PlainText.Of(entry.Head))
                    .Select(inner => (entry.Headword.Term, Inner: inner))
            )
            .Distinct()
            .ToList();
        var byTerm = brackets.ToLookup(pair => form.Key(pair.Term), StringComparer.Ordinal);
        var byBracket = brackets.ToLookup(pair => form.Key(pair.Inner), StringComparer.Ordinal);
        foreach (var (term, inner) in brackets)
        {
            if (
                byTerm[form.Key(term)].Skip(1).Any()
                || byBracket[form.Key(inner)]
                    .Select(pair => form.Key(pair.Term))
                    .Distinct()
                    .Skip(1)
                    .Any()
            )
            {
                pass._qualifiers.Add((term, inner));
            }
        }

        return pass._qualifiers.Count == 0 ? document : pass.Rewrite(document);
    }

    protected override void Entry(Entry node, Built into) =>
        base.Entry(
            node with
            {
                Headword = Qualified(node.Headword, PlainText.Of(node.Head)),
            },
            into
        );

    protected override TableRow Row(TableRow row) =>
        base.Row(
            row.Headword is null
                ? row
                : row with
                {
                    Headword = Qualified(row.Headword, PlainText.Of(row.Cells[0].Blocks)),
                }
        );

    protected override DefinitionGroup Group(DefinitionGroup group) =>
        base.Group(
            group.Headword is null
                ? group
                : group with
                {
                    Headword = Qualified(group.Headword, PlainText.Of(group.Head)),
                }
        );

    private Headword Qualified(Headword headword, string head)
    {
        var inner = BracketsOf(headword, head)
            .FirstOrDefault(each => _qualifiers.Contains((headword.Term, each)));
        if (inner is null)
        {
            return headword;
        }

        var kept = headword.Terms.Zip(headword.Kinds).Where(pair => pair.First != inner).ToList();
        return headword with
        {
            Terms = [.. kept.Select(pair => pair.First)],
            Kinds = [.. kept.Select(pair => pair.Second)],
            Qualifier = inner,
        };
    }

    /// <summary>What the head gives in brackets right behind its term, and is no short or long form of it.</summary>
    private static IEnumerable<string> BracketsOf(Headword headword, string head) =>
        headword.Qualifier.Length > 0 ? [headword.Qualifier]
        : headword.Kinds.Count != headword.Terms.Count ? []
        : headword
            .Terms.Zip(headword.Kinds)
            .Skip(1)
            .Where(pair =>
                pair.Second == TermKind.Name
                && (
                    head.Contains($"{headword.Term} ({pair.First})", StringComparison.Ordinal)
                    || head.Contains($"{headword.Term} [{pair.First}]", StringComparison.Ordinal)
                )
            )
            .Select(pair => pair.First);
}
