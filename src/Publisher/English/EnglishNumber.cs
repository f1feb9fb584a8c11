namespace Publisher.English;

/// <summary>English plurals and possessives brought back to the singular.</summary>
internal static class EnglishNumber
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["matrices"] = "matrix",
        ["vertices"] = "vertex",
        ["indices"] = "index",
        ["appendices"] = "appendix",
        ["hypotheses"] = "hypothesis",
        ["analyses"] = "analysis",
        ["bases"] = "basis",
        ["axes"] = "axis",
        ["theses"] = "thesis",
        ["syntheses"] = "synthesis",
        ["crises"] = "crisis",
        ["criteria"] = "criterion",
        ["phenomena"] = "phenomenon",
        ["automata"] = "automaton",
        ["schemata"] = "schema",
        ["stimuli"] = "stimulus",
        ["nuclei"] = "nucleus",
        ["foci"] = "focus",
        ["radii"] = "radius",
        ["loci"] = "locus",
        ["fungi"] = "fungus",
        ["corpora"] = "corpus",
        ["genera"] = "genus",
        ["spectra"] = "spectrum",
        ["quanta"] = "quantum",
        ["strata"] = "stratum",
        ["errata"] = "erratum",
        ["addenda"] = "addendum",
        ["memoranda"] = "memorandum",
        ["bacteria"] = "bacterium",
        ["equilibria"] = "equilibrium",
        ["optima"] = "optimum",
        ["maxima"] = "maximum",
        ["minima"] = "minimum",
        ["momenta"] = "momentum",
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["mice"] = "mouse",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["geese"] = "goose",
        ["oxen"] = "ox",
        ["calves"] = "calf",
        ["shelves"] = "shelf",
        ["loaves"] = "loaf",
        ["sheaves"] = "sheaf",
        ["hooves"] = "hoof",
        ["knives"] = "knife",
        ["wives"] = "wife",
        ["wolves"] = "wolf",
        ["scarves"] = "scarf",
        ["thieves"] = "thief",
        ["wharves"] = "wharf",
        ["halves"] = "half",
        ["leaves"] = "leaf",
        ["lives"] = "life",
        ["caches"] = "cache",
        ["series"] = "series",
        ["species"] = "species",
        ["lens"] = "lens",
        ["lenses"] = "lens",
        ["gas"] = "gas",
        ["gases"] = "gas",
        ["buses"] = "bus",
        ["focuses"] = "focus",
        ["viruses"] = "virus",
        ["canoes"] = "canoe",
        ["bias"] = "bias",
        ["canvas"] = "canvas",
        ["atlas"] = "atlas",
        ["chaos"] = "chaos",
        ["always"] = "always",
        ["movies"] = "movie",
        ["cookies"] = "cookie",
        ["ties"] = "tie",
        ["quizzes"] = "quiz",
    };

    /// <summary>"Toes" and "hoes" lose nothing but their s.</summary>
    private const int ShortestInOes = 5;

    /// <param name="word">Lower-case.</param>
    /// <param name="written">As in the text: an abbreviation is known by its capitals.</param>
    public static string Singular(string word, ReadOnlySpan<char> written)
    {
        word =
            word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith('\'') ? word[..^1]
            : word;
        if (Irregular.TryGetValue(word, out var singular))
        {
            return singular;
        }

        var isAbbreviation = written.Length > 2 && char.IsUpper(written[1]);
        if (isAbbreviation && written[^1] == 's' && char.IsUpper(written[^2]))
        {
            // "CPUs" is no "bus".
            return word[..^1];
        }

        // "formulae", "larvae"
        if (Ends(word, "lae") || Ends(word, "nnae") || Ends(word, "vae") || Ends(word, "brae"))
        {
            return word[..^1];
        }

        return !word.EndsWith('s') || (word.Length <= 3 && !isAbbreviation) ? word
            : Ends(word, "ies") && word.Length > 4 ? word[..^3] + "y"
            : EndsInSibilant(word) ? word[..^2]
            : Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") || Ends(word, "ics") ? word
            : word[..^1];
    }

    private static bool EndsInSibilant(string word) =>
        Ends(word, "sses")
        || Ends(word, "xes")
        || Ends(word, "shes")
        || Ends(word, "ches")
        || Ends(word, "zzes")
        || Ends(word, "tzes")
        || Ends(word, "iases")
        || Ends(word, "tuses")
        || Ends(word, "nuses")
        || Ends(word, "puses")
        || (word.Length > ShortestInOes && Ends(word, "oes") && !Ends(word, "shoes"));

    private static bool Ends(string word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal);
}
