namespace Publisher.Normalisation.Names;

/// <summary>Tells opposites, which are two terms, from synonyms, which are two names of one.</summary>
internal static class Antonyms
{
    private static readonly string[] Negations =
    [
        "non-",
        "non",
        "un",
        "in",
        "im",
        "ir",
        "il",
        "a",
        "anti-",
        "anti",
        "dis",
        "de",
        "de-",
        "counter",
    ];

    /// <summary>Words and beginnings of words that exclude each other.</summary>
    private static readonly (string, string)[] Pairs =
    [
        ("under", "over"),
        ("up", "down"),
        ("pre", "post"),
        ("micro", "macro"),
        ("intra", "inter"),
        ("sub", "super"),
        ("hypo", "hyper"),
        ("homo", "hetero"),
        ("mono", "poly"),
        ("uni", "multi"),
        ("endo", "exo"),
        ("centri", "periph"),
        ("sparse", "dense"),
        ("local", "global"),
        ("low", "high"),
        ("shallow", "deep"),
        ("early", "late"),
        ("hard", "soft"),
        ("strong", "weak"),
        ("positive", "negative"),
        ("forward", "backward"),
        ("encoder", "decoder"),
        ("left", "right"),
        ("static", "dynamic"),
        ("explicit", "implicit"),
        ("top", "bottom"),
        ("open", "closed"),
        ("internal", "external"),
        ("upper", "lower"),
        ("major", "minor"),
        ("long", "short"),
        ("narrow", "wide"),
        ("true", "false"),
        ("discrete", "continuous"),
        ("exploration", "exploitation"),
        ("discriminator", "generator"),
        ("precision", "recall"),
        ("bias", "variance"),
        ("embed", "unembed"),
        ("offline", "online"),
        ("hot", "cold"),
        ("inner", "outer"),
        ("black", "white"),
        ("on", "off"),
        ("maximum", "minimum"),
        ("max", "min"),
        ("first", "last"),
        ("source", "destination"),
        ("source", "target"),
        ("sender", "receiver"),
        ("increase", "decrease"),
        ("lossy", "lossless"),
        ("single", "multi"),
        ("subject", "object"),
        ("clockwise", "anticlockwise"),
        ("fast", "slow"),
        ("eager", "lazy"),
        ("mutable", "immutable"),
        ("port", "starboard"),
        ("ebb", "flood"),
        ("windward", "leeward"),
        ("debit", "credit"),
        ("asset", "liability"),
        ("buyer", "seller"),
        ("ante", "post"),
    ];

    /// <summary>The names differ in one word, and the two words are opposites: "supervised learning" and "unsupervised
    /// learning".</summary>
    public static bool Are(string one, string other)
    {
        var (first, second) = (one.Split(' '), other.Split(' '));
        var differing = first
            .Zip(second)
            .Where(pair => !pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return first.Length == second.Length
            && differing is [var (left, right)]
            && (
                Negates(left, right)
                || Negates(right, left)
                || IsPair(left, right)
                || IsPair(right, left)
            );
    }

    private static bool Negates(string word, string negation) =>
        word.Length > 3
        && Negations.Any(prefix =>
            negation.Length == prefix.Length + word.Length
            && negation.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && negation.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The words open as a pair does and close alike, or not at all: "underfitting" and "overfitting".</summary>
    private static bool IsPair(string left, string right) =>
        Pairs.Any(pair =>
            left.StartsWith(pair.Item1, StringComparison.OrdinalIgnoreCase)
            && right.StartsWith(pair.Item2, StringComparison.OrdinalIgnoreCase)
            && left[pair.Item1.Length..]
                .TrimStart('-')
                .Equals(
                    right[pair.Item2.Length..].TrimStart('-'),
                    StringComparison.OrdinalIgnoreCase
                )
        );
}
