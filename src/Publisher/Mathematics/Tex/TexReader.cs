using System.Text.RegularExpressions;

namespace Publisher.Mathematics.Tex;

/// <summary>Reads the mathematics of LaTeX and amsmath as authors write it.</summary>
public static partial class TexReader
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

    /// <summary>Reads formulas for their numbers alone, so that those before them can refer to them.</summary>
    /// <param name="formulas">The TeX of all formulas of a document, in its order.</param>
    /// <param name="macros">Told the numbers.</param>
    public static void Number(IReadOnlyList<string> formulas, Macros macros)
    {
        foreach (
            var label in formulas.SelectMany(tex =>
                Reference().Matches(tex).Select(found => found.Groups["label"].Value.Trim())
            )
        )
        {
            macros.References.Add(label);
        }

        // The author's own numbers first: the others keep clear of them.
        var labelled = formulas.Where(tex => tex.Contains("\\label", StringComparison.Ordinal));
        foreach (
            var tex in labelled.OrderBy(tex => !tex.Contains("\\tag", StringComparison.Ordinal))
        )
        {
            Read(tex, macros);
        }
    }

    [GeneratedRegex(@"\\(eq)?ref\s{0,9}\{(?<label>[^{}]{0,200})\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    /// <summary>Halves of characters, which no edition can show, become a sign that says so.</summary>
    private static string Whole(string tex) =>
        tex.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? tex
            : string.Concat(tex.EnumerateRunes());
}
