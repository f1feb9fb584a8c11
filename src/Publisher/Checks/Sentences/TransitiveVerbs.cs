using System.Collections.Frozen;

namespace Publisher.Checks.Sentences;

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

    public static bool Contains(string word) => All.Contains(word);
}
