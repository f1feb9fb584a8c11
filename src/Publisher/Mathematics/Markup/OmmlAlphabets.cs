namespace Publisher.Mathematics.Markup;

/// <summary>Alphabets as Office Math says them: a script and a style.</summary>
internal static class OmmlAlphabets
{
    private static readonly (Alphabet Alphabet, string Script, string Style)[] Names =
    [
        (Alphabet.Italic, "", "i"),
        (Alphabet.Upright, "", "p"),
        (Alphabet.Bold, "", "b"),
        (Alphabet.BoldItalic, "", "bi"),
        (Alphabet.DoubleStruck, "double-struck", "p"),
        (Alphabet.Script, "script", "p"),
        (Alphabet.BoldScript, "script", "b"),
        (Alphabet.Fraktur, "fraktur", "p"),
        (Alphabet.BoldFraktur, "fraktur", "b"),
        (Alphabet.SansSerif, "sans-serif", "p"),
        (Alphabet.SansSerifBold, "sans-serif", "b"),
        (Alphabet.SansSerifItalic, "sans-serif", "i"),
        (Alphabet.SansSerifBoldItalic, "sans-serif", "bi"),
        (Alphabet.Monospace, "monospace", "p"),
    ];

    public static List<MarkupElement> Properties(Alphabet alphabet)
    {
        var (_, script, style) = Array.Find(Names, name => name.Alphabet == alphabet);
        return script.Length > 0
            ? [OmmlRuns.Value("scr", script), OmmlRuns.Value("sty", style)]
            : [OmmlRuns.Value("sty", style)];
    }

    /// <summary>The alphabet of a run; null for Word's own choice, which is italic letters and upright digits.</summary>
    public static Alphabet? Of(MarkupElement? properties)
    {
        var script = properties?.Child("scr")?["val"] ?? "";
        var style = properties?.Child("sty")?["val"] ?? "";
        if (script is "roman")
        {
            script = "";
        }

        if (script.Length == 0 && style.Length == 0)
        {
            return null;
        }

        foreach (var name in Names)
        {
            if (name.Script == script && name.Style == style)
            {
                return name.Alphabet;
            }
        }

        return Array.Find(Names, name => name.Script == script).Alphabet;
    }
}
