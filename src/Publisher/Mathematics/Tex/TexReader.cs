namespace Publisher.Mathematics.Tex;

/// <summary>Reads the mathematics of LaTeX and amsmath as authors write it.</summary>
public static class TexReader
{
    /// <summary>Longer formulas are not read, in characters.</summary>
    public const int Longest = 20_000;

    /// <summary>Reads a formula.</summary>
    /// <param name="tex">Without the dollars or brackets around it.</param>
    /// <param name="macros">The document's own commands; those that this formula defines are added.</param>
    public static TexReading Read(string tex, Macros? macros = null)
    {
        if (tex.Length > Longest)
        {
            return new(null, [new TexFault(TexFaultKind.TooLong, Longest, "")]);
        }

        var tokens = new TokenStream(Whole(tex), macros ?? new Macros());
        var content = new TexParser(tokens).Formula();
        return new(tokens.Faults.Count == 0 ? content : null, tokens.Faults.ToItems());
    }

    /// <summary>Whether a formula names itself, for those that refer to it.</summary>
    public static bool HasLabel(string tex) =>
        tex.Contains("\\label", StringComparison.Ordinal)
        && tex.Contains("\\tag", StringComparison.Ordinal);

    /// <summary>Halves of characters, which no edition can show, become a sign that says so.</summary>
    private static string Whole(string tex) =>
        tex.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? tex
            : string.Concat(tex.EnumerateRunes());
}
