namespace Publisher.Checks.Consistent;

/// <summary>Verbs of two words that make a noun of one.</summary>
internal static class SeparableVerb
{
    /// <summary>"rollout" and "to roll out", "setup" and "to set up" are both right.</summary>
    public static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "away",
        "back",
        "be",
        "by",
        "down",
        "for",
        "forward",
        "in",
        "into",
        "is",
        "it",
        "no",
        "of",
        "off",
        "on",
        "or",
        "out",
        "over",
        "the",
        "through",
        "to",
        "under",
        "up",
        "with",
    };
}
