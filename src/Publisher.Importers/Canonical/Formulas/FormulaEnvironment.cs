using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Canonical.Formulas;

/// <summary>A display that stands in an environment of LaTeX or amsmath with no other marks around it, as MathJax and pandoc
/// take it too: <c>\begin{align}…\end{align}</c>.</summary>
/// <param name="Tex">With the words that open and end it.</param>
/// <param name="Length">In characters.</param>
internal readonly partial record struct FormulaEnvironment(string Tex, int Length)
{
    private const int Longest = 20_000;

    public Formula Node => new(Tex, IsDisplay: true);

    /// <summary>The environment that a text begins with; null where it begins with something else, or where it is not
    /// ended.</summary>
    public static FormulaEnvironment? At(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("\\begin{", StringComparison.Ordinal))
        {
            return null;
        }

        rest = rest[..Math.Min(rest.Length, Longest)];
        foreach (var begin in Begin().EnumerateMatches(rest))
        {
            var end = $"\\end{rest["\\begin".Length..begin.Length]}";
            var at = rest.IndexOf(end, StringComparison.Ordinal);
            return at < 0
                ? null
                : new(Characters.Clean(rest[..(at + end.Length)].ToString()), at + end.Length);
        }

        return null;
    }

    [GeneratedRegex(
        @"^\\begin\{(equation|displaymath|align|flalign|alignat|xalignat|gather|multline|eqnarray)\*?\}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Begin();
}
