using System.Runtime.InteropServices;

namespace Publisher.Checks.Sentences;

internal enum EvidenceKind
{
    /// <summary>An article, a possessive or a determiner that wants its noun.</summary>
    Determiner,

    /// <summary>An article and an adjective, and no noun.</summary>
    Adjective,

    Preposition,
    Conjunction,

    /// <summary>An auxiliary or a negation that wants its verb.</summary>
    Auxiliary,

    /// <summary>A clause opened by "whether", "that" or the like that has no verb.</summary>
    Clause,

    /// <summary>A verb that wants an object.</summary>
    Object,

    /// <summary>A word that says how much, of what never comes: "nearly".</summary>
    Degree,

    /// <summary>A subject whose verb never comes: a pronoun, or the whole of a sentence that follows others.</summary>
    Subject,

    Bracket,
    Comma,

    /// <summary>A word that another always follows, in a language whose grammar is not read.</summary>
    Function,

    /// <summary>Nothing by itself; the words as a whole read as no end of a sentence.</summary>
    Wording,
}

/// <summary>What shows that a sentence breaks off.</summary>
/// <param name="From">Index of the word that wants another.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BreakEvidence(EvidenceKind Kind, int From);
