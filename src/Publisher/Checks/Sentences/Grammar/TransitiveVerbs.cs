using System.Collections.Frozen;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>Verbs that say nothing without an object or a complement.</summary>
internal static class TransitiveVerbs
{
    private static readonly FrozenSet<string> All = new[]
    {
        "has",
        "makes",
        "make",
        "gives",
        "give",
        "provides",
        "provide",
        "ensures",
        "ensure",
        "undergoes",
        "undergo",
        "enforces",
        "exhibits",
        "exhibit",
        "possesses",
        "includes",
        "include",
        "contains",
        "contain",
        "requires",
        "require",
        "enables",
        "enable",
        "causes",
        "describes",
        "describe",
        "represents",
        "represent",
        "defines",
        "define",
        "thinks",
        "suggests",
        "suggest",
        "implies",
        "imply",
        "denotes",
        "allows",
        "allow",
        "involves",
        "involve",
        "becomes",
        "become",
        "seems",
        "tends",
        "creates",
        "create",
        "put",
        "puts",
        "lets",
        "shows",
        "means",
        "refers",
        "consists",
        "depends",
        "relies",
        "corresponds",
        "belongs",
        "is",
        "are",
        "was",
        "were",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Nonfinite = new[]
    {
        "make",
        "making",
        "give",
        "giving",
        "put",
        "putting",
        "provide",
        "providing",
        "include",
        "including",
        "contain",
        "containing",
        "require",
        "requiring",
        "enable",
        "enabling",
        "describe",
        "describing",
        "represent",
        "representing",
        "involve",
        "involving",
        "become",
        "becoming",
        "create",
        "allow",
        "allowing",
        "cause",
        "causing",
        "denote",
        "denoting",
        "ensure",
        "ensuring",
        "identify",
        "identifying",
        "achieve",
        "achieving",
        "maintain",
        "maintaining",
        "obtain",
        "obtaining",
        "produce",
        "producing",
        "seem",
        "tend",
        "let",
        "letting",
        "treat",
        "undergo",
        "undergone",
        "undergoing",
        "given",
        "made",
        "provided",
        "employ",
        "employing",
        "possess",
        "possessing",
        "treating",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Forms that follow "to" or an auxiliary, or end in -ing.</summary>
    public static bool IsNonfinite(string word) => Nonfinite.Contains(word);

    /// <summary>Whether what follows is an object, and no adjective: not "is", "seems", "makes ... possible".</summary>
    public static bool TakesNoun(string word) =>
        (All.Contains(word) || Nonfinite.Contains(word))
        && word
            is not (
                "is"
                or "are"
                or "was"
                or "were"
                or "seem"
                or "seems"
                or "tend"
                or "tends"
                or "become"
                or "becomes"
                or "becoming"
                or "make"
                or "makes"
                or "making"
                or "made"
            );

    public static bool Contains(string word) => All.Contains(word);
}
