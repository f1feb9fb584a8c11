using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>Recognises definition lists that define terms: those of a glossary, and elsewhere those that say more than a
/// list of values does ("Author", "Jane"). The list stays a list; its groups learn their headwords.</summary>
internal sealed class GroupEntries(
    EntrySettings settings,
    Language? language,
    GlossaryPlaces places
) : DocumentRewriter
{
    private const int MostWordsInTerm = 6;

    /// <summary>Outside of a glossary, definitions have at least so many words to one of their terms.</summary>
    private const int WordsToOneOfTerm = 3;

    private LinePlace _place = new(settings.Shape, places.IsWhole);

    public static Document Apply(Document document, EntrySettings settings)
    {
        var recogniser = new GroupEntries(
            settings,
            KnownLanguages.Of(document),
            GlossaryPlaces.Of(document)
        );
        return document with { Blocks = recogniser.Rewrite(document.Blocks) };
    }

    protected override void Section(Section node, Built into)
    {
        var outer = _place;
        var title = PlainText.Of(node.Title);
        _place = new(
            settings.For(title, outer.Rule),
            !GlossaryPlaces.NamesFurniture(title) && (outer.IsGlossary || places.IsGlossary(node))
        );
        base.Section(node, into);
        _place = outer;
    }

    protected override void DefinitionList(DefinitionList node, Built into)
    {
        var isAllowed =
            _place.Rule == ShapeRule.Any && (_place.IsGlossary || DefinesTerms(node.Groups));
        into.Blocks.Add(
            node with
            {
                Groups =
                [
                    .. node.Groups.Select(group =>
                        base.Group(group) with
                        {
                            Headword = HeadwordOf(group, isAllowed),
                        }
                    ),
                ],
            }
        );
    }

    private bool DefinesTerms(Items<DefinitionGroup> groups)
    {
        var named = groups.Count(group => HeadwordOf(group, isAllowed: true) is not null);
        var terms = groups.Sum(group => PlainText.Words(PlainText.Of(group.Head)));
        var definitions = groups.SelectMany(group => group.Definitions);
        return named * 10 >= groups.Count * 8
            && definitions.Sum(blocks => PlainText.Words(PlainText.Of(blocks)))
                >= WordsToOneOfTerm * terms;
    }

    private Headword? HeadwordOf(DefinitionGroup group, bool isAllowed)
    {
        var terms = group.Terms.Select(blocks => PlainText.Of(blocks)).ToList();
        if (
            terms is not [var term, ..]
            || settings.Excludes(term)
            || !group.Definitions.Any(blocks => blocks.Count > 0)
        )
        {
            return null;
        }

        var forced = settings.Forces(term);
        if (forced is null && !(isAllowed && terms.TrueForAll(IsName)))
        {
            return null;
        }

        Evidence evidence = forced is null
            ? new(EntryShape.DefinitionList, "a term of a definition list")
            : new(EntryShape.Quoted, "the configuration says that it is an entry");
        return NamesOf(forced?.Term ?? term, terms.Skip(1), group) is { } headword
            ? headword with
            {
                Evidence = evidence,
            }
            : null;
    }

    private Headword? NamesOf(string term, IEnumerable<string> others, DefinitionGroup group) =>
        TermNames.Read(
            term,
            others.Concat(group.Definitions.SelectMany(blocks => AliasSentence.InBody(blocks))),
            language
        );

    private static bool IsName(string term) =>
        term.Length is > 0 and <= TermNames.MostCharacters
        && PlainText.Words(term) <= MostWordsInTerm
        && !TermWording.IsQuestion(term);
}
