using System.Collections.Frozen;
using Publisher.English;

namespace Publisher.Checks.Sentences.Grammar;

/// <summary>Last words that are prepositions or parts of the verb before them.</summary>
internal static class Particles
{
    private static readonly FrozenSet<string> Both = new[]
    {
        "on",
        "in",
        "over",
        "through",
        "by",
        "under",
        "across",
        "about",
        "without",
        "behind",
        "beyond",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A word that may be a part of the verb before it: "and goes on", "pulls it in".</summary>
    public static bool MayBe(Reading reading)
    {
        var before = reading.Count - 2;
        return Both.Contains(reading.Words[^1].Text)
            && !(before >= 0 && IsGoverning(reading.Words[before], reading.Words[^1]))
            && (
                (before >= 0 && IsEntered(reading.Words[before], reading.Words[^1]))
                || reading.Tag(before) is "VB" or "VBP" or "VBZ" or "VBD" or "VBG" or "PRP" or "RB"
                || Enumerable
                    .Range(Math.Max(0, before - 3), Math.Min(4, before + 1))
                    .Any(at => reading.Words[at].Is("with"))
            );
    }

    /// <summary>"is logged in": the participles of verbs that "in" is a part of.</summary>
    private static bool IsEntered(Token participle, Token preposition) =>
        preposition.Is("in")
        && participle.Text is "logged" or "signed" or "checked" or "plugged" or "opted" or "filled";

    /// <summary>"depends on", "consists in": verbs that a certain preposition's object completes.</summary>
    private static bool IsGoverning(Token verb, Token preposition) =>
        preposition.Is("on")
            ? verb.Text
                is "depend"
                    or "depends"
                    or "depended"
                    or "depending"
                    or "rely"
                    or "relies"
                    or "relied"
                    or "relying"
                    or "focus"
                    or "focuses"
                    or "focusing"
                    or "concentrates"
                    or "insists"
                    or "rests"
                    or "hinges"
                    or "based"
                    or "conditional"
                    or "conditioned"
            : preposition.Is("in")
                && verb.Text
                    is "consist"
                        or "consists"
                        or "results"
                        or "resulting"
                        or "specialises";
}
