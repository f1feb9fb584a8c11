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
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["mice"] = "mouse",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["halves"] = "half",
        ["leaves"] = "leaf",
        ["lives"] = "life",
        ["caches"] = "cache",
        ["series"] = "series",
        ["species"] = "species",
        ["lens"] = "lens",
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
        || Ends(word, "iases");

    private static bool Ends(string word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal);
}
